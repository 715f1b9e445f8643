package org.raisingthegame.tracker.figures.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.BESIDE_A_HIDDEN_ONE;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.FEWER_THAN_SMALLEST;
import static org.raisingthegame.tracker.figures.Figure.Suppressed.Reason.TOO_FEW_PUPILS;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.PROPORTION;
import static org.raisingthegame.tracker.figures.spi.MeasureKind.RATE_PER_100;
import static org.raisingthegame.tracker.figures.suppression.Audience.SHARED;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
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
        assertThat(shown.others()).isEqualTo(new Suppressed(BESIDE_A_HIDDEN_ONE, 5));
        assertThat(shown.all()).isEqualTo(value(44, 1400));
    }

    @Test
    void the_group_is_hidden_where_the_others_are_few() {
        Parts shown = suppression.shown(new Parts(value(20, 40), value(2, 30), value(22, 70)), PROPORTION, SHARED);
        assertThat(shown.group()).isEqualTo(new Suppressed(BESIDE_A_HIDDEN_ONE, 5));
    }

    @Test
    void what_is_no_number_stays_what_it_is() {
        Parts shown =
                suppression.shown(new Parts(new Figure.NoPupils(), value(40, 90), value(40, 90)), PROPORTION, SHARED);
        assertThat(shown.group()).isEqualTo(new Figure.NoPupils());
        assertThat(shown.others()).isEqualTo(value(40, 90));
    }

    @Test
    void no_setting_can_show_everything_to_everybody() {
        assertThatThrownBy(() -> new SuppressionSettings(5, 10, Set.of(SHARED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure value(long numerator, long denominator) {
        return new Figure.Value(100.0 * numerator / denominator, numerator, denominator, null, false);
    }
}
