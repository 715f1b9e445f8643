package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.springframework.stereotype.Component;

/** {@code 2122_nationalchar_data}: England, with minor ethnic groups; Black Caribbean is called "Caribbean" there. */
@Component
class Ks4NationalFormat extends Ks4Format {

    private static final ColumnSpec MINOR =
            ColumnSpec.required("ethnicMinor", "characteristic_ethnic_minor", "ethnicity_minor");

    Ks4NationalFormat(BaselineSettings settings) {
        super(BaselineSource.KS4_NATIONAL, settings);
    }

    @Override
    public String id() {
        return "figures.ks4-national";
    }

    @Override
    List<ColumnSpec> ownColumns() {
        return List.of(MINOR);
    }

    @Override
    String minorGroup(EesRow row) {
        return row.words(MINOR);
    }
}
