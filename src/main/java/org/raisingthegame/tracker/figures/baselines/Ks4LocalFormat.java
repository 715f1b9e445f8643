package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.springframework.stereotype.Component;

/** {@code 2122_lachar_data}: by local authority, London and England, with major ethnic groups only. */
@Component
class Ks4LocalFormat extends Ks4Format {

    Ks4LocalFormat(BaselineSettings settings) {
        super(BaselineSource.KS4_LOCAL, settings);
    }

    @Override
    public String id() {
        return "figures.ks4-local";
    }

    @Override
    List<ColumnSpec> ownColumns() {
        return List.of(EesColumns.REQUIRED_LA_CODE);
    }

    @Override
    EesRow row(RowReader reader) {
        return new EesRow(reader, EesColumns.REQUIRED_LA_CODE);
    }

    @Override
    String minorGroup(EesRow row) {
        return "Total";
    }
}
