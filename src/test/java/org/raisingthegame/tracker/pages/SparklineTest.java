package org.raisingthegame.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 84 by 28, with 3 left free on each side: so 78 wide and 22 high, y counted from above. */
class SparklineTest {

    @Test
    void the_lowest_value_lies_below_and_the_highest_above() {
        assertThat(drawn(10.0, 20.0, 15.0))
                .contains("points=\"3.0,25.0 42.0,3.0 81.0,14.0\"", "cx=\"81.0\" cy=\"14.0\"");
    }

    @Test
    void a_year_without_a_value_is_a_gap() {
        assertThat(drawn(10.0, null, 20.0, 10.0)).contains("points=\"3.0,25.0\"", "points=\"55.0,3.0 81.0,25.0\"");
    }

    @Test
    void values_that_are_all_alike_lie_in_the_middle() {
        assertThat(drawn(7.0, 7.0)).contains("points=\"3.0,14.0 81.0,14.0\"");
    }

    @Test
    void one_value_is_no_line() {
        assertThat(Sparkline.of(Arrays.asList(null, 5.0))).isNull();
        assertThat(Sparkline.of(List.of())).isNull();
    }

    private static String drawn(@Nullable Double... values) {
        return Objects.requireNonNull(Sparkline.of(Arrays.asList(values)))
                .getElement()
                .getOuterHTML()
                .replace("\n", "")
                .replaceAll(" +", " ");
    }
}
