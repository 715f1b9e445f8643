package org.raisingthegame.tracker.interventions.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/** Who takes part in interventions, a row for each pupil and intervention. */
@Component
class ParticipationFormat implements ImportFormat<ParticipationEntry> {

    static final ColumnSpec HELD = ColumnSpec.optional(
            "held", "Sessions held", "Sessions attended", "Sessions delivered", "Sessions received");
    static final ColumnSpec ENTRY = ColumnSpec.optional("entry", "Entry measure", "Entry", "Baseline", "Start score");
    static final ColumnSpec EXIT = ColumnSpec.optional("exit", "Exit measure", "Exit", "End score", "Final score");
    static final ColumnSpec ADULT =
            ColumnSpec.optional("adult", "Led by", "Adult leading", "Lead adult", "Mentor", "Tutor");

    private static final BigDecimal HIGHEST_MEASURE = new BigDecimal("999999.99");

    @Override
    public String id() {
        return "interventions.participation";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(
                StandardColumns.UPN,
                InterventionColumns.CODE,
                InterventionColumns.STARTS,
                InterventionColumns.ENDS,
                InterventionColumns.PLANNED,
                HELD,
                ENTRY,
                EXIT,
                ADULT,
                StandardColumns.SURNAME,
                StandardColumns.FORENAME,
                StandardColumns.FULL_NAME,
                StandardColumns.BIRTH_DATE,
                StandardColumns.SCHOOL);
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL);
    }

    @Override
    public ImportTarget<ParticipationEntry> target() {
        return ParticipationEntry.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<ParticipationEntry> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        String code = InterventionColumns.code(row);
        LocalDate starts = row.requiredDate(InterventionColumns.STARTS);
        LocalDate ends = row.date(InterventionColumns.ENDS);
        if (starts != null && ends != null && ends.isBefore(starts)) {
            row.issue(
                    InterventionIssue.ENDS_BEFORE_START,
                    InterventionColumns.ENDS,
                    row.cell(InterventionColumns.ENDS).shown());
        }
        Integer planned = InterventionColumns.sessions(row, InterventionColumns.PLANNED, 1);
        Integer held = InterventionColumns.sessions(row, HELD, 0);
        if (planned != null && held != null && held > planned) {
            row.issue(InterventionIssue.MORE_HELD_THAN_PLANNED, HELD, held, planned);
        }
        BigDecimal entry = measure(row, ENTRY);
        BigDecimal exit = measure(row, EXIT);
        String adult = row.text(ADULT);
        if (upn == null || school == null || code == null || starts == null || row.failed()) {
            return;
        }
        out.emit(new ParticipationEntry(
                school,
                upn,
                PupilIdentity.label(row, upn),
                code,
                new Took(starts, ends, planned, held, entry, exit, adult)));
    }

    private static @Nullable BigDecimal measure(RowReader row, ColumnSpec column) {
        BigDecimal number = row.number(column);
        if (number == null) {
            return null;
        }
        if (number.abs().compareTo(HIGHEST_MEASURE) > 0) {
            row.issue(
                    InterventionIssue.MEASURE_IMPLAUSIBLE_LEFT_OUT,
                    column,
                    row.cell(column).shown());
            return null;
        }
        return number.setScale(2, RoundingMode.HALF_UP);
    }
}
