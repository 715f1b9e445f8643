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
        assertThat(inner.upper()).isCloseTo(0.1677186, within(1e-6));
        Interval outer = Funnel.ofProportion(0.1, 100, Limit.OUTER);
        assertThat(outer.lower()).isCloseTo(0.0141789, within(1e-6));
        assertThat(outer.upper()).isCloseTo(0.2083567, within(1e-6));
    }

    @Test
    void limits_of_few_pupils_do_not_leave_what_is_possible() {
        Interval outer = Funnel.ofProportion(0.1, 20, Limit.OUTER);
        assertThat(outer.lower()).isZero();
        assertThat(outer.upper()).isCloseTo(0.3851718, within(1e-6));
        assertThat(Funnel.ofRate(0, 50, Limit.OUTER)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void of_one_pupil_nothing_is_beyond_the_limits() {
        // Six in ten reach it: 1 of 1 happens in six schools of ten, 0 of 1 in the other four.
        assertThat(Funnel.ofProportion(0.62, 1, Limit.INNER)).isEqualTo(new Interval(0, 1));
        // 2 of 2 happens in more than a third.
        assertThat(Funnel.ofProportion(0.62, 2, Limit.INNER).upper()).isEqualTo(1);
    }

    @Test
    void a_count_is_beyond_a_limit_only_if_that_many_or_more_are_rarer_than_its_tail() {
        // Of 12 at 0.62: P(12) = 0.0032, P(11 or more) = 0.0270: 12 is beyond the inner limit (0.025), 11 is not.
        Interval inner = Funnel.ofProportion(0.62, 12, Limit.INNER);
        assertThat(inner.upper()).isBetween(11.0 / 12, 12.0 / 12).isCloseTo(0.9235323, within(1e-6));
        assertThat(inner.lower()).isCloseTo(0.2881487, within(1e-6));
        assertThat(Funnel.ofProportion(0.62, 12, Limit.OUTER).upper()).isEqualTo(1);
    }

    @Test
    void limits_of_events_that_repeat_within_a_pupil_are_those_of_as_many_fewer_events_and_never_below_nought() {
        // 8 expected of 100 pupils, spread 0.5: dispersion 0.25 / 0.08 = 3.125, so Poisson limits of 2.56, times 3.125.
        Interval limits = Funnel.ofRepeatedEvents(0.08, 0.5, 100, Limit.INNER);
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo(0.2093697, within(1e-6));
        assertThat(Funnel.ofRate(0.04, 100, Limit.INNER).lower()).isCloseTo(0.0009123844, within(1e-9));
        assertThat(Funnel.ofRate(0.04, 100, Limit.INNER).upper()).isCloseTo(0.08877845, within(1e-7));
    }

    @Test
    void the_spread_behind_an_interval_gives_the_interval_back() {
        // A standard deviation of 10 over 400 pupils: 1.959964 × 10 / 20 on either side.
        Interval interval = new Interval(100 - 0.979982, 100 + 0.979982);
        assertThat(Funnel.spread(interval, 400)).isCloseTo(10, within(1e-5));
        assertThat(Funnel.ofMean(100, 10, 400, Limit.INNER).upper()).isCloseTo(100.979982, within(1e-5));
    }
}
