package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * Every other file of Explore Education Statistics, such as absence or admissions: known by what all of them have, so that it
 * gets a sentence instead of questions about its columns. Each format that we read requires more.
 */
@Component
class OtherPublicationFormat implements PublishedFormat {

    private static final List<ColumnSpec> COLUMNS =
            List.of(EesColumns.TIME_PERIOD, EesColumns.TIME_IDENTIFIER, EesColumns.LEVEL);

    @Override
    public String id() {
        return "figures.other-publication";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        out.ignore(Ignored.NOT_USED);
    }
}
