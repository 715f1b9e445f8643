package org.raisingthegame.tracker.figures.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.imports.spi.RowFixture;

/**
 * Each dialect of Explore Education Statistics that the domain notes list (7.1 to 7.4), by its headings and a row as published. Where
 * no file of a vintage was to be had, its numbers are made up, its headings are not.
 */
class PublishedDialectsTest {

    private static final BaselineSettings SETTINGS = new BaselineSettings(Set.of("208", "209"));

    private static final String LAMBETH = "time_period, time_identifier, geographic_level, region_code, region_name,"
            + " old_la_code, la_name = 202324, Academic year, Local authority, E13000001, Inner London, 208, Lambeth";
    private static final String ENGLAND =
            "time_period, time_identifier, geographic_level = 202324, Academic year, National";
    private static final String TERM = "time_period, time_identifier, geographic_level = 202425, Autumn term, National";

    private static final List<PublishedFormat> FORMATS = List.of(
            new LaitFormat(SETTINGS),
            new Ks2NationalFormat(SETTINGS),
            new Ks2RegionalFormat(SETTINGS),
            new Ks2LongFormat(SETTINGS),
            new Ks4LocalFormat(SETTINGS),
            new Ks4NationalFormat(SETTINGS),
            new Ks4AreasFormat(SETTINGS),
            new Ks4TotalsFormat(SETTINGS),
            new ExclusionsFormat(SETTINGS),
            new CensusFormat(SETTINGS),
            new MetaFormat(),
            new OtherPublicationFormat());

    /** What the file's own format makes of a row, a comma within a value written as a semicolon: "INDICATOR group number (numerator of denominator)" for each figure. */
    private static List<String> read(String... halves) {
        List<String> headings = new ArrayList<>();
        List<Object> cells = new ArrayList<>();
        for (String half : halves) {
            String[] names = half.split(" = ")[0].split(", ");
            String[] values = half.split(" = ")[1].split(", ");
            assertThat(values).as(half).hasSameSizeAs(names);
            for (int index = 0; index < names.length; index++) {
                headings.add(names[index].strip());
                cells.add(names[index].strip());
                cells.add(values[index].strip().replace(';', ','));
            }
        }
        String[] all = headings.toArray(String[]::new);
        List<PublishedFormat> knowing = FORMATS.stream()
                .filter(format -> RowFixture.of(format).recognises(all))
                .sorted(Comparator.comparing((PublishedFormat format) ->
                                RowFixture.of(format).requiredColumns())
                        .reversed())
                .toList();
        RowFixture<PublishedRow> own = RowFixture.of(knowing.getFirst());
        assertThat(knowing.stream().skip(1).map(other -> RowFixture.of(other).requiredColumns()))
                .as("others than %s", knowing.getFirst().id())
                .allMatch(columns -> columns < own.requiredColumns());
        List<Object> known = new ArrayList<>();
        for (int index = 0; index < cells.size(); index += 2) {
            if (own.columnOf((String) cells.get(index)).isPresent()) {
                known.add(cells.get(index));
                known.add(cells.get(index + 1));
            }
        }
        RowFixture.Outcome<PublishedRow> outcome = own.read(known.toArray());
        assertThat(outcome.issues()).isEmpty();
        List<String> figures = new ArrayList<>(outcome.ignored());
        for (PublishedRow row : outcome.records()) {
            var value = row.number().value();
            figures.add("%s %s %s%s"
                    .formatted(
                            row.indicator().name(),
                            row.group().code(),
                            value == null ? row.number().symbol() : value.toPlainString(),
                            row.denominator() == null
                                    ? ""
                                    : " (%s of %s)".formatted(row.numerator(), row.denominator())));
        }
        return figures;
    }

    private static final String SUSPENSIONS = "headcount, perm_excl, perm_excl_rate, suspension, susp_rate,"
            + " one_plus_susp, one_plus_susp_rate = 1000, 2, 0.2, 100, 10, 60, 6";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 2016/17 to 2018/19
                "school_type, characteristic_group, characteristic = Total, Ethnicity, Ethnicity Minor Black Caribbean|"
                        + "headcount, perm_excl, perm_excl_rate, fixed_excl, fixed_excl_rate, one_plus_fixed,"
                        + " one_plus_fixed_rate = 1000, 2, 0.2, 100, 10, 60, 6",
                // 2019/20 and 2020/21
                "school_type, characteristic_group, characteristic = Total, Ethnicity, Ethnicity Minor Black Caribbean|"
                        + SUSPENSIONS,
                // 2021/22 and 2022/23
                "education_phase, characteristic_group, characteristic = Total, Ethnicity Minor, Black - Black Caribbean|"
                        + SUSPENSIONS,
                // 2023/24 by ethnicity and free meals
                "education_phase, ethnicity_minor, fsm = Total, Black Caribbean, Total|" + SUSPENSIONS,
                // newer breakdowns
                "education_phase, breakdown_topic, breakdown = Total, Ethnicity minor, Black Caribbean|" + SUSPENSIONS
            })
    void exclusions_of_2016_17_to_2024_25_give_the_same_three_figures(String by, String figures) {
        assertThat(read(LAMBETH, by, figures))
                .containsExactly(
                        "PERMANENT_EXCLUSION_RATE BCRB 0.2 (2 of 1000)",
                        "SUSPENSION_RATE BCRB 10 (100 of 1000)",
                        "ONE_PLUS_SUSPENSION_RATE BCRB 6 (60 of 1000)");
    }

    @Test
    void pupils_with_free_meals_alone_are_not_taken_for_all_of_their_group() {
        assertThat(read(
                        ENGLAND,
                        "education_phase, ethnicity_minor, fsm = Total, Black Caribbean, FSM - Eligible",
                        SUSPENSIONS))
                .containsExactly(Ignored.BREAKDOWN);
    }

    @Test
    void a_term_is_never_mixed_with_years() {
        assertThat(read(
                        TERM,
                        "education_phase, ethnicity_minor, fsm = Total, Black Caribbean, Total",
                        "headcount, perm_excl, perm_excl_rate, suspension, susp_rate, one_plus, one_plus_rate"
                                + " = 75718, 72, 0.095, 3864, 5.10, 2500, 3.3"))
                .containsExactly(Ignored.TERM);
    }

    private static final String WIDE =
            "t_rwm_eligible_pupils, t_rwm_met_expected_standard, pt_rwm_met_expected_standard" + " = 300, 165, 55";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // to 2021/22
                "characteristic_group, characteristic, gender, school_type = Ethnic minor, Black Caribbean, Total,"
                        + " State-funded schools",
                // first upload of 2022/23, then from it on
                "breakdown_topic, breakdown, gender, school_type = Ethnicity minor, Black Caribbean, Total, All state-funded",
                "breakdown_topic, breakdown, sex, establishment_type_group = Ethnicity minor, Black Caribbean, Total,"
                        + " All state-funded"
            })
    void wide_files_of_key_stage_2_give_black_caribbean_pupils_of_a_borough(String by) {
        assertThat(read(LAMBETH, by, WIDE)).containsExactly("KS2_RWM_EXPECTED BCRB 55 (165 of 300)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reading; writing and maths | KS2_RWM_EXPECTED BCRB 55 (165 of 300) | KS2_RWM_HIGHER BCRB 6 (18 of 300)",
                "Maths | KS2_MATHS_EXPECTED BCRB 55 (165 of 300) | KS2_MATHS_HIGHER BCRB 6 (18 of 300)"
            })
    void the_long_file_of_key_stage_2_has_a_row_for_each_subject(String subject, String expected, String higher) {
        List<String> figures = read(
                LAMBETH,
                "subject = " + subject.strip(),
                "sex, disadvantage_status, fsm_status, ethnicity_major, ethnicity_minor, first_language, sen_provision,"
                        + " sen_primary_need = Total, Total, Total, Total, Black Caribbean, Total, Total, Total",
                "eligible_pupil_count, expected_standard_pupil_count, expected_standard_pupil_percent,"
                        + " higher_standard_pupil_count, higher_standard_pupil_percent, average_scaled_score, version"
                        + " = 300, 165, 55, 18, 6, 103, Revised");
        assertThat(figures).contains(expected.strip(), higher.strip());
    }

    private static final String KS4 = "t_pupils, t_l2basics_94, pt_l2basics_94, avg_att8 = 200, 110, 55, 44.1";
    private static final String KS4_FIGURES = "KS4_ENGLISH_MATHS_9_4 %s 55 (110 of 200)";

    @Test
    void gcse_results_of_2018_19_to_2021_22_by_borough_stop_at_black() {
        assertThat(read(
                        LAMBETH,
                        "school_characteristic, breakdown, characteristic_gender, characteristic_ethnic_major"
                                + " = State-funded schools, Ethnic major, Total, Black",
                        KS4))
                .contains(KS4_FIGURES.formatted("BLACK"), "KS4_ATTAINMENT_8 BLACK 44.1 (null of 200)");
    }

    @Test
    void gcse_results_from_2022_23_on_have_black_caribbean_pupils_of_a_borough() {
        assertThat(read(
                        LAMBETH,
                        "establishment_type_group, breakdown, sex, ethnicity_major, ethnicity_minor, free_school_meals,"
                                + " sen_provision, sen_status, disadvantage, first_language = All state-funded,"
                                + " Ethnicity minor, Total, Black, Black Caribbean, Total, Total, Total, Total, Total",
                        KS4))
                .contains(KS4_FIGURES.formatted("BCRB"))
                .noneMatch(figure -> figure.contains("BLACK"));
    }

    @Test
    void gcse_results_of_2024_25_have_other_names_for_the_same_figures() {
        assertThat(read(
                        LAMBETH,
                        "breakdown_topic, sex, ethnicity_major, ethnicity_minor, fsm_status, disadvantage_status"
                                + " = Ethnicity minor, Total, Total, Caribbean, Total, Total",
                        "pupil_count, attainment8_average, engmath_94_percent, engmath_95_percent,"
                                + " ebacc_entering_percent, ebacc_aps_average, progress8_average, version"
                                + " = 200, 44.1, 55, 31, 40, 3.3, z, Final"))
                .containsExactly(
                        "KS4_ENGLISH_MATHS_9_4 BCRB 55 (null of 200)",
                        "KS4_ENGLISH_MATHS_9_5 BCRB 31 (null of 200)",
                        "KS4_EBACC_ENTERED BCRB 40 (null of 200)",
                        "KS4_ATTAINMENT_8 BCRB 44.1 (null of 200)",
                        "KS4_EBACC_POINTS BCRB 3.3 (null of 200)",
                        "KS4_PROGRESS_8 BCRB z");
        assertThat(read(
                        LAMBETH,
                        "breakdown_topic, sex, ethnicity_major, ethnicity_minor = Prior attainment, Total, Total, Total",
                        "pupil_count, engmath_94_percent = 200, 55"))
                .containsExactly(Ignored.BREAKDOWN);
    }

    @Test
    void gcse_results_of_2017_18_have_counts_from_which_the_percentage_is_worked_out() {
        assertThat(read(
                        ENGLAND,
                        "school_characteristic, characteristic_gender, characteristic_ethnic_major"
                                + " = State-funded schools, Total, ASIAN",
                        "t_pupils, t_l2basics_94 = 300, 100"))
                .containsExactly("KS4_ENGLISH_MATHS_9_4 ASIAN 33.3 (100 of 300)");
    }

    @Test
    void the_school_census_gives_pupils_on_roll() {
        assertThat(
                        read(
                                LAMBETH,
                                "phase_type_grouping, ethnicity, language, headcount = Total, Black - Black Caribbean, Total, 3120"))
                .containsExactly("PUPILS_ON_ROLL BCRB 3120");
        assertThat(read(LAMBETH, "Phase-type_grouping, ethnicity, language, headcount = Total, Total, English, 30120"))
                .containsExactly(Ignored.BREAKDOWN);
    }

    @Test
    void a_file_that_explains_another_and_one_of_no_use_get_their_sentence() {
        assertThat(read("col_name, col_type, label, indicator_unit = headcount, Indicator, Number of pupils, -"))
                .containsExactly(Ignored.EXPLAINS);
        assertThat(read(ENGLAND, "enrolments, sess_overall_percent = 100, 6.1")).containsExactly(Ignored.NOT_USED);
    }

    @Test
    void symbols_stay_what_they_are_and_become_no_number() {
        for (String symbol : List.of("z", "x", "c", "low", "u", ":", "~")) {
            assertThat(read(
                            LAMBETH,
                            "characteristic_group, characteristic, gender, school_type = Ethnic minor, Black Caribbean,"
                                    + " Total, State-funded schools",
                            "t_rwm_eligible_pupils, t_rwm_met_expected_standard, pt_rwm_met_expected_standard = 300, %s, %s"
                                    .formatted(symbol, symbol)))
                    .containsExactly("KS2_RWM_EXPECTED BCRB " + symbol + " (null of 300)");
        }
    }
}
