package org.raisingthegame.tracker.attainment.imports;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/** GCSE results that say whether a pupil reached 9 to 4 in English and maths, as DfE's download does, with or without the
 * grades themselves. */
@Component
class Ks4BasicsFormat implements ImportFormat<Ks4Result> {

    private final Ks4Reading reading = Ks4Reading.ofBasics();

    @Override
    public String id() {
        return "attainment.ks4basics";
    }

    @Override
    public List<ColumnSpec> columns() {
        return reading.columns();
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.ACADEMIC_YEAR);
    }

    @Override
    public ImportTarget<Ks4Result> target() {
        return Ks4Target.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Ks4Result> out) {
        reading.read(row, out);
    }
}
