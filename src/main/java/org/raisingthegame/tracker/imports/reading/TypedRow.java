package org.raisingthegame.tracker.imports.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.PupilFinder.KnownPupil;
import org.raisingthegame.tracker.imports.spi.Release;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.schools.School;

/** The one row of a table that is being read; reused from row to row. */
final class TypedRow implements RowReader {

    private static final Set<String> YES =
            Set.of("y", "yes", "true", "t", "1", "x", "✓", "✔", "☑", "☒", "√", "tick", "ticked");
    private static final Set<String> NO = Set.of("n", "no", "false", "f", "0", "-", "☐");

    private final String fileName;
    private final String sheet;
    private final Recognition.Table table;
    private final Facts facts;
    private final SchoolIndex schools;
    private final DateColumns dates;
    private final LocalDate today;
    /** Whom a row without UPN may be. */
    private final KnownPupils pupils;

    private final List<ImportIssue> issues = new ArrayList<>();
    private TableFile.Line line = new TableFile.Line(0, List.of());
    private boolean failed;

    TypedRow(
            String fileName,
            String sheet,
            Recognition.Table table,
            Facts facts,
            SchoolIndex schools,
            ReadingChoices said,
            LocalDate today) {
        this.fileName = fileName;
        this.sheet = sheet;
        this.table = table;
        this.facts = facts;
        this.schools = schools;
        this.dates = new DateColumns(said.dateOrder());
        this.pupils = said.pupils();
        this.today = today;
    }

    /** What was seen of dates in all rows so far. */
    DateColumns dates() {
        return dates;
    }

    void moveTo(TableFile.Line next) {
        line = next;
        issues.clear();
        failed = false;
    }

    /** The issues of the current row. */
    List<ImportIssue> issues() {
        return issues;
    }

    @Override
    public int number() {
        return line.number();
    }

    @Override
    public boolean has(ColumnSpec column) {
        return table.columns().containsKey(column);
    }

    @Override
    public Cell cell(ColumnSpec column) {
        Integer position = table.columns().get(column);
        return position == null ? Cell.BLANK : line.cell(position);
    }

    @Override
    public @Nullable String text(ColumnSpec column) {
        Cell found = cell(column);
        if (found instanceof Cell.Text text) {
            return text.text(); // nearly always, and faster than the switch
        }
        return switch (found) {
            case Cell.Blank() -> null;
            case Cell.Error(String code) -> fail(RowIssue.CELL_ERROR, column, code);
            case Cell cell -> cell.shown();
        };
    }

    @Override
    public @Nullable String grade(ColumnSpec column) {
        Optional<String> restored = switch (cell(column)) {
            case Cell.Date(LocalDate date) -> GradeDates.of(date);
            case Cell.Text(String text) -> GradeDates.of(text);
            default -> Optional.empty();
        };
        restored.ifPresent(
                grade -> issue(RowIssue.GRADE_WAS_DATE, column, cell(column).shown(), grade));
        return restored.orElseGet(() -> cell(column) instanceof Cell.Date(LocalDate date)
                ? fail(RowIssue.GRADE_IS_DATE, column, new Cell.Date(date).shown())
                : text(column));
    }

    @Override
    public @Nullable Upn requiredUpn(ColumnSpec column) {
        String text = text(column);
        if (text == null) {
            return failed ? null : proposedUpn(column);
        }
        Optional<Upn> upn = Upn.parse(text);
        if (upn.isEmpty() && Figures.isShortened(text)) {
            return fail(RowIssue.DIGITS_LOST, column, text);
        }
        if (upn.isEmpty()) {
            int length = Upn.lengthWithoutSpaces(text);
            return length == Upn.LENGTH
                    ? fail(RowIssue.UPN_SHAPE, column, text)
                    : fail(RowIssue.UPN_LENGTH, column, text, length);
        }
        if (!upn.get().checkLetterHolds()) {
            issue(RowIssue.UPN_CHECK_LETTER, column, text);
        }
        Upn present = pupils.present(upn.get());
        if (!present.equals(upn.get())) {
            issue(RowIssue.UPN_FORMER, column, text);
        }
        return present;
    }

    /** The UPN of the pupil whom name and birth date fit, once the person has said that it is this one. */
    private @Nullable Upn proposedUpn(ColumnSpec column) {
        String name = name();
        LocalDate birthDate = birthDate();
        School school = ownSchool();
        Optional<KnownPupil> fitting = name.isEmpty() || birthDate == null || school == null
                ? Optional.empty()
                : pupils.find(school.id(), name, birthDate);
        if (fitting.isEmpty()) {
            return fail(RowIssue.UPN_MISSING, column);
        }
        KnownPupil pupil = fitting.get();
        boolean accepted = pupils.isAccepted(sheet, line.number(), pupil.upn());
        issue(
                accepted ? RowIssue.UPN_ACCEPTED : RowIssue.UPN_PROPOSED,
                column,
                "",
                name,
                new Cell.Date(pupil.birthDate()).shown(),
                pupil.surname() + ", " + pupil.forename(),
                pupil.upn().value());
        return accepted ? pupil.upn() : null;
    }

    private String name() {
        return Stream.of(StandardColumns.SURNAME, StandardColumns.FORENAME, StandardColumns.FULL_NAME)
                .map(this::cell)
                .filter(Cell.Text.class::isInstance)
                .map(Cell::shown)
                .collect(Collectors.joining(" "));
    }

    private @Nullable LocalDate birthDate() {
        return switch (cell(StandardColumns.BIRTH_DATE)) {
            case Cell.Date(LocalDate date) -> date;
            case Cell.Text(String text) ->
                dates.read(StandardColumns.BIRTH_DATE, text).orElse(null);
            default -> null;
        };
    }

    /** The row's school where the importer may write it; what is wrong with it is told by {@link #requiredSchool()}. */
    private @Nullable School ownSchool() {
        Cell named = cell(StandardColumns.SCHOOL);
        School school = named instanceof Cell.Blank
                ? facts.school()
                : schools.find(named.shown()).orElse(null);
        return school == null || !schools.writable(school) ? null : school;
    }

    @Override
    public @Nullable School requiredSchool() {
        String named = text(StandardColumns.SCHOOL);
        if (failed) {
            return null;
        }
        School school = named == null ? facts.school() : schools.find(named).orElse(null);
        if (school == null && named != null && Figures.isShortened(named)) {
            return fail(RowIssue.DIGITS_LOST, StandardColumns.SCHOOL, named);
        }
        if (school == null) {
            return named == null
                    ? fail(RowIssue.SCHOOL_MISSING, StandardColumns.SCHOOL)
                    : fail(RowIssue.SCHOOL_UNKNOWN, StandardColumns.SCHOOL, named);
        }
        if (!schools.writable(school)) {
            return fail(RowIssue.SCHOOL_NOT_YOURS, StandardColumns.SCHOOL, named == null ? school.name() : named);
        }
        return school;
    }

    @Override
    public @Nullable School schoolOf(String number) {
        return schools.find(number)
                .filter(school -> schools.writable(school.laCode()))
                .orElse(null);
    }

    @Override
    public boolean mayWrite(Urn urn, Laestab laestab) {
        return schools.writable(urn, laestab);
    }

    @Override
    public boolean mayWrite(LaCode borough) {
        return schools.writable(borough);
    }

    @Override
    public @Nullable LocalDate date(ColumnSpec column) {
        return readDate(column, RowIssue.DATE_UNREADABLE_LEFT_OUT);
    }

    @Override
    public @Nullable LocalDate requiredDate(ColumnSpec column) {
        LocalDate date = readDate(column, RowIssue.DATE_UNREADABLE);
        return date != null || failed ? date : fail(RowIssue.VALUE_MISSING, column);
    }

    private @Nullable LocalDate readDate(ColumnSpec column, RowIssue unreadable) {
        Cell cell = cell(column);
        LocalDate date = switch (cell) {
            case Cell.Date(LocalDate known) -> {
                dates.saw(column, known);
                yield known;
            }
            case Cell.Text(String text) -> dates.read(column, text).orElse(null);
            default -> null;
        };
        if (cell instanceof Cell.Blank) {
            return null;
        }
        return date != null && UkDates.plausible(date) ? date : fail(unreadable, column, cell.shown());
    }

    @Override
    public @Nullable BigDecimal number(ColumnSpec column) {
        return switch (cell(column)) {
            case Cell.Blank() -> null;
            case Cell.Number(double number)
            when Figures.isOrdinary(BigDecimal.valueOf(number)) -> BigDecimal.valueOf(number);
            case Cell.Text(String text)
            when Figures.parse(text).isPresent() -> Figures.parse(text).get();
            case Cell cell -> fail(RowIssue.NUMBER_UNREADABLE, column, cell.shown());
        };
    }

    @Override
    public @Nullable Boolean flag(ColumnSpec column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) ? false : fail(RowIssue.CODE_UNKNOWN_LEFT_OUT, column, text);
    }

    @Override
    public LocalDate asAt() {
        return Objects.requireNonNull(facts.asAt(), "The format does not need a date");
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public @Nullable Release release() {
        String text = text(StandardColumns.RELEASE);
        if (text == null) {
            return facts.release();
        }
        return Release.read(text).orElseGet(() -> fail(RowIssue.CODE_UNKNOWN_LEFT_OUT, StandardColumns.RELEASE, text));
    }

    @Override
    public AcademicYear academicYear() {
        return Objects.requireNonNull(facts.academicYear(), "The format does not need a year");
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public void issue(IssueCode code, ColumnSpec column, Object... arguments) {
        if (code == RowIssue.VALUE_MISSING && !(cell(column) instanceof Cell.Blank)) {
            return; // What is in the cell could not be read, and that has been told.
        }
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(String.valueOf(argument));
        }
        Integer position = table.columns().get(column);
        String heading = position == null ? null : table.headings().get(position);
        issues.add(new ImportIssue(code.messageKey(), code.severity(), sheet, line.number(), heading, words));
        failed |= code.severity() == Severity.ERROR;
    }

    private <T> @Nullable T fail(IssueCode code, ColumnSpec column, Object... arguments) {
        issue(code, column, arguments);
        return null;
    }

    @Override
    public boolean failed() {
        return failed;
    }
}
