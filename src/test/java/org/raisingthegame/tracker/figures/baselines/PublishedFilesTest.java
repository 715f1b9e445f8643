package org.raisingthegame.tracker.figures.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.KS2_RWM_EXPECTED;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.KS4_ENGLISH_MATHS_9_4;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.ONE_PLUS_SUSPENSION_RATE;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.PERMANENT_EXCLUSION_RATE;
import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.SUSPENSION_RATE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.statistics.Ratios;
import org.raisingthegame.tracker.imports.spi.RowFixture;

/** The shipped files through their formats; the numbers are the anchor values of the domain notes, section 3.3. */
class PublishedFilesTest {

    private static final BaselineSettings SETTINGS =
            new BaselineSettings(Set.of("208", "204", "209", "210", "304", "306", "309"));

    private static final String LAIT = "lait_bds_long.ks2_ks4_exclusions.7las_london_england.csv";
    private static final String KS2_NATIONAL = "ks2_national_pupil_characteristics_2016_to_2022_provisional.csv";
    private static final String KS2_REGIONAL = "ks2_regional_and_local_authority_2016_to_2022_provisional.trimmed.csv";
    private static final String KS4_LOCAL = "2122_lachar_data.trimmed.csv";
    private static final String KS4_NATIONAL = "2122_nationalchar_data.ethnicity_rows.csv";
    private static final String EXCLUSIONS = "exclusions_by_characteristic.csv";

    private static final String LAMBETH = "208";
    private static final String ENGLAND = "E92000001";

    private static Map<String, PublishedFormat> formats() {
        Map<String, PublishedFormat> formats = new LinkedHashMap<>();
        formats.put(LAIT, new LaitFormat(SETTINGS));
        formats.put(KS2_NATIONAL, new Ks2NationalFormat(SETTINGS));
        formats.put(KS2_REGIONAL, new Ks2RegionalFormat(SETTINGS));
        formats.put(KS4_LOCAL, new Ks4LocalFormat(SETTINGS));
        formats.put(KS4_NATIONAL, new Ks4NationalFormat(SETTINGS));
        formats.put(EXCLUSIONS, new ExclusionsFormat(SETTINGS));
        return formats;
    }

    @Test
    void each_file_is_recognised_by_its_own_format_before_all_others() {
        formats().forEach((file, own) -> {
            String[] headings = BaselineFile.headings(file);
            assertThat(RowFixture.of(own).recognises(headings)).as(file).isTrue();
            formats().values().stream()
                    .filter(other ->
                            !other.id().equals(own.id()) && RowFixture.of(other).recognises(headings))
                    .forEach(other -> assertThat(RowFixture.of(other).requiredColumns())
                            .as("%s for %s", other.id(), file)
                            .isLessThan(RowFixture.of(own).requiredColumns()));
        });
    }

    @Test
    void every_row_of_every_file_is_read_or_ignored_with_a_reason_and_no_figure_stands_twice() {
        formats().forEach((file, format) -> {
            BaselineFile read = BaselineFile.of(file, format);
            assertThat(read.issues).as(file).isEmpty();
            assertThat(read.rows).as(file).isNotEmpty();
            int ignored =
                    read.ignored.values().stream().mapToInt(Integer::intValue).sum();
            int figuresPerRow = switch (format) {
                case ExclusionsFormat rates -> 3;
                case Ks2NationalFormat subjects -> 13;
                case Ks2RegionalFormat subjects -> 13;
                case Ks4Format scores -> 6;
                default -> 1;
            };
            assertThat(ignored + read.rows.size() / figuresPerRow).as(file).isEqualTo(read.read);
            Set<List<Object>> keys = new HashSet<>();
            read.rows.forEach(row -> assertThat(keys.add(List.of(
                            row.indicator(), row.area().code(), row.year(), row.group(), row.schools(), row.status())))
                    .as("%s: %s", file, row)
                    .isTrue());
        });
    }

    @Test
    void lambeths_key_stage_2_results_are_those_of_the_interactive_tool() {
        BaselineFile lait = BaselineFile.of(LAIT, new LaitFormat(SETTINGS));
        int[] years = {2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025};
        assertThat(lait.numbers(KS2_RWM_EXPECTED, LAMBETH, "ALL", years))
                .containsExactly("62", "68", "70", "71", "–", "–", "62", "64", "66", "68");
        assertThat(lait.numbers(KS2_RWM_EXPECTED, LAMBETH, "BLACK", years))
                .containsExactly("57", "67", "64", "67", "–", "–", "54", "58", "61", "61");
        assertThat(lait.one(KS2_RWM_EXPECTED, LAMBETH, "ALL", 2020).number().symbol())
                .isEqualTo("-");
    }

    @Test
    void the_interactive_tool_knows_black_pupils_but_never_black_caribbean_ones() {
        BaselineFile lait = BaselineFile.of(LAIT, new LaitFormat(SETTINGS));
        assertThat(lait.rows.stream().map(row -> row.group().code()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("ALL", "WHITE", "MIXED", "ASIAN", "BLACK", "CHINESE", "OTHER");
    }

    @Test
    void binary_noise_is_taken_off_and_rates_keep_their_decimals() {
        BaselineFile lait = BaselineFile.of(LAIT, new LaitFormat(SETTINGS));
        assertThat(lait.numbers(KS4_ENGLISH_MATHS_9_4, LAMBETH, "ALL", 2020, 2022))
                .containsExactly("69.1", "66.1");
        assertThat(lait.numbers(PERMANENT_EXCLUSION_RATE, LAMBETH, "ALL", 2018, 2019, 2024))
                .containsExactly("0.11471", "0.05623", "0.03684");
        assertThat(lait.numbers(SUSPENSION_RATE, LAMBETH, "ALL", 2018, 2019, 2024))
                .containsExactly("4.54836", "3.09797", "6.07271");
        assertThat(lait.numbers(SUSPENSION_RATE, ENGLAND, "ALL", 2024)).containsExactly("11.30744");
    }

    @Test
    void england_key_stage_2_has_black_caribbean_pupils_with_the_counts_behind_them() {
        BaselineFile ks2 = BaselineFile.of(KS2_NATIONAL, new Ks2NationalFormat(SETTINGS));
        PublishedRow of2018 = ks2.one(KS2_RWM_EXPECTED, ENGLAND, "BCRB", 2018);
        assertThat(of2018.numerator()).isEqualTo(3978);
        assertThat(of2018.denominator()).isEqualTo(7218);
        assertThat(of2018.status()).isEqualTo(PublicationStatus.FINAL);
        assertThat(ks2.numbers(KS2_RWM_EXPECTED, ENGLAND, "BCRB", 2018, 2019, 2020, 2021, 2022))
                .containsExactly("55", "56", "–", "–", "49");
        PublishedRow of2022 = ks2.one(KS2_RWM_EXPECTED, ENGLAND, "BCRB", 2022);
        assertThat(of2022.numerator()).isEqualTo(3151);
        assertThat(of2022.denominator()).isEqualTo(6388);
        assertThat(of2022.status()).isEqualTo(PublicationStatus.PROVISIONAL);
        assertThat(ks2.one(KS2_RWM_EXPECTED, ENGLAND, "BCRB", 2020).number().symbol())
                .isEqualTo("x");
        assertThat(ks2.one(KS2_RWM_EXPECTED, ENGLAND, "MWBC", 2019).numerator())
                .isNotEqualTo(ks2.one(KS2_RWM_EXPECTED, ENGLAND, "BCRB", 2019).numerator());
    }

    @Test
    void each_subject_of_key_stage_2_has_its_own_cohort_and_averages_have_no_count() {
        BaselineFile ks2 = BaselineFile.of(KS2_NATIONAL, new Ks2NationalFormat(SETTINGS));
        PublishedRow reading = ks2.one(PublishedIndicator.KS2_READING_EXPECTED, ENGLAND, "BCRB", 2019);
        assertThat(reading.numerator()).isEqualTo(4770);
        assertThat(reading.denominator()).isEqualTo(7153);
        assertThat(ks2.one(PublishedIndicator.KS2_MATHS_HIGHER, ENGLAND, "BCRB", 2019)
                        .numerator())
                .isEqualTo(1099);
        PublishedRow average = ks2.one(PublishedIndicator.KS2_READING_SCORE, ENGLAND, "BCRB", 2019);
        assertThat(average.number().value()).isEqualByComparingTo("103");
        assertThat(average.numerator()).isNull();
        assertThat(ks2.numbers(PublishedIndicator.KS2_WRITING_HIGHER, ENGLAND, "BCRB", 2019))
                .containsExactly("14");
    }

    /** The anchor values of the domain notes, 3.3, where they name them. */
    @Test
    void gcse_files_have_attainment_8_progress_8_and_the_baccalaureate() {
        BaselineFile national = BaselineFile.of(KS4_NATIONAL, new Ks4NationalFormat(SETTINGS));
        assertThat(national.numbers(PublishedIndicator.KS4_ATTAINMENT_8, ENGLAND, "BCRB", 2019, 2020, 2021, 2022))
                .containsExactly("39.4", "44", "44", "41.6");
        assertThat(national.numbers(PublishedIndicator.KS4_PROGRESS_8, ENGLAND, "BCRB", 2019))
                .containsExactly("-0.31");
        assertThat(national.one(PublishedIndicator.KS4_EBACC_ENTERED, ENGLAND, "BCRB", 2019)
                        .numerator())
                .isEqualTo(2802);
        assertThat(national.numbers(PublishedIndicator.KS4_EBACC_POINTS, ENGLAND, "BCRB", 2019))
                .containsExactly("3.33");
        assertThat(national.numbers(PublishedIndicator.KS4_ENGLISH_MATHS_9_5, ENGLAND, "BCRB", 2019))
                .containsExactly("26.5");
        BaselineFile local = BaselineFile.of(KS4_LOCAL, new Ks4LocalFormat(SETTINGS));
        assertThat(local.numbers(PublishedIndicator.KS4_ATTAINMENT_8, LAMBETH, "BLACK", 2019, 2022))
                .containsExactly("41.4", "43.9");
        assertThat(local.numbers(PublishedIndicator.KS4_ATTAINMENT_8, LAMBETH, "ALL", 2019, 2022))
                .containsExactly("44.1", "46.1");
    }

    @Test
    void the_interactive_tool_has_lambeths_subjects_and_scores() {
        BaselineFile lait = BaselineFile.of(LAIT, new LaitFormat(SETTINGS));
        assertThat(lait.numbers(PublishedIndicator.KS2_READING_EXPECTED, LAMBETH, "ALL", 2019, 2020, 2025))
                .containsExactly("79", "–", "81");
        assertThat(lait.numbers(PublishedIndicator.KS2_WRITING_EXPECTED, LAMBETH, "ALL", 2022))
                .containsExactly("73");
        assertThat(lait.numbers(PublishedIndicator.KS2_READING_SCORE, LAMBETH, "ALL", 2025))
                .containsExactly("107");
    }

    @Test
    void the_regional_key_stage_2_file_has_lambeths_counts() {
        BaselineFile ks2 = BaselineFile.of(KS2_REGIONAL, new Ks2RegionalFormat(SETTINGS));
        PublishedRow of2019 = ks2.one(KS2_RWM_EXPECTED, LAMBETH, "ALL", 2019);
        assertThat(of2019.numerator()).isEqualTo(2153);
        assertThat(of2019.denominator()).isEqualTo(3029);
        assertThat(ks2.one(KS2_RWM_EXPECTED, "E12000007", "ALL", 2019).area().name())
                .isEqualTo("London");
    }

    @Test
    void gcse_results_of_black_caribbean_pupils_are_found_though_the_file_calls_them_ethnic_major() {
        BaselineFile ks4 = BaselineFile.of(KS4_NATIONAL, new Ks4NationalFormat(SETTINGS));
        assertThat(ks4.numbers(KS4_ENGLISH_MATHS_9_4, ENGLAND, "BCRB", 2019, 2020, 2021, 2022))
                .containsExactly("48.3", "59.6", "60.2", "55.7");
        assertThat(ks4.numbers(KS4_ENGLISH_MATHS_9_4, ENGLAND, "BLACK", 2022)).containsExactly("68.8");
        assertThat(ks4.numbers(KS4_ENGLISH_MATHS_9_4, ENGLAND, "ALL", 2022)).containsExactly("68.6");
        assertThat(ks4.one(KS4_ENGLISH_MATHS_9_4, ENGLAND, "BCRB", 2022).status())
                .isEqualTo(PublicationStatus.PROVISIONAL);
    }

    @Test
    void the_local_gcse_file_stops_at_black() {
        BaselineFile ks4 = BaselineFile.of(KS4_LOCAL, new Ks4LocalFormat(SETTINGS));
        PublishedRow black = ks4.one(KS4_ENGLISH_MATHS_9_4, LAMBETH, "BLACK", 2019);
        assertThat(black.number().value()).isEqualByComparingTo("55.8");
        assertThat(black.numerator()).isEqualTo(590);
        assertThat(black.denominator()).isEqualTo(1058);
        assertThat(ks4.rows).noneMatch(row -> row.group().code().equals("BCRB"));
    }

    @Test
    void england_exclusions_of_2016_17_give_three_figures_a_row_and_the_known_ratio() {
        BaselineFile exclusions = BaselineFile.of(EXCLUSIONS, new ExclusionsFormat(SETTINGS));
        PublishedRow group = exclusions.one(PERMANENT_EXCLUSION_RATE, ENGLAND, "BCRB", 2017);
        PublishedRow white = exclusions.one(PERMANENT_EXCLUSION_RATE, ENGLAND, "WBRI", 2017);
        assertThat(group.number().value()).isEqualByComparingTo("0.28");
        assertThat(List.of(group.numerator(), group.denominator())).containsExactly(260L, 92_595L);
        assertThat(List.of(white.numerator(), white.denominator())).containsExactly(5_470L, 5_439_960L);
        assertThat(exclusions
                        .one(ONE_PLUS_SUSPENSION_RATE, ENGLAND, "BCRB", 2017)
                        .numerator())
                .isEqualTo(5_425);
        assertThat(exclusions
                        .one(SUSPENSION_RATE, ENGLAND, "ALL", 2017)
                        .number()
                        .value())
                .isEqualByComparingTo("4.76");
        var ratio = Ratios.midP(group.numerator(), group.denominator(), white.numerator(), white.denominator());
        assertThat("%.2f, %.2f-%.2f"
                        .formatted(
                                ratio.value(),
                                ratio.interval().lower(),
                                ratio.interval().upper()))
                .isEqualTo("2.79, 2.46-3.16");
    }

    @Test
    void a_symbol_is_kept_and_is_no_number() {
        BaselineFile exclusions = BaselineFile.of(EXCLUSIONS, new ExclusionsFormat(SETTINGS));
        PublishedRow special = exclusions.rows.stream()
                .filter(row -> row.indicator() == PERMANENT_EXCLUSION_RATE
                        && row.group().code().equals("BCRB")
                        && row.schools().name().equals("SPECIAL")
                        && row.year().endYear() == 2014)
                .findFirst()
                .orElseThrow();
        assertThat(special.number().value()).isNull();
        assertThat(special.number().symbol()).isEqualTo("x");
        assertThat(special.numerator()).isNull();
    }
}
