package org.raisingthegame.tracker.schoolregister.imports;

import static org.raisingthegame.tracker.schoolregister.imports.SchoolColumns.NAME;
import static org.raisingthegame.tracker.schoolregister.imports.SchoolColumns.PHASE;

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
import org.raisingthegame.tracker.schoolregister.imports.RegisteredSchool.MembershipTime;
import org.springframework.stereotype.Component;

/**
 * The borough's own list: the schools, when they belonged to Raising the Game, and whose place they took. What stands in
 * it is how the borough wants a school called.
 */
@Component
class SchoolRegisterFormat implements ImportFormat<RegisterEntry> {

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

    private static final List<ColumnSpec> COLUMNS = List.of(
            SchoolColumns.URN,
            NAME,
            PHASE,
            SchoolColumns.DFE_NUMBER,
            SchoolColumns.ESTABLISHMENT,
            SchoolColumns.LA_CODE,
            SchoolColumns.TYPE,
            SchoolColumns.OPENED,
            SchoolColumns.CLOSED,
            SchoolColumns.PREDECESSORS,
            JOINED,
            LEFT,
            FOUNDING);

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
    public ImportTarget<RegisterEntry> target() {
        return SchoolRegisterTarget.BOROUGH_LIST;
    }

    @Override
    public void read(RowReader row, RowSink<RegisterEntry> out) {
        Urn urn = SchoolColumns.urn(row, SchoolColumns.URN);
        Laestab laestab = SchoolColumns.laestab(row);
        String name = SchoolColumns.required(row, NAME);
        Phase phase = phase(row);
        LocalDate opened = SchoolColumns.dateIfAny(row, SchoolColumns.OPENED);
        LocalDate closed = SchoolColumns.dateIfAny(row, SchoolColumns.CLOSED);
        List<String> predecessors = SchoolColumns.predecessors(row);
        MembershipTime membership = membership(row);
        if (urn == null || laestab == null || name == null || phase == null || row.failed()) {
            return;
        }
        if (!row.mayWrite(urn, laestab)) {
            row.issue(RowIssue.SCHOOL_NOT_YOURS, NAME, name);
            return;
        }
        out.emit(new RegisterEntry(
                name, new RegisteredSchool(urn, laestab, name, phase, opened, closed, membership), null));
        predecessors.forEach(predecessor ->
                out.emit(new RegisterEntry(name, null, new RegisterEntry.Link(laestab.value(), predecessor, opened))));
    }

    private static @Nullable MembershipTime membership(RowReader row) {
        LocalDate joined = SchoolColumns.dateIfAny(row, JOINED);
        LocalDate left = SchoolColumns.dateIfAny(row, LEFT);
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
        return joined == null ? null : new MembershipTime(joined, left, Boolean.TRUE.equals(founding));
    }

    private static @Nullable Phase phase(RowReader row) {
        Optional<Phase> phase = PhaseWords.read(row.text(PHASE), row.text(SchoolColumns.TYPE));
        if (phase.isEmpty()) {
            row.issue(SchoolRegisterIssue.PHASE_UNKNOWN, PHASE, row.cell(PHASE).shown());
        }
        return phase.orElse(null);
    }
}
