package org.raisingthegame.tracker.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingWritingMathsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # reading, writing, maths, expected
            100, EXS, 100, YES
            110, GDS, 120, YES
            99,  EXS, 100, NO
            100, EXS, 99,  NO
            100, WTS, 100, NO
            100, PK4, 100, NO
            100, EM,  100, NO
            100, A,   100, NO
            A,   EXS, 100, NO
            B,   PK2, B,   NO
            N,   EXS, 100, NO
            H,   EXS, 100, NO
            J,   EXS, 100, NO
            Q,   EXS, 100, NO
            T,   EXS, 100, NO
            U,   EXS, 100, NO
            NS,  EXS, 100, NO
            AS,  EXS, AS,  YES
            L,   EXS, 100, NOT_IN_COHORT
            M,   EXS, 100, NOT_IN_COHORT
            F,   F,   F,   NOT_IN_COHORT
            P,   EXS, 100, NOT_IN_COHORT
            100, L,   100, NOT_IN_COHORT
            L,   WTS, 85,  NOT_IN_COHORT
            -,   EXS, 100, UNKNOWN
            100, -,   100, UNKNOWN
            CA,  EXS, 100, UNKNOWN
            -,   EXS, 99,  NO
            -,   -,   -,   UNKNOWN
            """)
    void theThreeTogetherDecide(String reading, String writing, String maths, Reached expected) {
        var judgement = writing == null ? null : WritingJudgement.read(writing).orElseThrow();
        assertThat(new ReadingWritingMaths(test(reading), judgement, test(maths)).expected())
                .isEqualTo(expected);
    }

    @Test
    void withSpecialConsiderationTheScoreDecides() {
        assertThat(new ScaledScore(101, "CA").expected()).isEqualTo(Reached.YES);
        assertThat(new ScaledScore(99, "CB").expected()).isEqualTo(Reached.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "exs,EXS",
        "Expected Standard,EXS",
        "Greater Depth,GDS",
        "Working towards,WTS",
        "Engagement model,EM",
        "pk 3,PK3",
        "PKF,PKF",
        "Absent,A"
    })
    void writingIsReadInCodesAndWords(String written, String code) {
        assertThat(WritingJudgement.read(written)).contains(new WritingJudgement(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "104", "good", "PK7", "?"})
    void whatIsNoJudgementIsNotRead(String written) {
        assertThat(WritingJudgement.read(written)).isEmpty();
    }

    private static ScaledScore test(String written) {
        if (written == null) {
            return ScaledScore.NONE;
        }
        return Character.isDigit(written.charAt(0))
                ? new ScaledScore(Integer.valueOf(written), null)
                : new ScaledScore(null, written);
    }
}
