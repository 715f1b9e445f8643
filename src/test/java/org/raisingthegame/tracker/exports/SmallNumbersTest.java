package org.raisingthegame.tracker.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 of our boys read at home",
                "The 4 Black Caribbean girls in the club",
                "We lost 1 pupil.",
                "two pupils were moved",
                "three of our Year 6 pupils",
                "One more child came",
                "Of these, 2, both boys",
                "up from 3 to 12"
            })
    void what_may_count_pupils_is_found(String text) {
        assertThat(SmallNumbers.in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Year 4 and Year 2",
                "Key Stage 2",
                "KS2 results",
                "for 4 weeks",
                "58 % of 24 pupils",
                "£4 a head",
                "4% fewer",
                "2024/25",
                "on 01/02/2026",
                "3.5 points",
                "one of the best schools",
                "twice a week, 2 sessions",
                "Term 3"
            })
    void what_numbers_something_else_is_not(String text) {
        assertThat(SmallNumbers.in(text)).isEmpty();
    }

    @Test
    void each_comes_with_the_words_around_it() {
        assertThat(SmallNumbers.in(
                        "In the spring term we found that 3 of our boys had not once been heard reading by an adult."))
                .containsExactly("…spring term we found that 3 of our boys had not once…");
    }
}
