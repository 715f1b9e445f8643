package org.raisingthegame.tracker.figures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.statistics.Funnel.Limit;

/** Limits worked out outside of this program, by summing binomial probabilities. */
class FunnelTest {

    @Test
    void limits_of_a_proportion_are_exact_and_interpolated_between_whole_numbers() {
        Interval inner = Funnel.ofProportion(0.1, 100, Limit.INNER);
        assertThat(inner.lower()).isCloseTo(0.0403806, within(1e-6));
        assertThat(inner.upper()).isCloseTo(0.1577186, within(1e-6));
        Interval outer = Funnel.ofProportion(0.1, 100, Limit.OUTER);
        assertThat(outer.lower()).isCloseTo(0.0141789, within(1e-6));
        assertThat(outer.upper()).isCloseTo(0.1983567, within(1e-6));
    }

    @Test
    void limits_of_few_pupils_do_not_leave_what_is_possible() {
        Interval outer = Funnel.ofProportion(0.1, 20, Limit.OUTER);
        assertThat(outer.lower()).isZero();
        assertThat(outer.upper()).isCloseTo(0.3351718, within(1e-6));
        assertThat(Funnel.ofRate(0, 50, Limit.OUTER)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void the_spread_behind_an_interval_gives_the_interval_back() {
        // A standard deviation of 10 over 400 pupils: 1.959964 × 10 / 20 on either side.
        Interval interval = new Interval(100 - 0.979982, 100 + 0.979982);
        assertThat(Funnel.spread(interval, 400)).isCloseTo(10, within(1e-5));
        assertThat(Funnel.ofMean(100, 10, 400, Limit.INNER).upper()).isCloseTo(100.979982, within(1e-5));
    }
}
