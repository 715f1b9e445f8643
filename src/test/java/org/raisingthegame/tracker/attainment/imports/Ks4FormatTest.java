package org.raisingthegame.tracker.attainment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.attainment.CombinedGrade;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class Ks4FormatTest {

    private final RowFixture<Ks4Result> grades = RowFixture.of(new Ks4GradesFormat(ProvisionalUntilTest.AS_SHIPPED));
    private final RowFixture<Ks4Result> download = RowFixture.of(new Ks4BasicsFormat(ProvisionalUntilTest.AS_SHIPPED));

    @Test
    void aSchoolsOwnSheetOfGradesIsRead() {
        Ks4Result result = grades.read(
                        "UPN",
                        RowFixture.UPN,
                        "Name",
                        "Obi, Ada",
                        "English Language",
                        5,
                        "English Literature",
                        "4",
                        "Maths",
                        4,
                        "Attainment 8",
                        46.5)
                .only();

        assertThat(result.englishLanguage()).isEqualTo("5");
        assertThat(result.englishLiterature()).isEqualTo("4");
        assertThat(result.maths()).isEqualTo("4");
        assertThat(result.basics94()).isEqualTo(Reached.YES);
        assertThat(result.attainment8()).isEqualByComparingTo(new BigDecimal("46.5"));
    }

    @Test
    void aDownloadOfDfeIsRead() {
        Ks4Result result = download.read(
                        "KS4_UPN", RowFixture.UPN, "KS4_L2BASICS_94", 0, "KS4_ATT8", "31.25", "KS4_ENDKS", 1)
                .only();

        assertThat(result.basics94()).isEqualTo(Reached.NO);
        assertThat(result.attainment8()).isEqualByComparingTo(new BigDecimal("31.25"));
        assertThat(result.englishLanguage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS4_UPN",
                "KS4_ATT8",
                "KS4_L2BASICS_94",
                "KS4_ENDKS",
                "Attainment 8",
                "A8",
                "English Language",
                "English Literature",
                "Maths",
                "Best English",
                "KS4_SURNAME",
                "KS4_DOB"
            })
    void theHeadingsOfSchoolsAndDfeAreKnownToBoth(String heading) {
        assertThat(grades.columnOf(heading)).isPresent();
        assertThat(download.columnOf(heading)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS4_P8SCORE_ORIG",
                "KS4_GCSE_MATH_94",
                "Combined Science Tier",
                "KS4_P8ENG",
                "KS4_EBACC91",
                "KS2 Maths"
            })
    void theirNeighboursAreLeftAlone(String heading) {
        assertThat(download.columnOf(heading)).isEmpty();
    }

    @Test
    void gradesOrTheResultMakeATableKnown() {
        assertThat(grades.recognises("UPN", "English Language", "Maths")).isTrue();
        assertThat(grades.recognises("KS4_UPN", "KS4_L2BASICS_94", "KS4_ATT8")).isFalse();
        assertThat(download.recognises("KS4_UPN", "KS4_L2BASICS_94", "KS4_ATT8"))
                .isTrue();
        assertThat(grades.requiredColumns()).isGreaterThan(download.requiredColumns());
    }

    @Test
    void aGradeThatExcelMadeADateIsAnError() {
        var outcome = grades.read("UPN", RowFixture.UPN, "English Language", LocalDate.of(2019, 4, 5), "Maths", 5);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("GRADE_IS_A_DATE at englishLanguage");
    }

    @ParameterizedTest
    @CsvSource({"5-4,5-4", "54,5-4", "5:4,5-4", "5/4,5-4", "4 4,4-4", "9-9,9-9", "U-U,U", "x,X"})
    void aDoubleGradeOfCombinedScienceIsReadInEveryForm(String written, String kept) {
        assertThat(CombinedGrade.read(written)).contains(new CombinedGrade(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-5", "7-4", "5", "10-9", "0-0", "L2P", "5-4-3"})
    void whatIsNoDoubleGradeIsNone(String written) {
        assertThat(CombinedGrade.read(written)).isEmpty();
    }

    @Test
    void anUnknownGradeOfCombinedScienceIsKeptAsWrittenWithAWarning() {
        var outcome = grades.read("UPN", RowFixture.UPN, "English Language", 5, "Maths", 5, "Combined Science", "L2P");
        assertThat(outcome.issues()).containsExactly("COMBINED_GRADE_UNKNOWN at combinedScience");
        assertThat(outcome.only().combinedScience()).isEqualTo("L2P");
    }

    @Test
    void aGradeThatIsNotUnderstoodIsKeptAsTextAndLeftOutOfTheCount() {
        var outcome = grades.read("UPN", RowFixture.UPN, "English Language", 5, "Maths", "L2P");
        assertThat(outcome.issues()).containsExactly("GRADE_UNKNOWN_LEFT_OUT at maths", "KS4_INCOMPLETE at maths");
        assertThat(outcome.only().maths()).isEqualTo("L2P");
        assertThat(outcome.only().basics94()).isEqualTo(Reached.UNKNOWN);
    }

    @Test
    void aBlankGradeIsSaidToBeMissingUnlessTheRestSettlesIt() {
        assertThat(grades.read("UPN", RowFixture.UPN, "English Language", null, "Maths", 5)
                        .issues())
                .containsExactly("KS4_INCOMPLETE at englishLanguage");
        assertThat(grades.read("UPN", RowFixture.UPN, "English Language", null, "Maths", 3)
                        .only()
                        .basics94())
                .isEqualTo(Reached.NO);
    }

    @Test
    void theStatedResultHoldsAgainstTheGradesWithAWarning() {
        var outcome = download.read("KS4_UPN", RowFixture.UPN, "KS4_L2BASICS_94", 1, "English Language", 3, "Maths", 5);
        assertThat(outcome.issues()).containsExactly("BASICS_DISAGREE at basics94");
        assertThat(outcome.only().basics94()).isEqualTo(Reached.YES);
    }

    @Test
    void whoIsNotAtTheEndOfTheKeyStageIsNotInTheCohort() {
        var outcome = download.read("KS4_UPN", RowFixture.UPN, "KS4_L2BASICS_94", 0, "KS4_ENDKS", 0);
        assertThat(outcome.only().eligible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 90.5, 465})
    void anAttainment8ScoreOutsideItsRangeIsAnError(double score) {
        var outcome = download.read("KS4_UPN", RowFixture.UPN, "KS4_L2BASICS_94", 1, "A8", score);
        assertThat(outcome.issues()).containsExactly("ATTAINMENT8_OUT_OF_RANGE at attainment8");
    }

    @Test
    void theFurtherResultsOfDfesDownloadAreRead() {
        Ks4Result result = download.read(
                        "KS4_UPN",
                        RowFixture.UPN,
                        "KS4_L2BASICS_94",
                        1,
                        "KS4_L2BASICS_95",
                        0,
                        "KS4_P8SCORE",
                        "-0.5749999",
                        "KS4_EBACC_E_PTQ_EE",
                        1,
                        "KS4_EBACC_94",
                        0,
                        "KS4_EBACCAPS_PUPIL",
                        4.17)
                .only();

        assertThat(result.basics95()).isEqualTo(Reached.NO);
        assertThat(result.progress8()).isEqualTo(new BigDecimal("-0.57"));
        assertThat(result.ebacc()).isEqualTo(new Ks4Result.Ebacc(true, false, null, new BigDecimal("4.17")));
    }

    @Test
    void theStrongPassIsWorkedOutFromGrades() {
        assertThat(grades.read("UPN", RowFixture.UPN, "English Language", 4, "English Literature", 5, "Maths", 5)
                        .only()
                        .basics95())
                .isEqualTo(Reached.YES);
        assertThat(grades.read("UPN", RowFixture.UPN, "English Language", 9, "Maths", 4)
                        .only()
                        .basics95())
                .isEqualTo(Reached.NO);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9.01, 9.5, 46})
    void aProgress8ScoreOutsideItsRangeIsAnError(double score) {
        var outcome = download.read("KS4_UPN", RowFixture.UPN, "KS4_L2BASICS_94", 1, "P8", score);
        assertThat(outcome.issues()).containsExactly("PROGRESS_OUT_OF_RANGE at progress8");
    }
}
