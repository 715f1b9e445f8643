package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;

/** Reads a file from front to back: finds each sheet's table, reads its rows, and hands everything to a listener. */
public final class FileReading {

    /** Where headings are looked for; real files have their title and date within a few rows above them. */
    static final int ROWS_ABOVE_HEADING = 40;

    /** All of a cell: "Count: 28", "Total", "Grand total pupils", "Number of pupils 28". */
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:(?:grand|sub|overall)[ -]?)?(?:count|totals?|number)(?: number)?(?: of)?"
                    + "(?: (?:pupils|students|children|records|rows))?\\s*[:=–-]?\\s*[\\d,.]*");

    private static final Pattern END = Pattern.compile("(?i)end of report\\b.*");
    private static final Pattern FIGURE = Pattern.compile("[\\d,.]+%?");

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
    private final Facts chosen;
    private final Listener listener;
    private final int maximumRows;
    private final LocalDate today;
    private int rows;
    private final List<SheetReading> sheets = new ArrayList<>();
    private @Nullable Line likeliestHeading;

    /**
     * @param recognition which formats' headings are known, those to which the person gave a meaning included
     * @param chosen what the person said; it goes before what the file says
     * @param maximumRows rows of the file that are read before it is refused
     * @param today nothing can have been true after it
     */
    public FileReading(
            String fileName,
            Recognition recognition,
            SchoolIndex schools,
            Facts chosen,
            int maximumRows,
            LocalDate today,
            Listener listener) {
        this.fileName = fileName;
        this.recognition = recognition;
        this.schools = schools;
        this.factFinder = new FactFinder(schools);
        this.chosen = chosen;
        this.maximumRows = maximumRows;
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
        if (sheets.isEmpty()) {
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
        Deque<Line> above = new ArrayDeque<>();
        for (Line line = sheet.nextLine(); line != null; line = sheet.nextLine()) {
            Optional<Recognition.Table> table = recognition.recognise(line);
            if (table.isPresent()) {
                readTable(sheet, table.get(), above, named, fallback);
                return;
            }
            above.add(line);
            rememberLikeliestHeading(line);
            if (above.size() >= ROWS_ABOVE_HEADING) {
                break;
            }
        }
        if (above.isEmpty()) {
            return; // An empty sheet, as Excel adds them, is nothing to speak of.
        }
        sheets.add(new SheetReading(sheet.name(), null, 0, Facts.NONE, Set.of()));
    }

    private void readTable(
            TableFile.Sheet sheet, Recognition.Table table, Iterable<Line> above, Facts named, Facts fallback) {
        Facts facts = chosen;
        for (Line line : above) {
            facts = facts.or(factFinder.inLine(line));
        }
        facts = facts.or(factFinder.inName(sheet.name())).or(named).or(fallback);
        facts = withoutImpossibleDay(sheet.name(), facts);
        ImportFormat<?> format = table.format();
        Set<FactKind> missing = missing(format, table, facts);
        sheets.add(new SheetReading(sheet.name(), format, table.headingRow(), facts, missing));
        if (!listener.mayImport(format)) {
            listener.issue(sheetIssue(FileIssue.SHEET_NOT_YOURS_TO_IMPORT, sheet.name()));
        } else if (missing.isEmpty()) {
            readRows(sheet, table, format, facts);
        } else {
            missing.forEach(fact -> listener.issue(sheetIssue(issueOf(fact), sheet.name())));
        }
    }

    /** A day yet to come, or long before there were such files, is a slip of the pen; the person is asked. */
    private Facts withoutImpossibleDay(String sheet, Facts facts) {
        LocalDate day = facts.asAt();
        if (day == null || (!day.isAfter(today) && day.getYear() >= EARLIEST_ROLL)) {
            return facts;
        }
        listener.issue(sheetIssue(FileIssue.SHEET_DATE_IMPOSSIBLE, sheet));
        return new Facts(facts.school(), null, facts.academicYear());
    }

    private static Set<FactKind> missing(ImportFormat<?> format, Recognition.Table table, Facts facts) {
        Set<FactKind> missing = EnumSet.noneOf(FactKind.class);
        for (FactKind need : format.needs()) {
            boolean known = switch (need) {
                case SCHOOL -> facts.school() != null || table.columns().containsKey(StandardColumns.SCHOOL);
                case AS_AT -> facts.asAt() != null;
                case ACADEMIC_YEAR -> facts.academicYear() != null;
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
        };
    }

    private <R> void readRows(TableFile.Sheet sheet, Recognition.Table table, ImportFormat<R> format, Facts facts) {
        TypedRow row = new TypedRow(fileName, sheet.name(), table, facts, schools);
        Collected<R> out = new Collected<>();
        int index = sheets.size() - 1;
        for (Line line = sheet.nextLine(); line != null; line = sheet.nextLine()) {
            if (notData(line, table)) {
                continue;
            }
            if (++rows > maximumRows) {
                throw new UnreadableFile(FileIssue.FILE_HAS_TOO_MUCH);
            }
            if (sheet.delimited() && isShifted(line, table)) {
                listener.issue(fieldCount(sheet, line, table));
                listener.rejected();
                continue;
            }
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
                listener.row(format, index, line.number(), List.copyOf(out.records));
            }
        }
    }

    /** Whether a row has other fields than the heading, blank ones at the end aside: which is which can't be known. */
    private static boolean isShifted(Line line, Recognition.Table table) {
        return line.filledTo() > table.headings().size() || line.cells().size() < headings(table);
    }

    private static int headings(Recognition.Table table) {
        int end = table.headings().size();
        while (end > 0 && table.headings().get(end - 1).isEmpty()) {
            end--;
        }
        return end;
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

    /** Blank rows, the heading again on a printed page, and "Count:" lines below a table hold no pupil. */
    private boolean notData(Line line, Recognition.Table table) {
        return line.blank() || isTotal(line, table) || isHeadingAgain(line, table);
    }

    /**
     * Provably no pupil: nothing but the word and figures, in at most one of the columns without which there is no row. A
     * pupil of the name Total has a name beside it, or a UPN, which is no figure.
     */
    private static boolean isTotal(Line line, Recognition.Table table) {
        List<Cell> filled = line.cells().stream()
                .filter(cell -> !(cell instanceof Cell.Blank))
                .toList();
        String first = filled.getFirst().shown();
        if (filled.size() == 1 && END.matcher(first).matches()) {
            return true;
        }
        return first.length() <= LONGEST_HEADING_TOLD
                && TOTAL.matcher(first).matches()
                && filled.stream().skip(1).allMatch(FileReading::isFigure)
                && table.columns().entrySet().stream()
                                .filter(column -> column.getKey().required())
                                .filter(column -> !(line.cell(column.getValue()) instanceof Cell.Blank))
                                .count()
                        <= 1;
    }

    private static boolean isFigure(Cell cell) {
        return cell instanceof Cell.Number
                || (cell instanceof Cell.Text(String text)
                        && FIGURE.matcher(text).matches());
    }

    private static boolean isHeadingAgain(Line line, Recognition.Table table) {
        for (var column : table.columns().entrySet()) {
            if (column.getKey().required()
                    && !line.cell(column.getValue())
                            .shown()
                            .equals(table.headings().get(column.getValue()))) {
                return false;
            }
        }
        return true;
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

    private static ImportIssue sheetIssue(FileIssue issue, String sheet) {
        return new ImportIssue(issue.messageKey(), issue.severity(), sheet, 0, null, List.of(sheet));
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
