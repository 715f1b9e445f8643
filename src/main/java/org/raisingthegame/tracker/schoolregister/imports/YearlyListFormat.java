package org.raisingthegame.tracker.schoolregister.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * The list of schools of DfE's exclusion statistics: each with the last academic year in which it was there, and no phase. It
 * adds schools that are not known yet; of one that is known it changes nothing, for its names and URNs are the older ones.
 */
@Component
class YearlyListFormat implements ImportFormat<RegisterEntry> {

    private static final ColumnSpec YEAR = ColumnSpec.required("year", "AcademicYear", "Academic Year");
    private static final ColumnSpec LA =
            ColumnSpec.required("laCode", "LA", "LA Code", "Local Authority", "Local Authority Code");
    private static final ColumnSpec LAESTAB = ColumnSpec.required("dfeNumber", "LAEstab", "LA Estab", "DfE Number");
    private static final ColumnSpec NAME = ColumnSpec.required("name", "SchoolName", "School Name");

    private static final List<ColumnSpec> COLUMNS = List.of(YEAR, LA, LAESTAB, NAME, SchoolColumns.URN);

    @Override
    public String id() {
        return "schoolregister.yearly";
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
        return SchoolRegisterTarget.ONLY_UNKNOWN;
    }

    @Override
    public void read(RowReader row, RowSink<RegisterEntry> out) {
        Urn urn = SchoolColumns.urn(row, SchoolColumns.URN);
        String number = SchoolColumns.required(row, LAESTAB);
        String name = SchoolColumns.required(row, NAME);
        String yearText = SchoolColumns.required(row, YEAR);
        if (urn == null || number == null || name == null || yearText == null || row.failed()) {
            return;
        }
        Optional<Laestab> laestab = Laestab.parse(number);
        Optional<AcademicYear> year = AcademicYear.parse(yearText);
        if (laestab.isEmpty()) {
            row.issue(SchoolRegisterIssue.DFE_NUMBER_SHAPE, LAESTAB, number);
        }
        if (year.isEmpty()) {
            row.issue(SchoolRegisterIssue.YEAR_UNKNOWN, YEAR, yearText);
        }
        if (laestab.isEmpty() || year.isEmpty()) {
            return;
        }
        if (!row.mayWrite(urn, laestab.get())) {
            out.ignore("elsewhere");
            return;
        }
        Optional<Phase> phase = PhaseWords.guess(name, laestab.get());
        if (phase.isEmpty()) {
            out.ignore("otherKind");
            return;
        }
        row.issue(SchoolRegisterIssue.PHASE_GUESSED, NAME, name, phase.get().name());
        out.emit(new RegisterEntry(
                name, new RegisteredSchool(urn, laestab.get(), name, phase.get(), null, null, null), null));
    }
}
