package org.raisingthegame.tracker.interventions.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/** A school's list of its own interventions, a row for each. */
@Component
class InterventionListFormat implements ImportFormat<Intervention> {

    @Override
    public String id() {
        return "interventions.list";
    }

    @Override
    public List<ColumnSpec> columns() {
        return Stream.concat(InterventionColumns.COMMON.stream(), Stream.of(StandardColumns.SCHOOL))
                .toList();
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL);
    }

    @Override
    public ImportTarget<Intervention> target() {
        return ListedIntervention.OF_SCHOOL;
    }

    @Override
    public void read(RowReader row, RowSink<Intervention> out) {
        School school = row.requiredSchool();
        Intervention intervention = InterventionColumns.read(
                row, school == null ? null : school.laCode(), school == null ? null : school.id());
        if (intervention != null) {
            out.emit(intervention);
        }
    }
}
