package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.figures.Figure;

class DistanceTest {

    @Test
    void pupils_of_the_same_group_are_counted_one_by_one() {
        assertThat(Distance.of(Target.read("5/7"), figure(4, 7), true)).isEqualTo(new Distance.Pupils(1));
        assertThat(Distance.of(Target.read("5/7"), figure(5, 7), true)).isEqualTo(new Distance.Reached());
    }

    @Test
    void of_a_group_that_grew_the_share_is_compared() {
        // 5 of 8 is 62.5%, 4 of 10 is 40%.
        assertThat(Distance.of(Target.read("5/8"), figure(4, 10), true)).isEqualTo(new Distance.Points(22.5));
    }

    @Test
    void a_value_is_compared_in_its_own_unit() {
        assertThat(Distance.of(Target.read("70"), figure(57, 100), true)).isEqualTo(new Distance.Points(13));
        assertThat(Distance.of(Target.read("70"), figure(70, 100), true)).isEqualTo(new Distance.Reached());
    }

    @Test
    void where_fewer_is_better_the_target_is_reached_from_above() {
        assertThat(Distance.of(Target.read("6"), figure(8, 100), false)).isEqualTo(new Distance.Points(2));
        assertThat(Distance.of(Target.read("6"), figure(5, 100), false)).isEqualTo(new Distance.Reached());
        assertThat(Distance.of(Target.read("2/40"), figure(3, 40), false)).isEqualTo(new Distance.Pupils(1));
    }

    @Test
    void of_a_figure_that_is_hidden_or_missing_nothing_is_said() {
        assertThat(Distance.of(Target.read("70"), new Figure.Missing(), true)).isEqualTo(new Distance.Unknown());
        assertThat(Distance.of(
                        Target.read("70"), new Figure.Suppressed(Figure.Suppressed.Reason.TOO_FEW_PUPILS, 10), true))
                .isEqualTo(new Distance.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"70,70", "70.0,70", "46.50,46.5", "-0.2,-0.2", "0.0,0", "5/7,5/7", " 5/7 ,5/7"})
    void a_target_is_read_and_kept_in_one_form(String written, String kept) {
        assertThat(Target.read(written).stored()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8/7", "5/0", "lots", "1e9", "", "70%"})
    void what_is_no_target_is_refused(String written) {
        assertThatThrownBy(() -> Target.read(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure figure(long reached, long of) {
        return new Figure.Value(100.0 * reached / of, reached, of, null, false);
    }
}
