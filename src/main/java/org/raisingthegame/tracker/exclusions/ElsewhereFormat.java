package org.raisingthegame.tracker.exclusions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
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

/** A list of pupils with their days of suspension at other schools this year, as former schools told them: one sum for each. */
@Component
class ElsewhereFormat implements ImportFormat<ElsewhereSum> {

    static final ColumnSpec DAYS = ColumnSpec.required(
            "daysElsewhere",
            "Days at other schools",
            "Days suspended at other schools",
            "Suspension days at other schools",
            "Days elsewhere",
            "Days at previous schools",
            "Days at previous school");

    @Override
    public String id() {
        return "exclusions.elsewhere-list";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(
                StandardColumns.UPN,
                DAYS,
                StandardColumns.SURNAME,
                StandardColumns.FORENAME,
                StandardColumns.FULL_NAME,
                StandardColumns.BIRTH_DATE,
                StandardColumns.SCHOOL);
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.AS_AT);
    }

    @Override
    public ImportTarget<ElsewhereSum> target() {
        return ElsewhereSum.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<ElsewhereSum> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        Integer halfDays = halfDays(row);
        if (upn == null || school == null || halfDays == null || row.failed()) {
            return;
        }
        out.emit(new ElsewhereSum(school, upn, PupilIdentity.label(row, upn), halfDays, row.asAt()));
    }

    /** Null, with an issue, for what is no number of half days in a year. */
    private static @Nullable Integer halfDays(RowReader row) {
        BigDecimal days = row.number(DAYS);
        if (days == null) {
            if (!row.failed()) {
                row.issue(RowIssue.VALUE_MISSING, DAYS);
            }
            return null;
        }
        BigDecimal halfDays = days.multiply(BigDecimal.TWO);
        boolean plausible = halfDays.signum() >= 0
                && halfDays.stripTrailingZeros().scale() <= 0
                && halfDays.compareTo(BigDecimal.valueOf(GovernorDuties.MOST_HALF_DAYS)) <= 0;
        if (!plausible) {
            row.issue(
                    ExclusionIssue.DAYS_ELSEWHERE_IMPLAUSIBLE,
                    DAYS,
                    row.cell(DAYS).shown());
            return null;
        }
        return halfDays.intValueExact();
    }
}
