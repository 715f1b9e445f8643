package org.raisingthegame.tracker.figures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Verdict;

/** Each method against values computed independently of this program; src/test/resources/golden/README.md names them. */
class GoldenValuesTest {

    private static final VerdictRules RULES = VerdictRules.DEFAULTS;

    @ParameterizedTest
    @MethodSource("wilson")
    void a_proportion_has_wilsons_score_interval(NamedCsvRecord row) {
        Interval interval = Proportions.wilson(whole(row, "x"), whole(row, "n"));
        same(interval, row);
    }

    @ParameterizedTest
    @MethodSource("newcombe")
    void a_gap_has_newcombes_interval_and_its_verdict(NamedCsvRecord row) {
        long n1 = whole(row, "n1");
        long n2 = whole(row, "n2");
        Estimate gap = Proportions.newcombe(whole(row, "x1"), n1, whole(row, "x2"), n2);
        same(gap.value(), row, "gap");
        same(gap.interval(), row);
        assertThat(RULES.onGap(gap, n1, n2)).isEqualTo(verdict(row));
    }

    @ParameterizedTest
    @MethodSource("garwood")
    void a_rate_has_garwoods_exact_interval(NamedCsvRecord row) {
        same(Rates.garwood(whole(row, "events"), whole(row, "headcount")), row);
    }

    @ParameterizedTest
    @MethodSource("midP")
    void a_ratio_of_rates_has_the_mid_p_interval_and_its_verdict(NamedCsvRecord row) {
        long n1 = whole(row, "n1");
        long n2 = whole(row, "n2");
        Estimate ratio = Ratios.midP(whole(row, "x1"), n1, whole(row, "x2"), n2);
        same(ratio.value(), row, "ratio");
        same(ratio.interval(), row);
        assertThat(RULES.onRatio(ratio, n1, n2)).isEqualTo(verdict(row));
    }

    @ParameterizedTest
    @MethodSource("koopman")
    void a_ratio_of_proportions_has_koopmans_score_interval_and_its_verdict(NamedCsvRecord row) {
        long n1 = whole(row, "n1");
        long n2 = whole(row, "n2");
        Estimate ratio = Ratios.koopman(whole(row, "x1"), n1, whole(row, "x2"), n2);
        same(ratio.value(), row, "ratio");
        same(ratio.interval(), row);
        assertThat(RULES.onRatio(ratio, n1, n2)).isEqualTo(verdict(row));
    }

    @ParameterizedTest
    @MethodSource("welch")
    void a_difference_of_averages_has_welchs_interval(NamedCsvRecord row) {
        Estimate difference = Means.welch(
                Means.Sample.of(whole(row, "n1"), whole(row, "sum1"), whole(row, "sumsq1")),
                Means.Sample.of(whole(row, "n2"), whole(row, "sum2"), whole(row, "sumsq2")));
        same(difference.value(), row, "difference");
        same(difference.interval(), row);
    }

    @ParameterizedTest
    @MethodSource("overPupils")
    void a_ratio_of_repeating_events_uses_the_variance_over_pupils(NamedCsvRecord row) {
        long n1 = whole(row, "n1");
        long n2 = whole(row, "n2");
        Estimate ratio = Ratios.overPupils(
                n1, whole(row, "events1"), whole(row, "sumsq1"), n2, whole(row, "events2"), whole(row, "sumsq2"));
        same(ratio.value(), row, "ratio");
        same(ratio.interval(), row);
        assertThat(RULES.onRatioOverPupils(ratio, n1, whole(row, "pupils_with1"), n2, whole(row, "pupils_with2")))
                .isEqualTo(verdict(row));
    }

    static Stream<NamedCsvRecord> wilson() throws IOException {
        return rows("proportion_wilson.csv", 40);
    }

    static Stream<NamedCsvRecord> newcombe() throws IOException {
        return rows("gap_newcombe.csv", 40);
    }

    static Stream<NamedCsvRecord> garwood() throws IOException {
        return rows("rate_per_100_garwood.csv", 8);
    }

    static Stream<NamedCsvRecord> midP() throws IOException {
        return rows("rate_ratio_midp.csv", 39);
    }

    static Stream<NamedCsvRecord> koopman() throws IOException {
        return rows("proportion_ratio_koopman.csv", 40);
    }

    static Stream<NamedCsvRecord> overPupils() throws IOException {
        return rows("event_ratio_over_pupils.csv", 9);
    }

    static Stream<NamedCsvRecord> welch() throws IOException {
        return rows("mean_difference_welch.csv", 12);
    }

    private static Stream<NamedCsvRecord> rows(String file, int expected) throws IOException {
        try (Reader reader = new InputStreamReader(
                        GoldenValuesTest.class.getResourceAsStream("/golden/" + file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows).as(file).hasSize(expected);
            return rows.stream();
        }
    }

    private static void same(Interval interval, NamedCsvRecord row) {
        if (row.getField("lower").isEmpty()) {
            assertThat(interval).isNull();
            return;
        }
        assertThat(interval).isNotNull();
        same(interval.lower(), row, "lower");
        same(interval.upper(), row, "upper");
    }

    private static void same(double value, NamedCsvRecord row, String column) {
        String golden = row.getField(column);
        switch (golden) {
            case "" -> assertThat(value).as(column).isNaN();
            case "inf" -> assertThat(value).as(column).isEqualTo(Double.POSITIVE_INFINITY);
            default -> {
                double expected = Double.parseDouble(golden);
                assertThat(value)
                        .as("%s of %s", column, row.getFields())
                        .isCloseTo(expected, within(Math.max(1e-9, Math.abs(expected) * 1e-6)));
            }
        }
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static Verdict verdict(NamedCsvRecord row) {
        return Verdict.valueOf(row.getField("verdict"));
    }
}
