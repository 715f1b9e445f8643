package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/**
 * Key Stage 4 by pupil characteristics. Every characteristic has a column of its own, of which one at a time is not "Total";
 * until 2021/22 the column {@code breakdown} is not to be trusted, for minor ethnic groups stand under "Ethnic major" (seen in
 * 2122_nationalchar_data).
 */
abstract class Ks4Format implements PublishedFormat {

    private static final ColumnSpec SCHOOLS =
            ColumnSpec.optional("schools", "school_characteristic", "establishment_type_group");
    private static final ColumnSpec MAJOR =
            ColumnSpec.required("ethnicMajor", "characteristic_ethnic_major", "ethnicity_major");
    private static final ColumnSpec PUPILS = ColumnSpec.required("pupils", "t_pupils", "pupil_count");
    private static final ColumnSpec ACHIEVED = ColumnSpec.optional("achieved", "t_l2basics_94");
    static final ColumnSpec PERCENTAGE = ColumnSpec.required("percentage", "pt_l2basics_94", "engmath_94_percent");

    /** What a row of the files from 2024/25 is broken down by. */
    private static final ColumnSpec TOPIC = ColumnSpec.optional("topic", "breakdown_topic");

    /** What the file gives besides the headline. */
    private static final List<RowFigure> MORE = List.of(
            share(
                    PublishedIndicator.KS4_ENGLISH_MATHS_9_5,
                    "strong",
                    "t_l2basics_95",
                    "pt_l2basics_95",
                    "engmath_95_percent"),
            share(
                    PublishedIndicator.KS4_EBACC_ENTERED,
                    "ebaccEntered",
                    "t_ebacc_e_ptq_ee",
                    "pt_ebacc_e_ptq_ee",
                    "ebacc_entering_percent"),
            average(PublishedIndicator.KS4_ATTAINMENT_8, "attainment8", PUPILS, "avg_att8", "attainment8_average"),
            average(PublishedIndicator.KS4_EBACC_POINTS, "ebaccPoints", PUPILS, "avg_ebaccaps", "ebacc_aps_average"),
            average(
                    PublishedIndicator.KS4_PROGRESS_8,
                    "progress8",
                    ColumnSpec.optional("progress8Of", "t_inp8calc"),
                    "avg_p8score",
                    "progress8_average"));

    /** All that would break the group down further. */
    private static final List<ColumnSpec> FURTHER = List.of(
            further("characteristic_gender", "sex", "gender"),
            further("characteristic_free_school_meals", "free_school_meals", "fsm_status"),
            further("characteristic_sen_status", "sen_status"),
            further("characteristic_primary_need", "sen_primary_need"),
            further("characteristic_all_primary_need"),
            further("characteristic_sen_description", "sen_provision"),
            further("characteristic_disadvantage", "disadvantage", "disadvantage_status"),
            further("characteristic_first_language", "first_language"),
            further("characteristic_admission_type"),
            further("characteristic_religious_denomination"));

    private static final Set<String> ALL_STATE_FUNDED =
            Set.of("all state-funded", "state-funded schools (la)", "state-funded schools");

    private final BaselineSource source;
    private final BaselineSettings settings;

    Ks4Format(BaselineSource source, BaselineSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** A column by its name until 2021/22, which names it here too, and by later ones. */
    private static ColumnSpec further(String first, String... later) {
        return ColumnSpec.optional(
                first, Stream.concat(Stream.of(first), Stream.of(later)).toArray(String[]::new));
    }

    private static RowFigure share(PublishedIndicator indicator, String key, String counted, String... values) {
        return new RowFigure(
                indicator, ColumnSpec.optional(key, values), ColumnSpec.optional(key + "Counted", counted), PUPILS);
    }

    private static RowFigure average(PublishedIndicator indicator, String key, ColumnSpec of, String... values) {
        return new RowFigure(indicator, ColumnSpec.optional(key, values), null, of);
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
                        EesColumns.and(SCHOOLS, MAJOR, PUPILS, ACHIEVED, PERCENTAGE, TOPIC), more, FURTHER)
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
        } else if (!FURTHER.stream().allMatch(row::totalOf) || otherTopic(row)) {
            out.ignore(Ignored.BREAKDOWN);
        } else if (reader.has(SCHOOLS) && !ALL_STATE_FUNDED.contains(row.plain(SCHOOLS))) {
            out.ignore(Ignored.SCHOOLS);
        } else if (group.isEmpty()) {
            out.ignore(Ignored.GROUP);
        } else {
            AcademicYear year = row.year();
            Long achieved = achieved(row);
            Long pupils = row.number(PUPILS).count();
            PublishedNumber percentage = percentage(row, achieved, pupils);
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

    /** The pupils behind the headline; null where the file doesn't say. */
    @Nullable
    Long achieved(EesRow row) {
        return row.number(ACHIEVED).count();
    }

    /** The headline of the row. */
    PublishedNumber percentage(EesRow row, @Nullable Long achieved, @Nullable Long pupils) {
        return row.number(PERCENTAGE);
    }

    private static boolean otherTopic(EesRow row) {
        String topic = row.plain(TOPIC);
        return !topic.isEmpty() && !topic.startsWith("ethnic") && !topic.equals("total") && !topic.equals("all pupils");
    }

    private Optional<PublishedGroup> group(EesRow row) {
        return EthnicLabels.group(row.words(MAJOR), minorGroup(row));
    }
}
