package org.raisingthegame.tracker.imports.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.schools.School;

/**
 * One row, by column. The typed reads raise the issue themselves when a cell can't be read, and answer null; a blank
 * cell or a column that the table lacks answers null without an issue, except where a method says "required".
 */
public interface RowReader {

    /** The row's number as the spreadsheet program shows it. */
    int number();

    /** Whether the table has this column at all. */
    boolean has(ColumnSpec column);

    Cell cell(ColumnSpec column);

    /** What is in the cell as text, numbers without a needless ".0"; null when blank. A spreadsheet error is an issue. */
    @Nullable
    String text(ColumnSpec column);

    /**
     * A grade: text, but the double grades of combined science that Excel turned into dates ("5-4" into 5 April) become
     * what they were, with a warning; another date is an error. For columns of grades only.
     */
    @Nullable
    String grade(ColumnSpec column);

    /** A UPN; required. A wrong length or shape is an error, a wrong check letter a warning. */
    @Nullable
    Upn requiredUpn(ColumnSpec column);

    /** The row's school, from its own column or the table's facts; required. Out of scope is an error. */
    @Nullable
    School requiredSchool();

    /**
     * Whether the importer may write a school with these numbers, for formats that write schools themselves: its borough
     * has to be his as a whole, and so has whatever school already has either number. Never for who imports for single
     * schools.
     */
    boolean mayWrite(Urn urn, Laestab laestab);

    /** Whether the importer may write what belongs to a borough as a whole, such as its list of events. */
    boolean mayWrite(LaCode borough);

    /**
     * The school that a number names, today's or a former one, for formats that write the list of schools: in a borough that is
     * the importer's as a whole; null for any other as for an unknown one, without an issue.
     */
    @Nullable
    School schoolOf(String number);

    /** A date, as a date cell or UK text (dd/MM/yyyy, d MMM yyyy, yyyy-MM-dd …); unreadable is a warning, value left out. */
    @Nullable
    LocalDate date(ColumnSpec column);

    /** The same, but missing or unreadable is an error. */
    @Nullable
    LocalDate requiredDate(ColumnSpec column);

    /** A number, also when it is stored as text; unreadable, or shortened as in 2.08E+06, is an error. */
    @Nullable
    BigDecimal number(ColumnSpec column);

    /** Y, Yes, True, T, 1, x, a tick … and N, No, False, F, 0; unreadable is a warning, value left out. */
    @Nullable
    Boolean flag(ColumnSpec column);

    /** The table's date; set whenever the format needs {@link FactKind#AS_AT}. */
    LocalDate asAt();

    /** The day on which the file is read. */
    LocalDate today();

    /** How settled the row's results are, by its own column or the table's facts; null where neither says. */
    @Nullable
    Release release();

    /** The table's academic year; set whenever the format needs {@link FactKind#ACADEMIC_YEAR}. */
    AcademicYear academicYear();

    /** The name of the file, for formats whose releases are told apart by it. */
    String fileName();

    /** Raises an issue at a column of this row. */
    void issue(IssueCode code, ColumnSpec column, Object... arguments);

    /** Whether an error has been raised for this row, so that nothing may be emitted for it. */
    boolean failed();
}
