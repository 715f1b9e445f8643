package org.raisingthegame.tracker.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * A summary of sessions, a row for each pupil, or for each pupil and term: what the schools' systems export, and the census
 * with its session columns. Without a column for the term a row covers the year up to the day of the table.
 */
@Component
class AttendanceFormat implements ImportFormat<Sessions> {

    static final ColumnSpec POSSIBLE = ColumnSpec.required(
            "possible",
            "Possible",
            "Possible Sessions",
            "Sessions Possible",
            "Possible Marks",
            "Possible Attendances",
            "Total Possible",
            "Total Sessions Possible",
            "Total Possible Sessions",
            "Expected Sessions",
            "SessionsPossible",
            "Termly Sessions Possible",
            "TermlySessionsPossible",
            "AttendanceSessionsPossible");
    static final ColumnSpec ATTENDED = ColumnSpec.optional(
            "attended",
            "Attended",
            "Attendances",
            "Sessions Attended",
            "Attended Sessions",
            "Present",
            "Present Sessions",
            "Present Marks",
            "Presents",
            "Total Attended",
            "SessionsAttended",
            "Present + AEA",
            "Present and AEA");
    static final ColumnSpec AUTHORISED = ColumnSpec.optional(
            "authorised",
            "Authorised",
            "Authorised Absence",
            "Authorised Absences",
            "Auth Absence",
            "Auth Absences",
            "Auth. Absences",
            "Sessions Authorised",
            "Authorised Sessions",
            "SessionsAuthorised",
            "TermlySessionsAuthorised",
            "Termly Sessions Authorised");
    static final ColumnSpec UNAUTHORISED = ColumnSpec.optional(
            "unauthorised",
            "Unauthorised",
            "Unauthorised Absence",
            "Unauthorised Absences",
            "Unauth Absence",
            "Unauth Absences",
            "Unauth. Absences",
            "Sessions Unauthorised",
            "Unauthorised Sessions",
            "SessionsUnauthorised",
            "TermlySessionsUnauthorised",
            "Termly Sessions Unauthorised");
    static final ColumnSpec PERCENTAGE = ColumnSpec.optional(
            "percentage",
            "% Attendance",
            "Attendance %",
            "Attendance",
            "% Attend",
            "% Attended",
            "% Present",
            "Percentage Attendance",
            "Attendance Percentage");
    static final ColumnSpec TERM =
            ColumnSpec.optional("term", "Term", "Period", "Attendance Period", "Attendance Term", "CensusTerm");
    static final ColumnSpec YEAR =
            ColumnSpec.optional("year", "Academic Year", "AcademicYear", "School Year", "ACADYR");

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            POSSIBLE,
            ATTENDED,
            AUTHORISED,
            UNAUTHORISED,
            PERCENTAGE,
            TERM,
            YEAR,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            StandardColumns.SCHOOL);

    /** Two sessions on 195 days of a year are 390; more is another unit. */
    private static final BigDecimal MOST_SESSIONS = BigDecimal.valueOf(420);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "attendance.sessions";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.AS_AT);
    }

    @Override
    public ImportTarget<Sessions> target() {
        return AttendanceTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Sessions> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        Period period = period(row);
        AcademicYear year = year(row);
        Integer possible = sessions(row, POSSIBLE);
        Integer authorised = sessions(row, AUTHORISED);
        Integer unauthorised = sessions(row, UNAUTHORISED);
        Integer given = sessions(row, ATTENDED);
        if (possible == null && !row.failed()) {
            row.issue(AttendanceIssue.POSSIBLE_MISSING, POSSIBLE);
        }
        if (upn == null || school == null || period == null || year == null || possible == null || row.failed()) {
            return;
        }
        Integer attended = given == null ? attended(row, possible, authorised, unauthorised) : given;
        if (attended == null) {
            row.issue(AttendanceIssue.ATTENDED_MISSING, ATTENDED);
            return;
        }
        if (attended < 0 || attended > possible) {
            row.issue(AttendanceIssue.MORE_THAN_POSSIBLE, given == null ? POSSIBLE : ATTENDED, possible);
            return;
        }
        if (authorised != null && unauthorised != null && attended + authorised + unauthorised != possible) {
            row.issue(AttendanceIssue.DOES_NOT_ADD_UP, POSSIBLE, attended, authorised, unauthorised, possible);
        }
        LocalDate asAt = row.asAt().isAfter(year.lastDay()) ? year.lastDay() : row.asAt();
        out.emit(new Sessions(
                school,
                year,
                upn,
                PupilIdentity.label(row, upn),
                period,
                asAt,
                possible,
                attended,
                authorised,
                unauthorised));
    }

    private static @Nullable Period period(RowReader row) {
        String text = row.text(TERM);
        if (text == null) {
            return Period.YEAR;
        }
        Optional<Period> period = Period.read(text);
        if (period.isEmpty()) {
            row.issue(AttendanceIssue.TERM_UNKNOWN, TERM, text);
        }
        return period.orElse(null);
    }

    private static @Nullable AcademicYear year(RowReader row) {
        String text = row.text(YEAR);
        if (text == null) {
            return AcademicYear.containing(row.asAt());
        }
        Optional<AcademicYear> year = AcademicYear.parse(text);
        if (year.isEmpty()) {
            row.issue(AttendanceIssue.YEAR_UNKNOWN, YEAR, text);
        }
        return year.orElse(null);
    }

    private static @Nullable Integer sessions(RowReader row, ColumnSpec column) {
        BigDecimal number = row.number(column);
        if (number == null) {
            return null;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole || number.signum() < 0 || number.compareTo(MOST_SESSIONS) > 0) {
            row.issue(
                    AttendanceIssue.SESSIONS_IMPLAUSIBLE,
                    column,
                    row.cell(column).shown());
            return null;
        }
        return number.intValueExact();
    }

    /** What is left after the absences; else the percentage of what was possible, to the nearest session. */
    private static @Nullable Integer attended(
            RowReader row, int possible, @Nullable Integer authorised, @Nullable Integer unauthorised) {
        if (authorised != null && unauthorised != null) {
            return possible - authorised - unauthorised;
        }
        BigDecimal percentage = row.number(PERCENTAGE);
        return percentage == null
                ? null
                : percentage
                        .multiply(BigDecimal.valueOf(possible))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
