package org.raisingthegame.tracker.imports;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.reading.Facts;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./rtg check FILE…}: says what a file is and what is wrong with it, on the command line, with no database and no
 * browser. Ends with 0 where all files are clean, 1 where one has issues, 2 where one can't be imported at all.
 */
public final class CheckFiles {

    private static final int NOT_IMPORTABLE = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final FileCheck check;
    private final I18NProvider words;
    private final PrintWriter out;

    CheckFiles(FileCheck check, I18NProvider words, PrintWriter out) {
        this.check = check;
        this.words = words;
        this.out = out;
    }

    /**
     * What the command line said.
     *
     * @param wrong what can't be understood of it; null where all can
     */
    record Arguments(
            List<Path> files,
            boolean json,
            ReadingChoices said,
            @Nullable String wrong) {

        static Arguments of(String... arguments) {
            List<Path> files = new ArrayList<>();
            boolean json = false;
            LocalDate asAt = null;
            AcademicYear year = null;
            for (String argument : arguments) {
                if (argument.equals("--json")) {
                    json = true;
                } else if (argument.startsWith("--as-at=")) {
                    try {
                        asAt = LocalDate.parse(argument.substring("--as-at=".length()));
                    } catch (DateTimeParseException e) {
                        return wrong("write the day as --as-at=2026-01-15");
                    }
                } else if (argument.startsWith("--year=")) {
                    year = AcademicYear.parse(argument.substring("--year=".length()))
                            .orElse(null);
                    if (year == null) {
                        return wrong("write the academic year as --year=2025/26");
                    }
                } else if (argument.startsWith("--")) {
                    return wrong("there is no option " + argument);
                } else if (!Files.isRegularFile(Path.of(argument))) {
                    return wrong("there is no file " + argument);
                } else {
                    files.add(Path.of(argument));
                }
            }
            ReadingChoices said = new ReadingChoices(new Facts(null, asAt, year), null, null);
            return files.isEmpty() ? wrong("name a file") : new Arguments(List.copyOf(files), json, said, null);
        }

        private static Arguments wrong(String what) {
            return new Arguments(List.of(), false, ReadingChoices.NONE, what);
        }
    }

    public static void main(String[] arguments) {
        PrintStream console = System.out;
        PrintWriter out = new PrintWriter(console, true, StandardCharsets.UTF_8);
        Arguments asked = Arguments.of(arguments);
        int code = NOT_IMPORTABLE;
        if (asked.wrong() != null) {
            out.println("rtg check: " + asked.wrong());
        } else {
            // On the command line only what was found is of interest.
            try (FormatsAlone formats = FormatsAlone.with("--logging.level.root=off")) {
                code = new CheckFiles(
                                new FileCheck(formats.all(), formats.limits(), LocalDate.now(formats.clock())),
                                formats.words(),
                                out)
                        .run(asked);
            }
        }
        out.flush();
        System.exit(code);
    }

    int run(Arguments asked) {
        List<CheckedFile> checked = asked.files().stream()
                .map(file -> check.check(file, asked.said()))
                .toList();
        if (asked.json()) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(checked.stream().map(this::asData).toList()));
        } else {
            checked.forEach(this::print);
        }
        return checked.stream().mapToInt(CheckedFile::exitCode).max().orElse(NOT_IMPORTABLE);
    }

    private void print(CheckedFile file) {
        out.println(file.file() + ": " + say("imports.kind." + file.kind()));
        ImportIssue refused = file.refused();
        if (refused != null) {
            out.println("  " + sentence(refused));
            return;
        }
        file.sheets().forEach(sheet -> out.println("  " + inWords(sheet)));
        out.println("  "
                + say(
                        "imports.check.rows",
                        Integer.toString(file.read()),
                        Integer.toString(file.right()),
                        Integer.toString(file.rejected()),
                        Integer.toString(file.ignored())));
        file.issues().forEach(issue -> out.println("  " + place(issue) + sentence(issue)));
        if (file.furtherIssues() > 0) {
            out.println("  " + say("imports.further-issues", Integer.toString(file.furtherIssues())));
        }
    }

    private String inWords(CheckedFile.Sheet sheet) {
        if (sheet.formatId() == null) {
            return say("imports.sheet.unknown", sheet.sheet());
        }
        String facts = "";
        if (sheet.asAt() != null) {
            facts = ", " + say("imports.sheet.as-at", sheet.asAt().format(DAY));
        }
        if (sheet.academicYear() != null) {
            facts += ", " + sheet.academicYear().label();
        }
        return say("imports.sheet.known", sheet.sheet(), say(sheet.formatId() + ".title"), sheet.headingRow()) + facts;
    }

    private String place(ImportIssue issue) {
        StringBuilder place = new StringBuilder();
        if (issue.sheet() != null) {
            place.append(issue.sheet());
        }
        if (issue.row() > 0) {
            place.append(place.isEmpty() ? "" : ", ").append(say("imports.row", Integer.toString(issue.row())));
        }
        if (issue.column() != null) {
            place.append(", ").append(issue.column());
        }
        return place + (place.isEmpty() ? "" : ", ") + say(CheckedFile.wordOf(issue.severity())) + ": ";
    }

    private String sentence(ImportIssue issue) {
        return say(issue.messageKey(), issue.arguments().toArray());
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, Locale.UK, arguments);
    }

    /** The names of what another program reads; they never change their meaning. */
    private Map<String, @Nullable Object> asData(CheckedFile file) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        ImportIssue refused = file.refused();
        data.put("file", file.file());
        data.put("kind", file.kind());
        data.put("importable", file.exitCode() < NOT_IMPORTABLE);
        data.put("refused", refused == null ? null : sentence(refused));
        data.put("sheets", file.sheets().stream().map(CheckFiles::asData).toList());
        data.put(
                "rows",
                Map.of(
                        "read",
                        file.read(),
                        "right",
                        file.right(),
                        "handedBack",
                        file.rejected(),
                        "leftOut",
                        file.ignored()));
        data.put("issues", file.issues().stream().map(this::asData).toList());
        data.put("furtherIssues", file.furtherIssues());
        return data;
    }

    private static Map<String, @Nullable Object> asData(CheckedFile.Sheet sheet) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("sheet", sheet.sheet());
        data.put("format", sheet.formatId());
        data.put("headingRow", sheet.headingRow());
        data.put("asAt", sheet.asAt() == null ? null : sheet.asAt().toString());
        data.put(
                "academicYear",
                sheet.academicYear() == null ? null : sheet.academicYear().label());
        data.put("right", sheet.right());
        return data;
    }

    private Map<String, @Nullable Object> asData(ImportIssue issue) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("severity", issue.severity().name());
        data.put("sheet", issue.sheet());
        data.put("row", issue.row());
        data.put("column", issue.column());
        data.put("code", issue.messageKey());
        data.put("message", sentence(issue));
        return data;
    }
}
