package org.raisingthegame.tracker.imports.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.schools.School;

/** Reads single rows, given as headings and values, through a format, without a file and without a database. */
public final class RowFixture<R> {

    /** The importer writes schools of this one's borough, and of no other. */
    public static final School SCHOOL = new School(
            new SchoolId(7), new Urn("900001"), new Laestab("2088001"), "Made-up Primary School", Phase.PRIMARY);

    /** A UPN whose check letter holds. */
    public static final String UPN = "B801200005001";

    private final ImportFormat<R> format;
    private LocalDate asAt = LocalDate.of(2019, 1, 17);
    private AcademicYear academicYear = new AcademicYear(2019);

    private RowFixture(ImportFormat<R> format) {
        this.format = format;
    }

    public static <R> RowFixture<R> of(ImportFormat<R> format) {
        return new RowFixture<>(format);
    }

    public RowFixture<R> asAt(LocalDate date) {
        asAt = date;
        return this;
    }

    public RowFixture<R> academicYear(int endYear) {
        academicYear = new AcademicYear(endYear);
        return this;
    }

    /** Headings and values by turns; a value is text, a number, a date, a {@link Cell}, or null for a blank cell. */
    public Outcome<R> read(Object... headingsAndValues) {
        // By identity, as the real reader has it: an equal column that the format does not state is another column.
        Map<ColumnSpec, Cell> cells = new IdentityHashMap<>();
        for (int i = 0; i < headingsAndValues.length; i += 2) {
            ColumnSpec column = columnOf((String) headingsAndValues[i])
                    .orElseThrow(() -> new AssertionError("No column for the heading"));
            cells.put(column, cell(headingsAndValues[i + 1]));
        }
        Row row = new Row(cells);
        List<R> records = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        format.read(row, new RowSink<>() {
            @Override
            public void emit(R emitted) {
                records.add(emitted);
            }

            @Override
            public void ignore(String reason) {
                ignored.add(reason);
            }
        });
        if (records.isEmpty() && ignored.isEmpty() && !row.failed()) {
            throw new AssertionError("Nothing was done with the row");
        }
        return new Outcome<>(row.failed() ? List.of() : records, row.issues, ignored);
    }

    /** The column of the format that knows a heading. */
    public Optional<ColumnSpec> columnOf(String heading) {
        return format.columns().stream()
                .filter(column -> column.headings().stream()
                        .anyMatch(known -> plain(known).equals(plain(heading))))
                .findFirst();
    }

    /** Whether a table with these headings has every required column. */
    public boolean recognises(String... headings) {
        Set<String> found = new HashSet<>();
        for (String heading : headings) {
            columnOf(heading).ifPresent(column -> found.add(column.key()));
        }
        return format.columns().stream().filter(ColumnSpec::required).allMatch(column -> found.contains(column.key()));
    }

    public long requiredColumns() {
        return format.columns().stream().filter(ColumnSpec::required).count();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Cell cell(Object value) {
        return switch (value) {
            case null -> Cell.BLANK;
            case Cell cell -> cell;
            case LocalDate date -> new Cell.Date(date);
            case Integer number -> new Cell.Number(number);
            case Double number -> new Cell.Number(number);
            case Boolean bool -> new Cell.Bool(bool);
            case String text -> text.isBlank() ? Cell.BLANK : new Cell.Text(text.strip());
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    /** What became of a row: issues as "CODE at column". */
    public record Outcome<R>(List<R> records, List<String> issues, List<String> ignored) {

        public R only() {
            if (records.size() != 1) {
                throw new AssertionError(records.size() + " records, issues " + issues + ", ignored " + ignored);
            }
            return records.getFirst();
        }
    }

    /** A Friday of the autumn term. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final class Row implements RowReader {

        private final Map<ColumnSpec, Cell> cells;
        private final List<String> issues = new ArrayList<>();
        private boolean failed;

        Row(Map<ColumnSpec, Cell> cells) {
            this.cells = cells;
        }

        @Override
        public int number() {
            return 2;
        }

        @Override
        public boolean has(ColumnSpec column) {
            return cells.containsKey(column);
        }

        @Override
        public Cell cell(ColumnSpec column) {
            return cells.getOrDefault(column, Cell.BLANK);
        }

        @Override
        public String text(ColumnSpec column) {
            Cell cell = cell(column);
            if (cell instanceof Cell.Error) {
                issue(RowIssue.CELL_ERROR, column);
                return null;
            }
            return cell instanceof Cell.Blank ? null : cell.shown();
        }

        /** Whether a date can have been a grade, the real reader's own test says. */
        @Override
        public String grade(ColumnSpec column) {
            if (!(cell(column) instanceof Cell.Date(LocalDate date))) {
                return text(column);
            }
            int higher = Math.max(date.getDayOfMonth(), date.getMonthValue());
            int lower = Math.min(date.getDayOfMonth(), date.getMonthValue());
            if (higher > 9 || higher - lower > 1) {
                issue(RowIssue.GRADE_IS_DATE, column, cell(column).shown());
                return null;
            }
            issue(RowIssue.GRADE_WAS_DATE, column, cell(column).shown(), higher + "-" + lower);
            return higher + "-" + lower;
        }

        @Override
        public Upn requiredUpn(ColumnSpec column) {
            String text = text(column);
            if (text == null) {
                issue(RowIssue.UPN_MISSING, column);
                return null;
            }
            Optional<Upn> upn = Upn.parse(text);
            if (upn.isEmpty()) {
                issue(RowIssue.UPN_SHAPE, column);
            } else if (!upn.get().checkLetterHolds()) {
                issue(RowIssue.UPN_CHECK_LETTER, column);
            }
            return upn.orElse(null);
        }

        @Override
        public School requiredSchool() {
            return SCHOOL;
        }

        /** Everybody's numbers but 999999 are those of the one school here. */
        @Override
        public School schoolOf(String number) {
            return number.equals("999999") ? null : SCHOOL;
        }

        @Override
        public boolean mayWrite(Urn urn, Laestab laestab) {
            return laestab.laCode().equals(SCHOOL.laCode());
        }

        @Override
        public boolean mayWrite(LaCode borough) {
            return borough.equals(SCHOOL.laCode());
        }

        @Override
        public LocalDate date(ColumnSpec column) {
            return date(column, RowIssue.DATE_UNREADABLE_LEFT_OUT);
        }

        @Override
        public LocalDate requiredDate(ColumnSpec column) {
            if (cell(column) instanceof Cell.Blank) {
                issue(RowIssue.VALUE_MISSING, column);
                return null;
            }
            return date(column, RowIssue.DATE_UNREADABLE);
        }

        private LocalDate date(ColumnSpec column, RowIssue otherwise) {
            return switch (cell(column)) {
                case Cell.Blank() -> null;
                case Cell.Date(LocalDate date) -> date;
                case Cell.Text(String text)
                when text.matches("\\d{2}/\\d{2}/\\d{4}") ->
                    LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
                default -> {
                    issue(otherwise, column, cell(column).shown());
                    yield null;
                }
            };
        }

        @Override
        public BigDecimal number(ColumnSpec column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                issue(RowIssue.NUMBER_UNREADABLE, column);
                return null;
            }
        }

        @Override
        public Boolean flag(ColumnSpec column) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "Y", "YES", "T", "TRUE", "1", "X", "✓" -> true;
                case "N", "NO", "F", "FALSE", "0" -> false;
                default -> {
                    issue(RowIssue.CODE_UNKNOWN_LEFT_OUT, column, text);
                    yield null;
                }
            };
        }

        @Override
        public LocalDate asAt() {
            return asAt;
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Release release() {
            String text = text(StandardColumns.RELEASE);
            return text == null ? null : Release.read(text).orElse(null);
        }

        @Override
        public AcademicYear academicYear() {
            return academicYear;
        }

        @Override
        public String fileName() {
            return "made-up.xlsx";
        }

        @Override
        public void issue(IssueCode code, ColumnSpec column, Object... arguments) {
            if (code.family().equals("imports")
                    ? code == RowIssue.CODE_UNKNOWN_LEFT_OUT && arguments.length == 0
                    : !(cell(column) instanceof Cell.Blank) && arguments.length == 0) {
                throw new AssertionError(code + " does not say what stood in the cell");
            }
            issues.add(code.name() + " at " + column.key());
            failed |= code.severity() == Severity.ERROR;
        }

        @Override
        public boolean failed() {
            return failed;
        }
    }
}
