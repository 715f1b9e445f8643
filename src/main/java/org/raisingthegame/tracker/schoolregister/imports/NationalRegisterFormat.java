package org.raisingthegame.tracker.schoolregister.imports;

import static org.raisingthegame.tracker.schoolregister.imports.SchoolColumns.NAME;
import static org.raisingthegame.tracker.schoolregister.imports.SchoolColumns.PHASE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.schoolregister.SchoolRegisterSettings;
import org.springframework.stereotype.Component;

/**
 * DfE's register of establishments (edubasealldata): a row for each establishment record that ever was, of all England. Of
 * several records of one DfE number, the one that opened last is the school as it is now. Records that closed before this
 * tool's years, other boroughs' and other kinds of establishment are ignored.
 */
@Component
class NationalRegisterFormat implements ImportFormat<RegisterEntry> {

    private static final ColumnSpec STATUS =
            ColumnSpec.required("status", "EstablishmentStatus (name)", "EstablishmentStatus", "Establishment Status");

    private static final List<ColumnSpec> COLUMNS = List.of(
            SchoolColumns.URN,
            NAME,
            PHASE,
            STATUS,
            SchoolColumns.DFE_NUMBER,
            SchoolColumns.ESTABLISHMENT,
            SchoolColumns.LA_CODE,
            SchoolColumns.TYPE,
            SchoolColumns.OPENED,
            SchoolColumns.CLOSED);

    private final LocalDate closedSince;

    NationalRegisterFormat(SchoolRegisterSettings settings) {
        closedSince = settings.closedSince();
    }

    @Override
    public String id() {
        return "schoolregister.national";
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
        return SchoolRegisterTarget.NATIONAL;
    }

    @Override
    public void read(RowReader row, RowSink<RegisterEntry> out) {
        String status = row.cell(STATUS).shown().strip().toLowerCase(Locale.ROOT);
        LocalDate closed = SchoolColumns.dateIfAny(row, SchoolColumns.CLOSED);
        if (status.startsWith("proposed")) {
            out.ignore("notOpen");
            return;
        }
        if (status.equals("closed") && (closed == null || closed.isBefore(closedSince))) {
            out.ignore("closed");
            return;
        }
        Optional<Phase> phase = PhaseWords.read(row.text(PHASE), row.text(SchoolColumns.TYPE));
        if (phase.isEmpty()) {
            out.ignore("otherKind");
            return;
        }
        Urn urn = SchoolColumns.urn(row, SchoolColumns.URN);
        Laestab laestab = SchoolColumns.laestab(row);
        String name = SchoolColumns.required(row, NAME);
        LocalDate opened = SchoolColumns.dateIfAny(row, SchoolColumns.OPENED);
        if (urn == null || laestab == null || name == null || row.failed()) {
            return;
        }
        if (!row.mayWrite(urn, laestab)) {
            out.ignore("elsewhere");
            return;
        }
        out.emit(new RegisterEntry(
                name, new RegisteredSchool(urn, laestab, name, phase.get(), opened, closed, null), null));
    }
}
