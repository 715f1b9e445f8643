package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.springframework.stereotype.Component;

/**
 * The files from 2022/23 on: by local authority, London and England, with minor ethnic groups; in 2024/25 with other names for
 * the figures ({@code engmath_94_percent}) and all years since 2009/10 in one file.
 */
@Component
class Ks4AreasFormat extends Ks4Format {

    private static final ColumnSpec MINOR = ColumnSpec.required("ethnicMinor", "ethnicity_minor");

    Ks4AreasFormat(BaselineSettings settings) {
        super(BaselineSource.KS4_AREAS, settings);
    }

    @Override
    public String id() {
        return "figures.ks4-areas";
    }

    @Override
    List<ColumnSpec> ownColumns() {
        return List.of(EesColumns.REQUIRED_LA_CODE, MINOR);
    }

    @Override
    EesRow row(RowReader reader) {
        return new EesRow(reader, EesColumns.REQUIRED_LA_CODE);
    }

    @Override
    String minorGroup(EesRow row) {
        return row.words(MINOR);
    }
}
