package org.raisingthegame.tracker.figures.baselines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** What the file gives besides the headline. Each subject has a cohort of its own. */
    private static final List<RowFigure> FURTHER = List.of(
            higherInAll(),
            expected(PublishedIndicator.KS2_READING_EXPECTED, "reading", "read"),
            higher(PublishedIndicator.KS2_READING_HIGHER, "reading", "read"),
            expected(PublishedIndicator.KS2_WRITING_EXPECTED, "writing", "writta"),
            higher(PublishedIndicator.KS2_WRITING_HIGHER, "writing", "writta"),
            expected(PublishedIndicator.KS2_MATHS_EXPECTED, "maths", "mat"),
            higher(PublishedIndicator.KS2_MATHS_HIGHER, "maths", "mat"),
            expected(PublishedIndicator.KS2_GPS_EXPECTED, "gps", "gps"),
            higher(PublishedIndicator.KS2_GPS_HIGHER, "gps", "gps"),
            score(PublishedIndicator.KS2_READING_SCORE, "reading", "read"),
            score(PublishedIndicator.KS2_MATHS_SCORE, "maths", "mat"),
            score(PublishedIndicator.KS2_GPS_SCORE, "gps", "gps"));

    private Ks2Columns() {}

    private static RowFigure higherInAll() {
        return new RowFigure(
                PublishedIndicator.KS2_RWM_HIGHER,
                ColumnSpec.optional("rwmHigher", "pt_rwm_met_higher_standard"),
                ColumnSpec.optional("rwmHigherCounted", "t_rwm_met_higher_standard"),
                ELIGIBLE);
    }

    private static RowFigure expected(PublishedIndicator indicator, String subject, String stem) {
        return RowFigure.share(
                indicator,
                subject + "Expected",
                "pt_" + stem + "_met_expected_standard",
                "t_" + stem + "_met_expected_standard",
                "t_" + stem + "_eligible_pupils");
    }

    private static RowFigure higher(PublishedIndicator indicator, String subject, String stem) {
        return new RowFigure(
                indicator,
                ColumnSpec.optional(subject + "Higher", "pt_" + stem + "_met_higher_standard"),
                ColumnSpec.optional(subject + "HigherCounted", "t_" + stem + "_met_higher_standard"),
                ColumnSpec.optional(subject + "ExpectedOf", "t_" + stem + "_eligible_pupils"));
    }

    private static RowFigure score(PublishedIndicator indicator, String subject, String stem) {
        return RowFigure.average(
                indicator,
                subject + "Score",
                "avg_" + stem + "_scaled_score",
                "t_" + stem + "_avg_scaled_score_eligible_pupils");
    }

    /** The columns of all that a row gives besides the headline, each once. */
    static List<ColumnSpec> further() {
        return List.copyOf(RowFigure.columns(FURTHER).stream()
                .filter(column -> column != ELIGIBLE)
                .collect(Collectors.toMap(ColumnSpec::key, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values());
    }

    static boolean allStateFunded(String kindOfSchools) {
        return kindOfSchools.equals("state-funded schools") || kindOfSchools.equals("all state-funded");
    }

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
        } else if (!allStateFunded(row.plain(SCHOOL_TYPE))) {
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
                row.figures(FURTHER, source, area.get(), year, group, PublishedSchools.ALL, out, reader.fileName());
            }
        }
    }
}
