package org.raisingthegame.tracker.exclusions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class ExclusionListFormatTest {

    private final RowFixture<Exclusion> list = RowFixture.of(new ExclusionListFormat());

    @Test
    void aRowBecomesAnExclusionOfTheYearInWhichItBegan() {
        Exclusion exclusion = list.read(
                        "UPN", RowFixture.UPN,
                        "Surname", "Obi",
                        "Start Date", "14/11/2018",
                        "Exclusion Type", "Fixed Term",
                        "Sessions", 4,
                        "Reason", "DB",
                        "Reason 2", "Physical assault against a pupil",
                        "Status", "Upheld")
                .only();

        assertThat(exclusion.start()).isEqualTo(LocalDate.of(2018, 11, 14));
        assertThat(exclusion.academicYear()).isEqualTo(new AcademicYear(2019));
        assertThat(exclusion.category()).isEqualTo(Category.SUSP);
        assertThat(exclusion.sessions()).isEqualTo(4);
        assertThat(exclusion.reasons()).containsExactly(Reason.DB, Reason.PP);
        assertThat(exclusion.status()).isEqualTo(Status.UPHELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start Date",
                "Exclusion Type",
                "Exclusion Category",
                "Reason",
                "Reason 2",
                "Reason 3",
                "Sessions",
                "No. of Sessions",
                "Days",
                "Status",
                "UPN",
                "DfE number"
            })
    void theHeadingsOfTheSchoolsSystemsAreKnown(String heading) {
        assertThat(list.columnOf(heading)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"End Date", "Term", "Academic Year", "Year Group", "Ethnicity"})
    void otherHeadingsAreLeftAlone(String heading) {
        assertThat(list.columnOf(heading)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PERM,PERM",
        "Permanent,PERM",
        "Permanent exclusion,PERM",
        "SUSP,SUSP",
        "FIXD,SUSP",
        "Fixed,SUSP",
        "Fixed Term,SUSP",
        "Fixed-term exclusion,SUSP",
        "Fixed Period,SUSP",
        "Suspension,SUSP",
        "LNCH,LNCH",
        "Lunchtime,LNCH",
        "Lunchtime exclusion,LNCH",
        "Lunchtime suspension,LNCH"
    })
    void kindsAreReadInCodesAndInTheWordsOfAnyYear(String written, Category expected) {
        assertThat(Category.read(written)).contains(expected);
    }

    @Test
    void anUnknownOrMissingKindIsAnError() {
        assertThat(read("Exclusion Type", "Internal").issues()).containsExactly("CATEGORY_UNKNOWN at category");
        assertThat(read("Exclusion Type", "Exclusion").issues()).containsExactly("CATEGORY_UNKNOWN at category");
        assertThat(read("Exclusion Type", null).issues()).containsExactly("VALUE_MISSING at category");
    }

    @ParameterizedTest
    @CsvSource({"Sessions,5,5", "Days,2,4", "Days,0.5,1", "Days,2.5,5", "No. of Days,45,90"})
    void aDayIsTwoSessions(String heading, String written, int sessions) {
        var outcome = list.read(
                "UPN", RowFixture.UPN, "Start Date", "14/11/2018", "Exclusion Type", "SUSP", heading, written);
        assertThat(outcome.only().sessions()).isEqualTo(sessions);
        assertThat(outcome.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sessions,0", "Sessions,-2", "Sessions,1.5", "Days,0.3"})
    void aLengthThatIsNoneIsAnError(String heading, String written) {
        var outcome = list.read(
                "UPN", RowFixture.UPN, "Start Date", "14/11/2018", "Exclusion Type", "SUSP", heading, written);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).hasSize(1).first().asString().startsWith("LENGTH_IMPLAUSIBLE");
    }

    @Test
    void moreThanTheYearsFortyFiveDaysIsKeptWithAWarning() {
        var outcome = read("Sessions", 91);
        assertThat(outcome.only().sessions()).isEqualTo(91);
        assertThat(outcome.issues()).containsExactly("LENGTH_OVER_YEARS_LIMIT at sessions");
    }

    @Test
    void aSuspensionWithoutLengthIsKeptWithAWarningAndAPermanentExclusionNeedsNone() {
        assertThat(read("Sessions", null).issues()).containsExactly("LENGTH_MISSING at sessions");
        var permanent = list.read(
                "UPN", RowFixture.UPN, "Start Date", "14/11/2018", "Exclusion Type", "PERM", "Sessions", null);
        assertThat(permanent.issues()).isEmpty();
        assertThat(permanent.only().sessions()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsReadByItsCode(Reason reason) {
        assertThat(Reason.read(reason.name())).contains(reason);
        assertThat(Reason.read(reason.name().toLowerCase(java.util.Locale.ROOT) + " - whatever it says"))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Verbal abuse/threatening behaviour against an adult,VA",
        "Verbal abuse / threatening behaviour against a pupil,VP",
        "Persistent disruptive behaviour,DB",
        "Other,OT",
        "Drug and alcohol related,DA",
        "DB - Persistent or general disruptive behaviour,DB",
        "Use or threat of use of an offensive weapon or prohibited item,OW"
    })
    void reasonsAreReadInWords(String written, Reason expected) {
        assertThat(Reason.read(written)).contains(expected);
    }

    @Test
    void severalReasonsMayStandInOneCell() {
        assertThat(read("Reason", "PP; Theft").only().reasons()).isEqualTo(List.of(Reason.PP, Reason.TH));
    }

    /** OT until 2019/20; OW, LG, DS, MT and PH from 2020/21 (domain notes, 2.2). */
    @ParameterizedTest
    @CsvSource({
        "31/08/2020,OT,",
        "01/09/2020,OT,REASON_OF_OTHER_YEARS at reason1",
        "31/08/2020,OW,REASON_OF_OTHER_YEARS at reason1",
        "01/09/2020,OW,",
        "14/11/2018,MT,REASON_OF_OTHER_YEARS at reason1",
        "14/11/2024,LG,",
        "14/11/2018,DB,",
        "14/11/2024,DB,"
    })
    void aCodeOfOtherYearsIsKeptWithAWarning(String start, String code, String issue) {
        var outcome = list.read("UPN", RowFixture.UPN, "Start Date", start, "Exclusion Type", "PERM", "Reason", code);
        assertThat(outcome.only().reasons()).containsExactly(Reason.valueOf(code));
        assertThat(outcome.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
    }

    @Test
    void onlyThreeReasonsAreKept() {
        var outcome = read("Reason", "PP, TH, DB, BU");
        assertThat(outcome.only().reasons()).containsExactly(Reason.PP, Reason.TH, Reason.DB);
        assertThat(outcome.issues()).containsExactly("TOO_MANY_REASONS at reason1");
    }

    @Test
    void anUnknownReasonIsLeftOutWithAWarning() {
        var outcome = read("Reason", "Chewing gum");
        assertThat(outcome.only().reasons()).isEmpty();
        assertThat(outcome.issues()).containsExactly("REASON_UNKNOWN_LEFT_OUT at reason1");
    }

    @ParameterizedTest
    @CsvSource({
        "Rescinded,RESCINDED",
        "overturned,RESCINDED",
        "Withdrawn,RESCINDED",
        "Reinstated,RESCINDED",
        "Not upheld,RESCINDED",
        "Upheld,UPHELD",
        "Active,ISSUED"
    })
    void theStatusSaysWhetherItWasTakenBack(String written, Status expected) {
        assertThat(read("Status", written).only().status()).isEqualTo(expected);
    }

    @Test
    void anUnknownStatusCountsAsIssuedWithAWarning() {
        var outcome = read("Status", "tbc");
        assertThat(outcome.only().status()).isEqualTo(Status.ISSUED);
        assertThat(outcome.issues()).containsExactly("STATUS_UNKNOWN_LEFT_OUT at status");
    }

    @Test
    void aFirstDayThatCannotBeRightIsAnError() {
        assertThat(read("Start Date", LocalDate.of(1900, 1, 14)).issues())
                .containsExactly("START_DATE_IMPLAUSIBLE at start");
        assertThat(read("Start Date", "soon").issues()).containsExactly("DATE_UNREADABLE at start");
    }

    /** A suspension with one cell changed. */
    private RowFixture.Outcome<Exclusion> read(String heading, Object value) {
        Object[] row = {
            "UPN", RowFixture.UPN, "Start Date", "14/11/2018", "Exclusion Type", "SUSP", "Sessions", 2, heading, value
        };
        return list.read(row);
    }
}
