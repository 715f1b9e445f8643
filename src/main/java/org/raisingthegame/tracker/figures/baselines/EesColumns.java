package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;

/** The columns that every file of Explore Education Statistics has, in any order. */
final class EesColumns {

    static final ColumnSpec TIME_PERIOD = ColumnSpec.required("timePeriod", "time_period");
    static final ColumnSpec TIME_IDENTIFIER = ColumnSpec.required("timeIdentifier", "time_identifier");
    static final ColumnSpec LEVEL = ColumnSpec.required("level", "geographic_level");
    static final ColumnSpec REGION_CODE = ColumnSpec.optional("regionCode", "region_code");
    static final ColumnSpec REGION_NAME = ColumnSpec.optional("regionName", "region_name");
    static final ColumnSpec OLD_LA_CODE = ColumnSpec.optional("oldLaCode", "old_la_code");
    /** For files that are told from others by having it. */
    static final ColumnSpec REQUIRED_LA_CODE = ColumnSpec.required("oldLaCode", "old_la_code");

    static final ColumnSpec LA_NAME = ColumnSpec.optional("laName", "la_name");
    static final ColumnSpec VERSION = ColumnSpec.optional("version", "version");

    private EesColumns() {}

    /** These and a format's own. */
    static List<ColumnSpec> and(ColumnSpec... own) {
        return Stream.concat(
                        Stream.of(
                                TIME_PERIOD,
                                TIME_IDENTIFIER,
                                LEVEL,
                                REGION_CODE,
                                REGION_NAME,
                                OLD_LA_CODE,
                                LA_NAME,
                                VERSION),
                        Stream.of(own))
                .toList();
    }
}
