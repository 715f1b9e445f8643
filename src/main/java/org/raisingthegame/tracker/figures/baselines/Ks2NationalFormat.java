package org.raisingthegame.tracker.figures.baselines;

import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.ELIGIBLE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.MET;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.PERCENTAGE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.SCHOOL_TYPE;
import static org.raisingthegame.tracker.figures.baselines.Ks2Columns.SEX;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/**
 * Key Stage 2 by pupil characteristics, wide: a row for each characteristic, minor ethnic groups among them. Of England until
 * 2021/22; from 2022/23 of local authorities too.
 */
@Component
class Ks2NationalFormat implements PublishedFormat {

    private static final ColumnSpec CHARACTERISTIC_GROUP =
            ColumnSpec.required("characteristicGroup", "characteristic_group", "breakdown_topic");
    private static final ColumnSpec CHARACTERISTIC =
            ColumnSpec.required("characteristic", "characteristic", "breakdown");

    private final BaselineSettings settings;

    Ks2NationalFormat(BaselineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "figures.ks2-national";
    }

    @Override
    public List<ColumnSpec> columns() {
        return Stream.concat(
                        EesColumns.and(
                                CHARACTERISTIC_GROUP, CHARACTERISTIC, SCHOOL_TYPE, SEX, ELIGIBLE, MET, PERCENTAGE)
                                .stream(),
                        Ks2Columns.further().stream())
                .toList();
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = new EesRow(reader);
        Optional<PublishedGroup> group = group(row);
        if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            Ks2Columns.read(reader, row, BaselineSource.KS2_NATIONAL, group.get(), settings, out);
        }
    }

    private static Optional<PublishedGroup> group(EesRow row) {
        String label = row.words(CHARACTERISTIC);
        return switch (row.plain(CHARACTERISTIC_GROUP)) {
            case "all pupils", "total" -> Optional.of(new PublishedGroup.AllPupils());
            case "ethnic major", "ethnicity major" -> EthnicLabels.major(label);
            case "ethnic minor", "ethnicity minor" -> EthnicLabels.minor(label);
            default -> Optional.empty();
        };
    }
}
