package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;

/** Reads a file from front to back: finds each sheet's table, reads its rows, and hands everything to a listener. */
public final class FileReading {

    private static final int LONGEST_HEADING_TOLD = 60;

    private static final int EARLIEST_ROLL = 1990;

    private static final int CELLS_SHOWN_WHEN_NOT_RECOGNISED = 8;

    /** Who is told of what is found, in the order of the file. */
    public interface Listener {

        /** Whether this person may import this format at all. */
        boolean mayImport(ImportFormat<?> format);

        /** The records of one row, which has no error. */
        <R> void row(ImportFormat<R> format, int sheet, int row, List<R> records);

        /** A row that is handed back. */
        void rejected();

        /** A row that is none of the format's business. */
        void ignored(ImportFormat<?> format, String reason);

        void issue(ImportIssue issue);
    }

    private final String fileName;
    private final Recognition recognition;
    private final SchoolIndex schools;
    private final FactFinder factFinder;
    private final ReadingChoices said;
    private final Listener listener;
    private final ImportLimits limits;
    private final LocalDate today;
    private int rows;
    private long cells;
    private final List<SheetReading> sheets = new ArrayList<>();
    private boolean hiddenSheets;
    private @Nullable Line likeliestHeading;

    /**
     * @param recognition which formats' headings are known, those to which the person gave a meaning included
     * @param said what the person said; it goes before what the file says
     * @param limits how many rows and cells are read before it is refused
     * @param today nothing can have been true after it
     */
    public FileReading(
            String fileName,
            Recognition recognition,
            SchoolIndex schools,
            ReadingChoices said,
            ImportLimits limits,
            LocalDate today,
            Listener listener) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.schools = schools;
        this.factFinder = new FactFinder(schools);
        this.said = said;
        this.limits = limits;
        this.today = today;
        this.listener = listener;
    }

    /**
     * Reads all sheets.
     *
     * @param fallback what to assume where neither person nor file says, such as the school in which the person stands
     * @throws UnreadableFile when no sheet is recognised or the file breaks off
     */
    public List<SheetReading> read(TableFile file, Facts fallback) {
        Facts named = factFinder.inName(fileName);
        for (TableFile.Sheet sheet = file.nextSheet(); sheet != null; sheet = file.nextSheet()) {
            readSheet(sheet, named, fallback);
        }
        if (sheets.isEmpty() && !hiddenSheets) {
            throw new UnreadableFile(FileIssue.FILE_EMPTY);
        }
        if (sheets.stream().allMatch(sheet -> sheet.format() == null)) {
            throw new UnreadableFile(FileIssue.FILE_NOT_RECOGNISED, headingsSeen());
        }
        for (SheetReading sheet : sheets) {
            if (sheet.format() == null) {
                listener.issue(sheetIssue(FileIssue.SHEET_NOT_RECOGNISED, sheet.sheet()));
            }
        }
        return sheets;
    }

    private void readSheet(TableFile.Sheet sheet, Facts named, Facts fallback) {
        HeadingFinder finder = new HeadingFinder(recognition, sheet);
        Optional<Recognition.Table> table = finder.find();
        hiddenSheets |= sheet.hidden();
        if (table.isPresent() && said.reads(sheet)) {
            readTable(sheet, table.get(), finder, named, fallback);
        } else if (table.isPresent()) {
            sheets.add(new SheetReading(
                    sheet.name(),
                    table.get().format(),
                    table.get().headingRow(),
                    Facts.NONE,
                    Set.of(),
                    sheet.hidden(),
                    false));
            if (sheet.hidden()) {
                listener.issue(sheetIssue(FileIssue.SHEET_HIDDEN, sheet.name()));
            }
        } else {
            finder.above().forEach(this::rememberLikeliestHeading);
            // An empty sheet, as Excel adds them, and a hidden one with lists to choose from are nothing to speak of.
            if (!finder.above().isEmpty() && !sheet.hidden()) {
                sheets.add(new SheetReading(sheet.name(), null, 0, Facts.NONE, Set.of(), false, said.reads(sheet)));
            }
        }
    }

    private void readTable(
            TableFile.Sheet sheet, Recognition.Table table, HeadingFinder finder, Facts named, Facts fallback) {
        Facts facts = said.facts();
        for (Line line : finder.above()) {
            facts = facts.or(factFinder.inLine(line));
        }
        facts = facts.or(factFinder.inName(sheet.name())).or(named).or(fallback);
        facts = withoutImpossibleDay(sheet.name(), facts);
        ImportFormat<?> format = table.format();
        Set<FactKind> missing = missing(format, table, facts);
        sheets.add(new SheetReading(sheet.name(), format, table.headingRow(), facts, missing, sheet.hidden(), true));
        if (!listener.mayImport(format)) {
            listener.issue(sheetIssue(FileIssue.SHEET_NOT_YOURS_TO_IMPORT, sheet.name()));
        } else if (missing.isEmpty()) {
            TypedRow row = new TypedRow(fileName, sheet.name(), table, facts, schools, said, today);
            readRows(sheet, table, finder, row, format);
            tellOfColumns(sheet, table, row, missing);
        } else {
            missing.forEach(fact -> listener.issue(sheetIssue(issueOf(fact), sheet.name())));
        }
    }

    /** What is known of the columns only after their last row. */
    private void tellOfColumns(TableFile.Sheet sheet, Recognition.Table table, TypedRow row, Set<FactKind> missing) {
        if (row.dates().mustAsk()) {
            missing.add(FactKind.DATE_ORDER);
            listener.issue(sheetIssue(
                    FileIssue.SHEET_NEEDS_DATE_ORDER, sheet.name(), row.dates().example()));
        }
        if (row.dates().maybeSwapped()) {
            listener.issue(sheetIssue(FileIssue.SHEET_DATES_SWAPPED, sheet.name()));
        }
        String hidden = table.columns().values().stream()
                .filter(sheet::hidesColumn)
                .sorted()
                .map(table.headings()::get)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            listener.issue(sheetIssue(FileIssue.SHEET_HIDDEN_COLUMNS, sheet.name(), hidden));
        }
    }

    /** A day yet to come, or long before there were such files, is a slip of the pen; the person is asked. */
    private Facts withoutImpossibleDay(String sheet, Facts facts) {
        LocalDate day = facts.asAt();
        if (day == null || (!day.isAfter(today) && day.getYear() >= EARLIEST_ROLL)) {
            return facts;
        }
        listener.issue(sheetIssue(FileIssue.SHEET_DATE_IMPOSSIBLE, sheet));
        return new Facts(facts.school(), null, facts.academicYear(), facts.release());
    }

    private static Set<FactKind> missing(ImportFormat<?> format, Recognition.Table table, Facts facts) {
        Set<FactKind> missing = EnumSet.noneOf(FactKind.class);
        for (FactKind need : format.needs()) {
            boolean known = switch (need) {
                case SCHOOL -> facts.school() != null || table.columns().containsKey(StandardColumns.SCHOOL);
                case AS_AT -> facts.asAt() != null;
                case ACADEMIC_YEAR -> facts.academicYear() != null;
                case DATE_ORDER -> true; // Only the rows can raise this question.
            };
            if (!known) {
                missing.add(need);
            }
        }
        return missing;
    }

    private static FileIssue issueOf(FactKind fact) {
        return switch (fact) {
            case SCHOOL -> FileIssue.SHEET_NEEDS_SCHOOL;
            case AS_AT -> FileIssue.SHEET_NEEDS_DATE;
            case ACADEMIC_YEAR -> FileIssue.SHEET_NEEDS_YEAR;
            case DATE_ORDER -> FileIssue.SHEET_NEEDS_DATE_ORDER;
        };
    }

    private <R> void readRows(
            TableFile.Sheet sheet,
            Recognition.Table table,
            HeadingFinder finder,
            TypedRow row,
            ImportFormat<R> format) {
        Furniture furniture = new Furniture(table, finder.above());
        FieldCount fields = FieldCount.of(table.headings());
        Collected<R> out = new Collected<>();
        int index = sheets.size() - 1;
        int hidden = 0;
        Line first = finder.ahead();
        for (Line line = first != null ? first : sheet.nextLine(); line != null; line = sheet.nextLine()) {
            if (furniture.has(line)) {
                continue;
            }
            count(line);
            if (sheet.delimited() && !fields.fit(line)) {
                listener.issue(fieldCount(sheet, line, table));
                listener.rejected();
                continue;
            }
            hidden += line.hidden() ? 1 : 0;
            readRow(row, line, format, out, index);
        }
        if (hidden > 0) {
            listener.issue(sheetIssue(FileIssue.SHEET_HIDDEN_ROWS, sheet.name(), Integer.toString(hidden)));
        }
    }

    private void count(Line line) {
        cells += line.cells().size();
        if (++rows > limits.rows()) {
            throw UnreadableFile.moreThan(limits.rows(), FileIssue.FILE_TOO_MANY_ROWS);
        }
        if (cells > limits.cells()) {
            throw UnreadableFile.moreThan(limits.cells(), FileIssue.FILE_TOO_MANY_CELLS);
        }
    }

    private <R> void readRow(TypedRow row, Line line, ImportFormat<R> format, Collected<R> out, int sheet) {
        row.moveTo(line);
        out.clear();
        format.read(row, out);
        if (out.records.isEmpty() && out.reason == null && !row.failed()) {
            row.issue(RowIssue.NOTHING_DONE, format.columns().getFirst());
        }
        row.issues().forEach(listener::issue);
        if (row.failed()) {
            listener.rejected();
        } else if (out.records.isEmpty()) {
            listener.ignored(format, Objects.requireNonNull(out.reason));
        } else {
            listener.row(format, sheet, line.number(), List.copyOf(out.records));
        }
    }

    private static ImportIssue fieldCount(TableFile.Sheet sheet, Line line, Recognition.Table table) {
        return new ImportIssue(
                RowIssue.FIELD_COUNT.messageKey(),
                RowIssue.FIELD_COUNT.severity(),
                sheet.name(),
                line.number(),
                null,
                List.of(
                        Integer.toString(line.cells().size()),
                        Integer.toString(table.headings().size())));
    }

    private void rememberLikeliestHeading(Line line) {
        if (likeliestHeading == null || filled(line) > filled(likeliestHeading)) {
            likeliestHeading = line;
        }
    }

    private static long filled(Line line) {
        return line.cells().stream().filter(cell -> !cell.shown().isEmpty()).count();
    }

    private String headingsSeen() {
        if (likeliestHeading == null) {
            return "";
        }
        return String.join(
                ", ",
                likeliestHeading.cells().stream()
                        .map(Cell::shown)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_HEADING_TOLD)
                        .limit(CELLS_SHOWN_WHEN_NOT_RECOGNISED)
                        .toList());
    }

    /** An issue of a sheet, whose name is the first argument of its sentence. */
    private static ImportIssue sheetIssue(FileIssue issue, String sheet, String... arguments) {
        List<String> words = new ArrayList<>(List.of(sheet));
        words.addAll(List.of(arguments));
        return new ImportIssue(issue.messageKey(), issue.severity(), sheet, 0, null, words);
    }

    /** What a format made of one row. */
    private static final class Collected<R> implements RowSink<R> {

        private final List<R> records = new ArrayList<>();
        private @Nullable String reason;

        void clear() {
            records.clear();
            reason = null;
        }

        @Override
        public void emit(R row) {
            records.add(row);
        }

        @Override
        public void ignore(String why) {
            reason = why;
        }
    }
}
