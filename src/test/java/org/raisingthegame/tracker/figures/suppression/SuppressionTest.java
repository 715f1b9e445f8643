package org.raisingthegame.tracker.figures.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.FEWER_THAN_SMALLEST;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.TOO_FEW_PUPILS;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.MEAN;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.PROPORTION;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.RATE_PER_100;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.SHARE_OF_POSSIBLE;
import static org.raisingthegame.tracker.figures.suppression.Audience.SCHOOL;
import static org.raisingthegame.tracker.figures.suppression.Audience.SHARED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;

class SuppressionTest {

    private final Suppression suppression = new Suppression(SuppressionSettings.DEFAULTS);

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0, 9", "5, 9", "1, 10", "4, 60", "6, 10", "59, 60", "56, 60",
    })
    void a_percentage_on_few_or_with_all_but_a_few_is_hidden(long numerator, long denominator) {
        assertThat(suppression.shown(value(numerator, denominator), PROPORTION, SHARED))
                .isEqualTo(new Suppressed(TOO_FEW_PUPILS, 5));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 10", "5, 10", "10, 10", "55, 60", "60, 60"})
    void nought_all_and_five_on_both_sides_are_shown(long numerator, long denominator) {
        Figure figure = value(numerator, denominator);
        assertThat(suppression.shown(figure, PROPORTION, SHARED)).isSameAs(figure);
    }

    @Test
    void one_to_four_events_read_fewer_than_five_and_no_event_is_shown() {
        assertThat(suppression.shown(value(4, 2000), RATE_PER_100, SHARED))
                .isEqualTo(new Suppressed(FEWER_THAN_SMALLEST, 5));
        assertThat(suppression.shown(value(0, 2000), RATE_PER_100, SHARED)).isEqualTo(value(0, 2000));
        assertThat(suppression.shown(value(5, 2000), RATE_PER_100, SHARED)).isEqualTo(value(5, 2000));
        assertThat(suppression.shown(value(12, 9), RATE_PER_100, SHARED)).isEqualTo(new Suppressed(TOO_FEW_PUPILS, 5));
    }

    @ParameterizedTest
    @EnumSource(names = "SHARED", mode = EnumSource.Mode.EXCLUDE)
    void who_answers_for_the_pupils_sees_true_numbers(Audience audience) {
        assertThat(suppression.shown(value(1, 3), PROPORTION, audience)).isEqualTo(value(1, 3));
    }

    @Test
    void what_would_give_a_hidden_part_away_is_hidden_with_it() {
        Parts shown =
                suppression.shown(new Parts(value(4, 500), value(40, 900), value(44, 1400)), RATE_PER_100, SHARED);
        assertThat(shown.group()).isEqualTo(new Suppressed(FEWER_THAN_SMALLEST, 5));
        assertThat(shown.others()).isEqualTo(new Suppressed(SMALL_NUMBER_INVOLVED, 5));
        assertThat(shown.all()).isEqualTo(value(44, 1400));
    }

    @Test
    void a_total_that_leaves_but_one_solution_is_hidden_and_the_small_part_still_reads_fewer_than_five() {
        Parts eight =
                suppression.shown(new Parts(value(4, 2000), value(4, 8000), value(8, 10_000)), RATE_PER_100, SHARED);
        assertThat(eight.group()).isEqualTo(new Suppressed(FEWER_THAN_SMALLEST, 5));
        assertThat(eight.others()).isEqualTo(new Suppressed(FEWER_THAN_SMALLEST, 5));
        assertThat(eight.all()).isEqualTo(new Suppressed(SMALL_NUMBER_INVOLVED, 5));
        Parts six =
                suppression.shown(new Parts(value(1, 2000), value(5, 8000), value(6, 10_000)), RATE_PER_100, SHARED);
        assertThat(six.group()).isEqualTo(new Suppressed(FEWER_THAN_SMALLEST, 5));
        assertThat(six.all()).isEqualTo(new Suppressed(SMALL_NUMBER_INVOLVED, 5));
    }

    /** The reader knows the rule, every number of pupils and all that is shown. Events can outnumber pupils. */
    @ParameterizedTest(name = "{0}, {1} and {2} pupils")
    @CsvSource({
        "RATE_PER_100, 2000, 8000",
        "RATE_PER_100, 9, 8000",
        "RATE_PER_100, 9, 9",
        "PROPORTION, 40, 40",
        "PROPORTION, 10, 10",
        "PROPORTION, 12, 30",
        "PROPORTION, 9, 12",
        "PROPORTION, 5, 20",
        "PROPORTION, 1, 12",
        "PROPORTION, 3, 4"
    })
    void no_hidden_number_can_be_worked_out_from_what_is_shown(MeasureKind kind, int pupils, int otherPupils) {
        Map<Parts, List<int[]>> bySight = new HashMap<>();
        for (int x = 0; x <= (kind == PROPORTION ? Math.min(40, pupils) : 40); x++) {
            for (int y = 0; y <= (kind == PROPORTION ? Math.min(40, otherPupils) : 40); y++) {
                Parts seen = suppression.shown(
                        new Parts(value(x, pupils), value(y, otherPupils), value(x + y, pupils + otherPupils)),
                        kind,
                        SHARED);
                bySight.computeIfAbsent(seen, any -> new ArrayList<>()).add(new int[] {x, y, x + y});
            }
        }
        bySight.forEach((seen, solutions) -> {
            if (solutions.stream().anyMatch(one -> one[0] <= 12 && one[1] <= 12)) {
                Figure[] cells = {seen.group(), seen.others(), seen.all()};
                for (int cell = 0; cell < cells.length; cell++) {
                    int which = cell;
                    if (cells[cell] instanceof Suppressed) {
                        assertThat(solutions.stream()
                                        .map(one -> one[which])
                                        .distinct()
                                        .count())
                                .as("cell %d of %s", cell, seen)
                                .isGreaterThan(1);
                    }
                }
            }
        });
    }

    @Test
    void the_group_is_hidden_where_the_others_are_few() {
        Parts shown = suppression.shown(new Parts(value(20, 40), value(2, 30), value(22, 70)), PROPORTION, SHARED);
        assertThat(shown.group()).isEqualTo(new Suppressed(SMALL_NUMBER_INVOLVED, 5));
    }

    @Test
    void what_is_no_number_stays_what_it_is() {
        Parts shown =
                suppression.shown(new Parts(new Figure.NoPupils(), value(40, 90), value(40, 90)), PROPORTION, SHARED);
        assertThat(shown.group()).isEqualTo(new Figure.NoPupils());
        assertThat(shown.others()).isEqualTo(value(40, 90));
    }

    @Test
    void an_average_counts_nobody_and_is_hidden_only_where_few_pupils_stand_behind_it() {
        assertThat(suppression.shown(value(3, 12), MEAN, SHARED)).isEqualTo(value(3, 12));
        assertThat(suppression.shown(value(900, 9), MEAN, SHARED)).isEqualTo(new Suppressed(TOO_FEW_PUPILS, 5));
        Parts shown = suppression.shown(
                new Parts(value(900, 9), value(4000, 40), value(4900, 49)), SHARE_OF_POSSIBLE, SHARED);
        assertThat(shown.group()).isInstanceOf(Suppressed.class);
        assertThat(shown.others()).isInstanceOf(Suppressed.class);
        assertThat(shown.all()).isEqualTo(value(4900, 49));
    }

    @Test
    void a_sum_of_hidden_counts_that_leaves_one_solution_gives_them_away() {
        // Three counts from 1 to 4: 3 is 1 + 1 + 1, 12 is 4 + 4 + 4, 7 may be many things.
        assertThat(suppression.givesAwayItsParts(value(3, 40), 3, RATE_PER_100, SHARED))
                .isTrue();
        assertThat(suppression.givesAwayItsParts(value(12, 40), 3, RATE_PER_100, SHARED))
                .isTrue();
        assertThat(suppression.givesAwayItsParts(value(7, 40), 3, RATE_PER_100, SHARED))
                .isFalse();
        assertThat(suppression.givesAwayItsParts(value(33, 36), 3, PROPORTION, SHARED))
                .isTrue();
        assertThat(suppression.givesAwayItsParts(value(12, 40), 3, RATE_PER_100, SCHOOL))
                .isFalse();
    }

    @Test
    void no_setting_can_show_everything_to_everybody() {
        assertThatThrownBy(() -> new SuppressionSettings(5, 10, 3, 3, 2, Set.of(SHARED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure value(long numerator, long denominator) {
        return new Figure.Value(100.0 * numerator / denominator, numerator, denominator, null, false);
    }
}
