package org.raisingthegame.tracker.attainment.imports;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/** What the kinds of GCSE sheet have in common: they differ only in the columns by which they are known. */
abstract class Ks4Format implements ImportFormat<Ks4Result> {

    private final String id;
    private final Ks4Reading reading;
    private final ProvisionalUntil provisional;

    Ks4Format(String id, Ks4Reading reading, ProvisionalUntil provisional) {
        this.id = id;
        this.reading = reading;
        this.provisional = provisional;
    }

    @Override
    public String id() {
        return id;
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
        reading.read(row, provisional, out);
    }
}
