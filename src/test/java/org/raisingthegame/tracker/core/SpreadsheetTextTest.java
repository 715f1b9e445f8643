package org.raisingthegame.tracker.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20 7946 0000",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "-",
                "=",
                "-5-3",
                "+1e9",
                "-1E9"
            })
    void what_would_be_run_as_a_formula_gets_a_quote_and_comes_back_without(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.unguarded("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reid", "O'Neil", "'t Hooft", "-5", "+3.25", "12%", "-0.5%", "2+2", "a=b", " =1"})
    void all_else_stays_to_the_letter(String text) {
        assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetText.unguarded(text)).isEqualTo(text);
    }
}
