package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * The schools and when they belonged to Raising the Game. The DfE number may be whole, or an establishment number beside
 * an LA code, as DfE's register of schools has it. Closed schools of that register are ignored.
 */
@Component
class SchoolRegisterFormat implements ImportFormat<RegisteredSchool> {

    static final ColumnSpec URN = ColumnSpec.required("urn", "URN", "School URN", "Unique Reference Number");
    static final ColumnSpec NAME = ColumnSpec.required(
            "name", "School", "School Name", "Name of School", "EstablishmentName", "Establishment Name");
    static final ColumnSpec PHASE = ColumnSpec.required(
            "phase", "Phase", "Phase of Education", "PhaseOfEducation (name)", "School Phase", "Education Phase");
    static final ColumnSpec DFE_NUMBER = ColumnSpec.optional(
            "dfeNumber",
            "DfE Number",
            "DfE No",
            "LAESTAB",
            "LA Estab",
            "School DfE Number",
            "DfES Number",
            "LAESTAB number");
    static final ColumnSpec ESTABLISHMENT = ColumnSpec.optional(
            "establishment", "EstablishmentNumber", "Establishment Number", "Estab", "Establishment No");
    static final ColumnSpec LA_CODE =
            ColumnSpec.optional("laCode", "LA (code)", "LA Code", "Local Authority Code", "LA Number", "LA");
    static final ColumnSpec TYPE =
            ColumnSpec.optional("type", "TypeOfEstablishment (name)", "Type of Establishment", "School Type");
    static final ColumnSpec STATUS =
            ColumnSpec.optional("status", "EstablishmentStatus (name)", "Establishment Status");
    static final ColumnSpec JOINED = ColumnSpec.optional(
            "joined",
            "Joined Raising the Game",
            "Joined RtG",
            "RtG Joined",
            "Raising the Game since",
            "RtG since",
            "Member since",
            "Date Joined",
            "Joined");
    static final ColumnSpec LEFT = ColumnSpec.optional(
            "left", "Left Raising the Game", "Left RtG", "RtG Left", "Member until", "Date Left", "Left");
    static final ColumnSpec FOUNDING =
            ColumnSpec.optional("founding", "Founding school", "Founding member", "Founding", "Founder");

    private static final List<ColumnSpec> COLUMNS =
            List.of(URN, NAME, PHASE, DFE_NUMBER, ESTABLISHMENT, LA_CODE, TYPE, STATUS, JOINED, LEFT, FOUNDING);

    @Override
    public String id() {
        return "schoolregister.schools";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of();
    }

    @Override
    public ImportTarget<RegisteredSchool> target() {
        return SchoolRegisterTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<RegisteredSchool> out) {
        String status = row.text(STATUS);
        if (status != null && status.strip().equalsIgnoreCase("Closed")) {
            out.ignore("closed");
            return;
        }
        Urn urn = urn(row);
        Laestab laestab = laestab(row);
        String name = required(row, NAME);
        Phase phase = phase(row);
        LocalDate joined = row.cell(JOINED).shown().isEmpty() ? null : row.requiredDate(JOINED);
        LocalDate left = row.cell(LEFT).shown().isEmpty() ? null : row.requiredDate(LEFT);
        Boolean founding = row.flag(FOUNDING);
        if (left != null && joined == null && row.cell(JOINED).shown().isEmpty()) {
            row.issue(
                    SchoolRegisterIssue.LEFT_WITHOUT_JOINING,
                    LEFT,
                    row.cell(LEFT).shown());
        } else if (left != null && joined != null && !left.isAfter(joined)) {
            row.issue(
                    SchoolRegisterIssue.LEFT_BEFORE_JOINING,
                    LEFT,
                    row.cell(LEFT).shown(),
                    row.cell(JOINED).shown());
        }
        if (urn == null || laestab == null || name == null || phase == null || row.failed()) {
            return;
        }
        if (!row.mayWrite(urn, laestab)) {
            row.issue(RowIssue.SCHOOL_NOT_YOURS, NAME, name);
            return;
        }
        out.emit(new RegisteredSchool(urn, laestab, name, phase, joined, left, Boolean.TRUE.equals(founding)));
    }

    private static @Nullable Urn urn(RowReader row) {
        String text = required(row, URN);
        if (text == null) {
            return null;
        }
        Optional<Urn> urn = Urn.parse(text);
        if (urn.isEmpty()) {
            row.issue(SchoolRegisterIssue.URN_SHAPE, URN, text);
        }
        return urn.orElse(null);
    }

    private static @Nullable Laestab laestab(RowReader row) {
        String laCode = row.text(LA_CODE);
        ColumnSpec column = row.has(ESTABLISHMENT) && row.text(DFE_NUMBER) == null ? ESTABLISHMENT : DFE_NUMBER;
        String number = required(row, column);
        if (number == null) {
            return null;
        }
        Optional<Laestab> laestab = Laestab.parse(number)
                .or(() -> laCode == null ? Optional.empty() : Laestab.parse(laCode.strip() + number.strip()));
        if (laestab.isEmpty()) {
            row.issue(SchoolRegisterIssue.DFE_NUMBER_SHAPE, column, number);
        } else if (laCode != null
                && laCode.strip().matches("\\d{3}")
                && !laCode.strip().equals(laestab.get().laCode().value())) {
            row.issue(SchoolRegisterIssue.LA_CODE_DISAGREES, LA_CODE, laCode, number);
        }
        return laestab.orElse(null);
    }

    private static @Nullable Phase phase(RowReader row) {
        Optional<Phase> phase = PhaseWords.read(row.text(PHASE), row.text(TYPE));
        if (phase.isEmpty()) {
            row.issue(SchoolRegisterIssue.PHASE_UNKNOWN, PHASE, row.cell(PHASE).shown());
        }
        return phase.orElse(null);
    }

    private static @Nullable String required(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null && !row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
        return text;
    }
}
