package org.raisingthegame.tracker.exclusions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * Suspensions and permanent exclusions, a row for each. The academic year is that of the first day. A length in days
 * counts two sessions a day (domain notes, 2.3).
 */
@Component
class ExclusionListFormat implements ImportFormat<Exclusion> {

    static final ColumnSpec START = ColumnSpec.required(
            "start",
            "Start Date",
            "Exclusion Start Date",
            "Suspension Start Date",
            "Exclusion Start",
            "Start of Exclusion",
            "Date of Exclusion",
            "Exclusion Date",
            "Date From",
            "From",
            "Start",
            "Date");
    static final ColumnSpec CATEGORY = ColumnSpec.required(
            "category",
            "Exclusion Type",
            "Exclusion Category",
            "Exclusion Type/Category",
            "Type of Exclusion",
            "Suspension Type",
            "Suspension/Exclusion",
            "Suspension or Exclusion",
            "Category",
            "Type");
    static final ColumnSpec SESSIONS = ColumnSpec.optional(
            "sessions",
            "Sessions",
            "No. of Sessions",
            "Number of Sessions",
            "Total Sessions",
            "Sessions Lost",
            "Length (sessions)");
    static final ColumnSpec DAYS = ColumnSpec.optional(
            "days", "Days", "No. of Days", "Number of Days", "Total Days", "School Days", "Days Lost", "Length (days)");
    static final ColumnSpec REASON_1 = ColumnSpec.optional(
            "reason1",
            "Reason",
            "Reason 1",
            "Reasons",
            "Main Reason",
            "Primary Reason",
            "Exclusion Reason",
            "Reason for Exclusion",
            "Reason Code");
    static final ColumnSpec REASON_2 =
            ColumnSpec.optional("reason2", "Reason 2", "Second Reason", "Secondary Reason", "Exclusion Reason 2");
    static final ColumnSpec REASON_3 = ColumnSpec.optional("reason3", "Reason 3", "Third Reason", "Exclusion Reason 3");
    static final ColumnSpec STATUS = ColumnSpec.optional(
            "status", "Status", "Exclusion Status", "Outcome", "Review Outcome", "Result of Review");

    static final ColumnSpec MISSED_EXAM = ColumnSpec.optional(
            "missedExam", "Misses exam", "Missed exam", "Would miss an examination", "Public exam missed");

    private static final List<ColumnSpec> COLUMNS = List.of(
            StandardColumns.UPN,
            START,
            CATEGORY,
            SESSIONS,
            DAYS,
            REASON_1,
            REASON_2,
            REASON_3,
            STATUS,
            MISSED_EXAM,
            StandardColumns.SURNAME,
            StandardColumns.FORENAME,
            StandardColumns.FULL_NAME,
            StandardColumns.BIRTH_DATE,
            StandardColumns.SCHOOL);

    private static final BigDecimal SESSIONS_A_DAY = BigDecimal.TWO;

    /** 45 school days a pupil and academic year: Education Act 2002 regulations, domain notes, 2.3. */
    private static final int SESSIONS_ALLOWED_A_YEAR = 90;

    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2099;

    @Override
    public String id() {
        return "exclusions.list";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL);
    }

    @Override
    public ImportTarget<Exclusion> target() {
        return ExclusionTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Exclusion> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        LocalDate start = start(row);
        Category category = category(row);
        Integer sessions = sessions(row, category);
        List<Reason> reasons = reasons(row, start);
        Status status = status(row);
        if (upn == null || school == null || start == null || category == null || row.failed()) {
            return;
        }
        out.emit(new Exclusion(
                school,
                upn,
                PupilIdentity.label(row, upn),
                start,
                category,
                sessions,
                reasons,
                status,
                row.flag(MISSED_EXAM)));
    }

    private static @Nullable LocalDate start(RowReader row) {
        LocalDate start = row.requiredDate(START);
        if (start != null && (start.getYear() < EARLIEST_YEAR || start.getYear() > LATEST_YEAR)) {
            row.issue(
                    ExclusionIssue.START_DATE_IMPLAUSIBLE,
                    START,
                    row.cell(START).shown());
            return null;
        }
        return start;
    }

    private static @Nullable Category category(RowReader row) {
        String text = row.text(CATEGORY);
        if (text == null) {
            if (!row.failed()) {
                row.issue(RowIssue.VALUE_MISSING, CATEGORY);
            }
            return null;
        }
        Optional<Category> category = Category.read(text);
        if (category.isEmpty()) {
            row.issue(ExclusionIssue.CATEGORY_UNKNOWN, CATEGORY, text);
        }
        return category.orElse(null);
    }

    private static @Nullable Integer sessions(RowReader row, @Nullable Category category) {
        if (category == Category.PERM) {
            return null;
        }
        BigDecimal given = row.number(SESSIONS);
        ColumnSpec column = given == null ? DAYS : SESSIONS;
        BigDecimal days = given == null ? row.number(DAYS) : null;
        BigDecimal sessions = days == null ? given : days.multiply(SESSIONS_A_DAY);
        if (sessions == null) {
            if (!row.failed()) {
                row.issue(ExclusionIssue.LENGTH_MISSING, row.has(SESSIONS) || !row.has(DAYS) ? SESSIONS : DAYS);
            }
            return null;
        }
        if (sessions.signum() <= 0 || sessions.stripTrailingZeros().scale() > 0) {
            row.issue(
                    ExclusionIssue.LENGTH_IMPLAUSIBLE, column, row.cell(column).shown());
            return null;
        }
        if (sessions.compareTo(BigDecimal.valueOf(SESSIONS_ALLOWED_A_YEAR)) > 0) {
            row.issue(
                    ExclusionIssue.LENGTH_OVER_YEARS_LIMIT,
                    column,
                    row.cell(column).shown());
        }
        return sessions.min(BigDecimal.valueOf(Short.MAX_VALUE)).intValue();
    }

    private static List<Reason> reasons(RowReader row, @Nullable LocalDate start) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (ColumnSpec column : List.of(REASON_1, REASON_2, REASON_3)) {
            String text = row.text(column);
            if (text != null) {
                List<Reason> read = reasons(row, column, text);
                tellOfOtherYears(row, column, read, start);
                reasons.addAll(read);
            }
        }
        if (reasons.size() > Exclusion.MOST_REASONS) {
            row.issue(
                    ExclusionIssue.TOO_MANY_REASONS,
                    REASON_1,
                    row.cell(REASON_1).shown());
        }
        return reasons.stream().limit(Exclusion.MOST_REASONS).toList();
    }

    private static void tellOfOtherYears(
            RowReader row, ColumnSpec column, List<Reason> reasons, @Nullable LocalDate start) {
        if (start == null) {
            return;
        }
        AcademicYear year = AcademicYear.containing(start);
        reasons.stream()
                .filter(reason -> !reason.givenIn(year))
                .forEach(
                        reason -> row.issue(ExclusionIssue.REASON_OF_OTHER_YEARS, column, reason.name(), year.label()));
    }

    /** One reason, or several with commas or semicolons between them. */
    private static List<Reason> reasons(RowReader row, ColumnSpec column, String text) {
        Optional<Reason> whole = Reason.read(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Reason> parts = new ArrayList<>();
        for (String part : text.split("[,;|\\n]")) {
            Optional<Reason> reason = Reason.read(part);
            if (reason.isEmpty()) {
                row.issue(ExclusionIssue.REASON_UNKNOWN_LEFT_OUT, column, part.strip());
            }
            reason.ifPresent(parts::add);
        }
        return parts;
    }

    private static Status status(RowReader row) {
        String text = row.text(STATUS);
        if (text == null) {
            return Status.ISSUED;
        }
        Optional<Status> status = Status.read(text);
        if (status.isEmpty()) {
            row.issue(ExclusionIssue.STATUS_UNKNOWN_LEFT_OUT, STATUS, text);
        }
        return status.orElse(Status.ISSUED);
    }
}
