package org.raisingthegame.tracker.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAndMathsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # language, literature, maths, 9 to 4 in both
            4, 4, 4, YES
            9, 9, 9, YES
            3, 4, 4, YES
            4, 3, 4, YES
            4, -, 4, YES
            -, 5, 4, YES
            3, 3, 9, NO
            3, -, 9, NO
            9, 9, 3, NO
            U, U, 5, NO
            X, X, 5, NO
            5, 5, X, NO
            5, 5, U, NO
            Q, 3, 5, UNKNOWN
            Q, 4, 5, YES
            5, 5, Q, UNKNOWN
            Q, Q, 3, NO
            -, -, 5, UNKNOWN
            -, -, 3, NO
            5, 5, -, UNKNOWN
            -, -, -, UNKNOWN
            C, D, B, YES
            D, D, A*, NO
            """)
    void mathsAndTheBetterOfTheTwoEnglishGradesDecide(
            String language, String literature, String maths, Reached expected) {
        assertThat(new EnglishAndMaths(grade(language), grade(literature), grade(maths)).standardPass())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "54", "5-4", "4.5", "D*", "L2P", "#", "*", "pass"})
    void otherGradesAreNotUnderstood(String written) {
        assertThat(GcseGrade.read(written)).isEmpty();
    }

    private static GcseGrade grade(String written) {
        return written == null ? null : GcseGrade.read(written).orElseThrow();
    }
}
