package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/** The {@code .meta.csv} beside each file of Explore Education Statistics: it explains that file's columns and has no figure. */
@Component
class MetaFormat implements PublishedFormat {

    private static final List<ColumnSpec> COLUMNS = List.of(
            ColumnSpec.required("column", "col_name"),
            ColumnSpec.required("kind", "col_type"),
            ColumnSpec.required("label", "label"));

    @Override
    public String id() {
        return "figures.meta";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        out.ignore(Ignored.EXPLAINS);
    }
}
