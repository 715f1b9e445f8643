package org.raisingthegame.tracker.attainment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.attainment.ScaledScore;
import org.raisingthegame.tracker.attainment.WritingJudgement;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class Ks2FormatTest {

    private final RowFixture<Ks2Result> ks2 = RowFixture.of(new Ks2Format(ProvisionalUntilTest.AS_SHIPPED));

    @Test
    void aSchoolsOwnSheetIsRead() {
        Ks2Result result = ks2.academicYear(2018)
                .read(
                        "UPN", RowFixture.UPN,
                        "Surname", "Obi",
                        "Reading SS", 104,
                        "KS2 Writing TA", "EXS",
                        "KS2 Maths", "101",
                        "GPS SS", "N")
                .only();

        assertThat(result.academicYear()).isEqualTo(new AcademicYear(2018));
        assertThat(result.reading()).isEqualTo(new ScaledScore(104, null));
        assertThat(result.maths()).isEqualTo(new ScaledScore(101, null));
        assertThat(result.gps()).isEqualTo(new ScaledScore(null, "N"));
        assertThat(result.writing()).isEqualTo(new WritingJudgement("EXS"));
        assertThat(result.rwmExpected()).isEqualTo(Reached.YES);
        assertThat(result.eligible()).isTrue();
    }

    @Test
    void aDownloadOfDfeIsRead() {
        Ks2Result result = ks2.read(
                        "UPN",
                        RowFixture.UPN,
                        "READSCORE",
                        null,
                        "READOUTCOME",
                        "B",
                        "MATSCORE",
                        96,
                        "MATOUTCOME",
                        "NS",
                        "GPSSCORE",
                        98,
                        "GPSOUTCOME",
                        "NS",
                        "WRITTAOUTCOME",
                        "PK4",
                        "ELIGRWM",
                        1)
                .only();

        assertThat(result.reading()).isEqualTo(new ScaledScore(null, "B"));
        assertThat(result.maths()).isEqualTo(new ScaledScore(96, "NS"));
        assertThat(result.rwmExpected()).isEqualTo(Reached.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READSCORE",
                "MATSCORE",
                "GPSSCORE",
                "WRITTAOUTCOME",
                "READOUTCOME",
                "MATOUTCOME",
                "GPSOUTCOME",
                "ELIGRWM",
                "KS2 Reading Scaled Score",
                "READING ",
                "Maths",
                "Reading SS",
                "KS2 Maths",
                "KS2 Writing TA",
                "UPN",
                "LAESTAB",
                "FORENAMES"
            })
    void theHeadingsOfSchoolsAndDfeAreKnown(String heading) {
        assertThat(ks2.columnOf(heading)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"READSCORE_noSpeccon", "MATTAOUTCOME", "KS2READSCORE", "Year Group", "READPROGSCORE_EM_noSpeccon"
            })
    void theirNeighboursAreLeftAlone(String heading) {
        assertThat(ks2.columnOf(heading)).isEmpty();
    }

    @Test
    void resultsNeedMoreColumnsThanARollSoThatTheyWin() {
        assertThat(ks2.recognises("UPN", "READSCORE", "MATSCORE")).isTrue();
        assertThat(ks2.requiredColumns()).isGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"79", "121", "0", "-100", "104.5", "1040", "999999999"})
    void aScoreOutsideTheScaleIsAnError(String written) {
        var outcome = read(written, "EXS", "100");
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("SCORE_OUT_OF_RANGE at reading");
    }

    @ParameterizedTest
    @CsvSource({"80", "120", "100.0"})
    void theEndsOfTheScaleAreScores(String written) {
        assertThat(read(written, "EXS", "100").issues()).isEmpty();
    }

    @Test
    void anUnknownCodeIsLeftOutAndThePupilIsNotCounted() {
        var outcome = read("Z", "EXS", "100");
        assertThat(outcome.issues()).containsExactly("CODE_UNKNOWN_LEFT_OUT at reading", "KS2_INCOMPLETE at reading");
        assertThat(outcome.only().rwmExpected()).isEqualTo(Reached.UNKNOWN);
        assertThat(outcome.only().eligible()).isTrue();
    }

    @Test
    void aBlankWritingCellIsSaidToBeMissing() {
        assertThat(read("100", null, "100").issues()).containsExactly("KS2_INCOMPLETE at writing");
        assertThat(read("100", null, null).issues()).containsExactly("KS2_INCOMPLETE at maths");
    }

    @Test
    void aPupilWhoLeftIsKeptButNotInTheCohort() {
        var outcome = read("L", "L", "L");
        assertThat(outcome.only().eligible()).isFalse();
        assertThat(outcome.issues()).isEmpty();
    }

    @Test
    void whomDfeTakesOutOfTheCohortIsOut() {
        var outcome = ks2.read(
                "UPN", RowFixture.UPN, "READSCORE", 100, "MATSCORE", 100, "WRITTAOUTCOME", "EXS", "ELIGRWM", 0);
        assertThat(outcome.only().rwmExpected()).isEqualTo(Reached.NOT_IN_COHORT);
    }

    private RowFixture.Outcome<Ks2Result> read(String reading, String writing, String maths) {
        return ks2.read("UPN", RowFixture.UPN, "Reading SS", reading, "Writing", writing, "Maths SS", maths);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            110, GDS, 110, YES
            110, EXS, 110, NO
            109, GDS, 120, NO
            99,  GDS, 120, NO
            110, GDS, A,   NO
            110, GDS, L,   NOT_IN_COHORT
            """)
    void theHigherStandardNeedsAllThree(String reading, String writing, String maths, Reached higher) {
        assertThat(ks2.read("UPN", RowFixture.UPN, "Reading SS", reading, "Writing TA", writing, "Maths SS", maths)
                        .only()
                        .rwmHigher())
                .isEqualTo(higher);
    }

    @Test
    void theFurtherResultsOfDfesDownloadAreReadAndHoldAgainstTheScores() {
        var outcome = ks2.read(
                "UPN",
                RowFixture.UPN,
                "READSCORE",
                99,
                "MATSCORE",
                104,
                "WRITTAOUTCOME",
                "EXS",
                "SCITAOUTCOME",
                "HNM",
                "RWMEXP",
                1,
                "RWMHIGH",
                0,
                "READPROGSCORE_EM",
                "-21.4",
                "READPROGSCORE_EM_ADJUSTED",
                "-15.305");

        assertThat(outcome.issues()).containsExactly("STANDARD_DISAGREES at rwmExpected");
        assertThat(outcome.only().rwmExpected()).isEqualTo(Reached.YES);
        assertThat(outcome.only().rwmHigher()).isEqualTo(Reached.NO);
        assertThat(outcome.only().reading().expected()).isEqualTo(Reached.NO);
        assertThat(outcome.only().science()).isEqualTo(new WritingJudgement("HNM"));
        assertThat(outcome.only().progress()).isEqualTo(new Ks2Result.Progress(new BigDecimal("-15.31"), null, null));
    }

    @Test
    void aProgressScoreThatNoScoresCanDifferByIsAnError() {
        assertThat(ks2.read("UPN", RowFixture.UPN, "Reading SS", 100, "Maths SS", 100, "Reading Progress", 104)
                        .issues())
                .contains("PROGRESS_OUT_OF_RANGE at readingProgress");
    }
}
