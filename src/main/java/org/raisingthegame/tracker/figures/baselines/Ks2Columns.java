package org.raisingthegame.tracker.figures.baselines;

import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/** What the wide Key Stage 2 files share. Percentages are published as whole numbers, beside the counts behind them. */
final class Ks2Columns {

    static final ColumnSpec SCHOOL_TYPE = ColumnSpec.required("schoolType", "school_type", "establishment_type_group");
    static final ColumnSpec SEX = ColumnSpec.required("sex", "gender", "sex");
    static final ColumnSpec ELIGIBLE = ColumnSpec.required("eligible", "t_rwm_eligible_pupils");
    static final ColumnSpec MET = ColumnSpec.required("met", "t_rwm_met_expected_standard");
    static final ColumnSpec PERCENTAGE = ColumnSpec.required("percentage", "pt_rwm_met_expected_standard");

    private Ks2Columns() {}

    static void read(
            RowReader reader,
            EesRow row,
            BaselineSource source,
            PublishedGroup group,
            BaselineSettings settings,
            RowSink<PublishedRow> out) {
        Optional<PublishedArea> area = row.area(settings.boroughs());
        if (!row.annual()) {
            out.ignore(Ignored.TERM);
        } else if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
        } else if (!row.totalOf(SEX)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (!row.says(SCHOOL_TYPE, "state-funded schools") && !row.says(SCHOOL_TYPE, "all state-funded")) {
            out.ignore(Ignored.SCHOOLS);
        } else {
            AcademicYear year = row.year();
            PublishedNumber percentage = row.number(PERCENTAGE);
            Long met = row.number(MET).count();
            Long eligible = row.number(ELIGIBLE).count();
            if (year != null) {
                out.emit(new PublishedRow(
                        source,
                        PublishedIndicator.KS2_RWM_EXPECTED,
                        area.get(),
                        year,
                        group,
                        PublishedSchools.ALL,
                        row.status(),
                        percentage,
                        met,
                        eligible,
                        reader.fileName()));
            }
        }
    }
}
