package org.raisingthegame.tracker.figures.baselines;

import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.ELIGIBLE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.MET;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.PERCENTAGE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.SCHOOL_TYPE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.SEX;

import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/** Key Stage 2 by region and local authority, all pupils. */
@Component
class Ks2RegionalFormat implements PublishedFormat {

    /** Later releases break the same file down by characteristic. */
    private static final ColumnSpec BREAKDOWN = ColumnSpec.optional("breakdown", "breakdown", "characteristic");

    private final BaselineSettings settings;

    Ks2RegionalFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "figures.ks2-regional";
    }

    @Override
    public List<ColumnSpec> columns() {
        return Stream.concat(
                        EesColumns.and(BREAKDOWN, SCHOOL_TYPE, SEX, ELIGIBLE, MET, PERCENTAGE).stream(),
                        Ks2Columns.further().stream())
                .map(column -> column.equals(EesColumns.OLD_LA_CODE) ? EesColumns.REQUIRED_LA_CODE : column)
                .toList();
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader, EesColumns.REQUIRED_LA_CODE);
        if (row.totalOf(BREAKDOWN)) {
            Ks2Columns.read(reader, row, BaselineSource.KS2_REGIONAL, new PublishedGroup.AllPupils(), settings, out);
        } else {
            out.ignore(Ignored.BREAKDOWN);
        }
    }
}
