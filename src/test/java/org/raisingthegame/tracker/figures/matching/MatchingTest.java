package org.raisingthegame.tracker.figures.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.figures.matching.MatchedPupil.Shared;
import org.raisingthegame.tracker.figures.matching.Matching.Pair;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * The expected numbers of the golden pupils are those of {@code golden/matching.py}, which follows decision 0027 with numpy and
 * scipy and knows nothing of this program.
 */
class MatchingTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/matching-pupils.csv");
    private static final Shared YEAR_8 = new Shared(Ethnicity.BCRB, "8", Phase.SECONDARY);
    private static final Shared YEAR_9 = new Shared(Ethnicity.BCRB, "9", Phase.SECONDARY);

    @Test
    void the_golden_pupils_come_out_as_computed_without_the_program() throws IOException {
        List<Pair> pairs = Matching.pairs(golden(true), golden(false));
        PairedChange change = PairedChange.of(pairs, true);

        assertThat(change.pairs()).isEqualTo(36);
        assertThat(change.difference().value()).isCloseTo(1.330556, within(1e-6));
        assertThat(change.difference().interval().lower()).isCloseTo(0.305109, within(1e-6));
        assertThat(change.difference().interval().upper()).isCloseTo(2.356002, within(1e-6));
        assertThat(change.balance())
                .extracting(Balance::of)
                .containsExactly(Balance.Of.PRIOR, Balance.Of.SEX, Balance.Of.FREE_MEALS, Balance.Of.SEN);
        double[] expected = {-0.103556, -0.057401, 0.229416, 0.115857};
        for (int place = 0; place < expected.length; place++) {
            assertThat(change.balance().get(place).difference()).isCloseTo(expected[place], within(1e-6));
        }
        assertThat(change.imbalance()).isCloseTo(0.229416, within(1e-6));

        PairedChange outcomes = PairedChange.of(pairs, false);
        assertThat(outcomes.difference().value()).isCloseTo(0.855, within(1e-6));
        assertThat(outcomes.difference().interval().lower()).isCloseTo(-0.291266, within(1e-6));
        assertThat(outcomes.difference().interval().upper()).isCloseTo(2.001266, within(1e-6));
    }

    @Test
    void the_order_in_which_pupils_are_given_makes_no_difference() throws IOException {
        List<MatchedPupil> ours = golden(true);
        List<MatchedPupil> others = golden(false);
        List<Pair> pairs = Matching.pairs(ours, others);
        Collections.shuffle(ours, new Random(1));
        Collections.shuffle(others, new Random(2));
        assertThat(Matching.pairs(ours, others)).isEqualTo(pairs);
    }

    /** A thousand times made-up pupils, of whom some stand on both sides, at the same school or at another. */
    @Test
    void a_participant_is_never_in_his_own_comparison_group() {
        Random random = new Random(20261124);
        for (int trial = 0; trial < 1000; trial++) {
            List<MatchedPupil> ours = some(random, 1 + random.nextInt(12), 20);
            List<MatchedPupil> others = some(random, random.nextInt(40), 30);
            others.addAll(ours);
            ours.forEach(one -> others.add(at(one, new SchoolId(99))));
            Set<PupilId> participants = new HashSet<>();
            ours.forEach(one -> participants.add(one.pupil()));

            List<Pair> pairs = Matching.pairs(ours, others);

            Set<PupilId> compared = new HashSet<>();
            for (Pair pair : pairs) {
                assertThat(participants).contains(pair.participant().pupil());
                assertThat(participants).doesNotContain(pair.other().pupil());
                assertThat(compared.add(pair.other().pupil()))
                        .as("each is compared with once")
                        .isTrue();
                assertThat(pair.other().shared()).isEqualTo(pair.participant().shared());
            }
        }
    }

    @Test
    void nobody_of_another_year_or_ethnic_group_is_like_a_participant() {
        MatchedPupil other = new MatchedPupil(
                new PupilId(2),
                new SchoolId(1),
                new Shared(Ethnicity.WBRI, "8", Phase.SECONDARY),
                90,
                Sex.F,
                true,
                SenProvision.N,
                91);
        assertThat(Matching.pairs(List.of(pupil(1, YEAR_8, 90)), List.of(other, pupil(3, YEAR_9, 90))))
                .isEmpty();
    }

    /** By hand: priors 80, 90, 100, 90 have a mean of 90 and a standard deviation of √(200/3) = 8.165. */
    @Test
    void a_trait_that_differs_weighs_as_much_as_one_standard_deviation() {
        double unit = Math.sqrt(200.0 / 3);
        MatchedPupil one = pupil(1, YEAR_8, 90);
        MatchedPupil boy =
                new MatchedPupil(new PupilId(2), new SchoolId(1), YEAR_8, 90, Sex.M, true, SenProvision.N, 90);
        assertThat(Matching.distance(one, boy, unit)).isEqualTo(1);
        assertThat(Matching.distance(one, pupil(3, YEAR_8, 80), unit)).isCloseTo(1.5, within(1e-12));
        assertThat(Matching.pairs(List.of(one), List.of(boy, pupil(3, YEAR_8, 80), pupil(4, YEAR_8, 100))))
                .extracting(pair -> pair.other().pupil().value())
                .containsExactly(2L);
    }

    /** By hand: shares of 3 in 4 and 1 in 4 differ by 0.5, both variances are 3/16, 0.5 / √(3/16) = 1.1547. */
    @Test
    void balance_of_a_share_is_in_standard_deviations() {
        List<Pair> pairs = new ArrayList<>();
        boolean[] ours = {true, true, true, false};
        boolean[] theirs = {true, false, false, false};
        for (int place = 0; place < ours.length; place++) {
            pairs.add(new Pair(meals(place + 1, ours[place]), meals(place + 11, theirs[place])));
        }
        assertThat(PairedChange.of(pairs, true).balance())
                .filteredOn(balance -> balance.of() == Balance.Of.FREE_MEALS)
                .singleElement()
                .extracting(Balance::difference)
                .satisfies(difference -> assertThat(difference).isCloseTo(1.154701, within(1e-6)));
    }

    private static MatchedPupil meals(int number, boolean freeMeals) {
        return new MatchedPupil(
                new PupilId(number), new SchoolId(1), YEAR_8, 90 + number, Sex.F, freeMeals, SenProvision.N, 90);
    }

    private static MatchedPupil pupil(int number, Shared shared, double prior) {
        return new MatchedPupil(
                new PupilId(number), new SchoolId(1), shared, prior, Sex.F, true, SenProvision.N, prior + 1);
    }

    private static MatchedPupil at(MatchedPupil one, SchoolId school) {
        return new MatchedPupil(
                one.pupil(), school, one.shared(), one.prior(), one.sex(), one.freeMeals(), one.sen(), one.outcome());
    }

    private static List<MatchedPupil> some(Random random, int howMany, int numbers) {
        List<MatchedPupil> pupils = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int one = 0; one < howMany; one++) {
            int number = 1 + random.nextInt(numbers);
            if (taken.add(number)) {
                pupils.add(new MatchedPupil(
                        new PupilId(number),
                        new SchoolId(1 + random.nextInt(3)),
                        random.nextBoolean() ? YEAR_8 : YEAR_9,
                        random.nextInt(5),
                        random.nextBoolean() ? Sex.F : Sex.M,
                        random.nextBoolean() ? null : random.nextBoolean(),
                        SenProvision.values()[random.nextInt(3)],
                        random.nextInt(9)));
            }
        }
        return pupils;
    }

    private static List<MatchedPupil> golden(boolean takingPart) throws IOException {
        List<MatchedPupil> pupils = new ArrayList<>();
        for (String line : Files.readAllLines(GOLDEN).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            if (cells[1].equals("1") == takingPart) {
                pupils.add(new MatchedPupil(
                        new PupilId(Long.parseLong(cells[0])),
                        new SchoolId(1),
                        new Shared(Ethnicity.valueOf(cells[2]), cells[3], Phase.valueOf(cells[4])),
                        Double.parseDouble(cells[8]),
                        Sex.valueOf(cells[5]),
                        cells[6].equals("Y"),
                        SenProvision.valueOf(cells[7]),
                        Double.parseDouble(cells[9])));
            }
        }
        return pupils;
    }
}
