package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/**
 * Key Stage 4 by pupil characteristics, as published until 2021/22. Every characteristic has a column of its own, of
 * which one at a time is not "Total"; the column {@code breakdown} is not to be trusted, for minor ethnic groups stand
 * under "Ethnic major" (seen in 2122_nationalchar_data).
 */
abstract class Ks4Format implements PublishedFormat {

    private static final ColumnSpec SCHOOLS = ColumnSpec.required("schools", "school_characteristic");
    private static final ColumnSpec MAJOR =
            ColumnSpec.required("ethnicMajor", "characteristic_ethnic_major", "ethnicity_major");
    private static final ColumnSpec PUPILS = ColumnSpec.required("pupils", "t_pupils");
    private static final ColumnSpec ACHIEVED = ColumnSpec.required("achieved", "t_l2basics_94");
    private static final ColumnSpec PERCENTAGE = ColumnSpec.required("percentage", "pt_l2basics_94");

    /** What the file gives besides the headline. */
    private static final List<RowFigure> MORE = List.of(
            share(PublishedIndicator.KS4_ENGLISH_MATHS_9_5, "strong", "pt_l2basics_95", "t_l2basics_95"),
            share(PublishedIndicator.KS4_EBACC_ENTERED, "ebaccEntered", "pt_ebacc_e_ptq_ee", "t_ebacc_e_ptq_ee"),
            average(PublishedIndicator.KS4_ATTAINMENT_8, "attainment8", "avg_att8", PUPILS),
            average(PublishedIndicator.KS4_EBACC_POINTS, "ebaccPoints", "avg_ebaccaps", PUPILS),
            average(
                    PublishedIndicator.KS4_PROGRESS_8,
                    "progress8",
                    "avg_p8score",
                    ColumnSpec.optional("progress8Of", "t_inp8calc")));

    /** All that would break the group down further. */
    private static final List<ColumnSpec> FURTHER = Stream.of(
                    "characteristic_gender",
                    "characteristic_free_school_meals",
                    "characteristic_sen_status",
                    "characteristic_primary_need",
                    "characteristic_all_primary_need",
                    "characteristic_sen_description",
                    "characteristic_disadvantage",
                    "characteristic_first_language",
                    "characteristic_admission_type",
                    "characteristic_religious_denomination")
            .map(heading -> ColumnSpec.optional(heading, heading))
            .toList();

    private static final Set<String> ALL_STATE_FUNDED =
            Set.of("all state-funded", "state-funded schools (la)", "state-funded schools");

    private final BaselineSource source;
    private final BaselineSettings settings;

    Ks4Format(BaselineSource source, BaselineSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    private static RowFigure share(PublishedIndicator indicator, String key, String value, String counted) {
        return new RowFigure(
                indicator, ColumnSpec.optional(key, value), ColumnSpec.optional(key + "Counted", counted), PUPILS);
    }

    private static RowFigure average(PublishedIndicator indicator, String key, String value, ColumnSpec of) {
        return new RowFigure(indicator, ColumnSpec.optional(key, value), null, of);
    }

    /** The columns that tell this file from its sibling. */
    abstract List<ColumnSpec> ownColumns();

    /** The row, with the LA code where the file has it. */
    EesRow row(RowReader reader) {
        return new EesRow(reader);
    }

    /** The minor group of the row; "Total" where it has none. */
    abstract String minorGroup(EesRow row);

    @Override
    public List<ColumnSpec> columns() {
        List<ColumnSpec> own = ownColumns();
        Set<String> ownKeys = own.stream().map(ColumnSpec::key).collect(Collectors.toSet());
        List<ColumnSpec> more = RowFigure.columns(MORE).stream()
                .filter(column -> column != PUPILS)
                .toList();
        Stream<ColumnSpec> shared = Stream.of(
                        EesColumns.and(SCHOOLS, MAJOR, PUPILS, ACHIEVED, PERCENTAGE), more, FURTHER)
                .flatMap(List::stream)
                .filter(column -> !ownKeys.contains(column.key()));
        return Stream.concat(shared, own.stream()).toList();
    }

    @Override
    public void read(RowReader reader, RowSink<PublishedRow> out) {
        EesRow row = row(reader);
        Optional<PublishedArea> area = row.area(settings.boroughs());
        Optional<PublishedGroup> group = group(row);
        if (!row.annual()) {
            out.ignore(Ignored.TERM);
        } else if (area.isEmpty()) {
            out.ignore(Ignored.AREA);
        } else if (!FURTHER.stream().allMatch(row::totalOf)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (!ALL_STATE_FUNDED.contains(row.plain(SCHOOLS))) {
            out.ignore(Ignored.SCHOOLS);
        } else if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            AcademicYear year = row.year();
            PublishedNumber percentage = row.number(PERCENTAGE);
            Long achieved = row.number(ACHIEVED).count();
            Long pupils = row.number(PUPILS).count();
            if (year != null) {
                out.emit(new PublishedRow(
                        source,
                        PublishedIndicator.KS4_ENGLISH_MATHS_9_4,
                        area.get(),
                        year,
                        group.get(),
                        PublishedSchools.ALL,
                        row.status(),
                        percentage,
                        achieved,
                        pupils,
                        reader.fileName()));
                row.figures(MORE, source, area.get(), year, group.get(), PublishedSchools.ALL, out, reader.fileName());
            }
        }
    }

    private Optional<PublishedGroup> group(EesRow row) {
        String minor = minorGroup(row);
        if (!EthnicLabels.total(minor)) {
            return EthnicLabels.minor(minor);
        }
        String major = row.words(MAJOR);
        return EthnicLabels.total(major) ? Optional.of(new PublishedGroup.AllPupils()) : EthnicLabels.major(major);
    }
}
