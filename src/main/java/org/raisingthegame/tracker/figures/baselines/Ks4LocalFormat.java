package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.springframework.stereotype.Component;

/** {@code 2122_lachar_data}: by local authority, London and England, with major ethnic groups only. */
@Component
class Ks4LocalFormat extends Ks4Format {

    private static final ColumnSpec LA_CODE = ColumnSpec.required("oldLaCode", "old_la_code");

    Ks4LocalFormat(BaselineSettings settings) {
        super(BaselineSource.KS4_LOCAL, settings);
    }

    @Override
    public String id() {
        return "figures.ks4-local";
    }

    @Override
    List<ColumnSpec> ownColumns() {
        return List.of(LA_CODE);
    }

    @Override
    String minorGroup(EesRow row) {
        return "Total";
    }
}
