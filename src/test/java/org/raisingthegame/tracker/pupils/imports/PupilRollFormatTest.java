package org.raisingthegame.tracker.pupils.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.pupils.PupilSettings;
import org.raisingthegame.tracker.pupils.RefusedEthnicity;

class PupilRollFormatTest {

    private final RowFixture<RollEntry> roll =
            RowFixture.of(new PupilRollFormat(new PupilSettings(RefusedEthnicity.HOLDS_FROM_ITS_DATE)));

    @Test
    void aRowBecomesAPupilOnTheRollOfTheDay() {
        RollEntry entry = roll.read(
                        "UPN", RowFixture.UPN,
                        "Legal Surname", "O'Brien-Khan",
                        "Legal Forename", "Zoë",
                        "DOB", LocalDate.of(2008, 3, 1),
                        "Gender", "F",
                        "Year Group", "Year 6",
                        "Reg Group", "6B",
                        "Ethnicity", "Black or Black British - Caribbean",
                        "SEN Status", "K",
                        "EAL", "N",
                        "FSM", "T",
                        "FSM Ever 6", "Yes",
                        "Entry Date", "05/09/2012",
                        "Enrolment Status", "C")
                .only();

        assertThat(entry.name()).isEqualTo(new PupilName("O'Brien-Khan", "Zoë"));
        assertThat(entry.yearGroup()).isEqualTo(YearGroup.Y6);
        assertThat(entry.academicYear()).isEqualTo(new AcademicYear(2019));
        assertThat(entry.details())
                .isEqualTo(new RollEntry.Details(
                        LocalDate.of(2008, 3, 1),
                        Sex.F,
                        "6B",
                        LocalDate.of(2012, 9, 5),
                        null,
                        EnrolmentStatus.C,
                        null));
        assertThat(entry.characteristics())
                .isEqualTo(new RollEntry.Characteristics(
                        Ethnicity.BCRB,
                        "Black or Black British - Caribbean",
                        true,
                        true,
                        SenProvision.K,
                        false,
                        RollEntry.Source.ROLL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPN",
                "Unique Pupil Number",
                "Pupil UPN",
                "Student UPN",
                "upn",
                "Surname",
                "Legal Surname",
                "Last Name",
                "Legal Last Name",
                "Family Name",
                "Preferred Surname",
                "SURNAME",
                "Forename",
                "Legal Forename",
                "First Name",
                "Preferred Forename",
                "Given Name",
                "FORENAMES",
                "Chosen name",
                "Surname Forename",
                "Name",
                "Student Name",
                "Pupil Name",
                "Full Name",
                "Surname, Forename",
                "DOB",
                "Date of Birth",
                "DateOfBirth",
                "Birth Date",
                "Dob",
                "Sex",
                "Gender",
                "M/F",
                "SEX",
                "Year Group",
                "Year",
                "NC Year",
                "NCYear",
                "NCyearActual",
                "YEARGRP",
                "Year taught in",
                "Year taught in Code",
                "Curriculum Year",
                "National Curriculum Year",
                "Reg Group",
                "Reg",
                "Registration Group",
                "Registration Form",
                "Form",
                "Tutor Group",
                "Class",
                "Ethnicity",
                "Ethnicity Code",
                "Ethnic Code",
                "Ethnic Group",
                "Ethnic Origin",
                "Ethnicity (code)",
                "Ethnic Description",
                "SEN Status",
                "SEND Status",
                "SEN",
                "SEN Provision",
                "SENProvision",
                "SEN Need",
                "sen_status",
                "EAL",
                "EAL Status",
                "English as additional language",
                "First Language",
                "Language",
                "Home Language",
                "FSM",
                "FSMeligible",
                "Eligible for free meals",
                "FSM Eligible",
                "Free School Meals",
                "FSM Ever 6",
                "FSMEver6",
                "Ever 6",
                "FSM6",
                "EVERFSM_6",
                "Ever 6 FSM",
                "Entry Date",
                "EntryDate",
                "Leaving Date",
                "Enrolment Status",
                "EnrolStatus",
                "LAEstab",
                "URN"
            })
    void theHeadingsOfTheSchoolsSystemsAreKnown(String heading) {
        assertThat(roll.columnOf(heading)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ethnicities", "Pupil Premium", "Middle Names", "Year joined", "LA"})
    void otherHeadingsAreLeftAlone(String heading) {
        assertThat(roll.columnOf(heading)).isEmpty();
    }

    @Test
    void aRollIsRecognisedByUpnAndYearGroupOnlySoThatResultsWin() {
        assertThat(roll.recognises("UPN", "Year")).isTrue();
        assertThat(roll.recognises("UPN", "Ethnicity")).isFalse();
        assertThat(roll.requiredColumns()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Smith, Mary Jane     | Smith       | Mary Jane
            SMITH Mary           | SMITH       | Mary
            DE LA CRUZ Ana       | DE LA CRUZ  | Ana
            O'NEIL-OBI Tom       | O'NEIL-OBI  | Tom
            SMITH, MARY          | SMITH       | MARY
            """)
    void aFullNameIsSplitAtTheCommaOrWhereTheCapitalsEnd(String written, String surname, String forename) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Year", 6, "Pupil Name", written);
        assertThat(outcome.only().name()).isEqualTo(new PupilName(surname, forename));
        assertThat(outcome.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith Mary", "SMITH MARY"})
    void aFullNameThatDoesNotSayItsOrderIsReadSurnameFirstWithAWarning(String written) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Year", 6, "Surname Forename", written);
        assertThat(outcome.only().name().surname()).isEqualToIgnoringCase("Smith");
        assertThat(outcome.issues()).containsExactly("NAME_ORDER_GUESSED at fullName");
    }

    @Test
    void aPupilWithoutAnyNameIsHandedBack() {
        var outcome = roll.read("UPN", RowFixture.UPN, "Year", 6, "Surname", null, "Forename", " ");
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("NAME_MISSING at surname");
    }

    @ParameterizedTest
    @CsvSource({"6,6", "06,6", "Yr 6,6", "Y6,6", "R,R", "0,R", "Rec,R", "N2,N2", "13,13", "X,X"})
    void yearGroupsAreReadAsSchoolsWriteThem(String written, String code) {
        assertThat(read("Year Group", written).yearGroup().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018/19", "Oak", "27"})
    void aYearGroupThatIsNoneIsAnError(String written) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", written);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("YEAR_GROUP_UNKNOWN at yearGroup");
    }

    @Test
    void aMissingYearGroupIsAnError() {
        var outcome = roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", null);
        assertThat(outcome.issues()).containsExactly("VALUE_MISSING at yearGroup");
    }

    @Test
    void anUnknownEthnicityIsLeftOutWithAWarningAndKeptAsWritten() {
        var outcome = roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", 6, "Ethnicity", "Jamaican");
        assertThat(outcome.issues()).containsExactly("CODE_UNKNOWN_LEFT_OUT at ethnicity");
        assertThat(outcome.only().characteristics().ethnicity()).isNull();
        assertThat(outcome.only().characteristics().ethnicityRaw()).isEqualTo("Jamaican");
    }

    @Test
    void aBlankMealCellSaysNoWhileAMissingColumnSaysNothing() {
        assertThat(read("FSM", null).characteristics().fsm()).isFalse();
        assertThat(read("FSM", null).characteristics().everFsm6()).isNull();
        assertThat(read("SEN", null).characteristics().sen()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            N,N
            No SEN,N
            No Special Educational Need,N
            K,K
            SEN Support,K
            K - SEN Support,K
            A,K
            P,K
            Q,K
            School Action Plus,K
            E,E
            EHCP,E
            'Education, health and care plan',E
            S,E
            Statement,E
            """)
    void senIsReadInCodesOldCodesAndWords(String written, SenProvision expected) {
        assertThat(read("SEN", written).characteristics().sen()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLCN", "SEMH", "Y", "Z"})
    void aKindOfNeedIsNoProvision(String written) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", 6, "SEN Need", written);
        assertThat(outcome.only().characteristics().sen()).isNull();
        assertThat(outcome.issues()).containsExactly("CODE_UNKNOWN_LEFT_OUT at sen");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", textBlock = """
            ENG,false
            ENB,false
            English,false
            ENG - English,false
            N,false
            No,false
            OTH,true
            OTB,true
            POR,true
            Portuguese,true
            Akan/Twi-Fante,true
            Y,true
            Yes,true
            REF,unknown
            NOT,unknown
            Refused,unknown
            """)
    void languageSaysWhetherEnglishIsAdditional(String written, Boolean expected) {
        assertThat(read("First Language", written).characteristics().eal()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"M,M", "Male,M", "boy,M", "1,M", "F,F", "Female,F", "2,F"})
    void sexIsReadAsSchoolsWriteIt(String written, Sex expected) {
        assertThat(read("Sex", written).details().sex()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "C,C",
        "S,S",
        "Current (single registration),C",
        "Main - dual registration,M",
        "Subsidiary (dual),S",
        "S - Current Subsidiary,S",
        "Guest,G"
    })
    void enrolmentStatusIsReadInCodesAndWords(String written, EnrolmentStatus expected) {
        assertThat(read("Enrolment Status", written).details().enrolmentStatus())
                .isEqualTo(expected);
    }

    @Test
    void aDownloadOfTheCensusIsRememberedAsTheSource() {
        assertThat(read("CensusTerm", "Spring").characteristics().source()).isEqualTo(RollEntry.Source.CENSUS);
    }

    @Test
    void aRowWithoutUpnIsAnError() {
        var outcome = roll.read("UPN", null, "Surname", "Obi", "Year", 6);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("UPN_MISSING at upn");
    }

    @Test
    void aSpreadsheetErrorIsAnError() {
        var outcome =
                roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", 6, "Ethnicity", new Cell.Error("#N/A"));
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).contains("CELL_ERROR at ethnicity");
    }

    private RollEntry read(String heading, Object value) {
        return heading.equals("Year Group")
                ? roll.read("UPN", RowFixture.UPN, "Surname", "Obi", heading, value)
                        .only()
                : roll.read("UPN", RowFixture.UPN, "Surname", "Obi", "Year", 6, heading, value)
                        .only();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOBT", "Information not obtained", "Not obtained", "?"})
    void notObtainedSaysAsLittleAsABlank(String text) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Name", "Obi, Ada", "Year", 6, "Ethnicity", text);
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.only().characteristics().ethnicity()).isNull();
        assertThat(outcome.only().characteristics().ethnicityRaw()).isNull();
    }

    @Test
    void aRefusalIsRecordedUnlessTheInstallationSaysThatItNeverOverwrites() {
        Object[] row = {"UPN", RowFixture.UPN, "Name", "Obi, Ada", "Year", 6, "Ethnicity", "REFU"};
        assertThat(roll.read(row).only().characteristics().ethnicity()).isEqualTo(Ethnicity.REFU);

        var cautious = RowFixture.of(new PupilRollFormat(new PupilSettings(RefusedEthnicity.NEVER_OVERWRITES)));
        assertThat(cautious.read(row).only().characteristics().ethnicity()).isNull();
        assertThat(cautious.read(row).only().characteristics().ethnicityRaw()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            A950000178301, A950000178301
            H24327854415A, H24327854415A
            0000000000000, ,
            B801200005001, ,
            """)
    void aFormerUpnIsKeptUnlessItIsTheUpnItself(String cell, String former) {
        var outcome = roll.read("UPN", RowFixture.UPN, "Name", "Obi, Ada", "Year", 6, "FormerUPN", cell);
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.only().details().formerUpn())
                .isEqualTo(Upn.parse(former == null ? "" : former).orElse(null));
    }

    @Test
    void aTemporaryUpnIsAUpn() {
        var outcome = roll.read("UPN", "B80120000500A", "Name", "Obi, Ada", "Year", 6);
        assertThat(outcome.records()).hasSize(1);
        assertThat(outcome.only().upn().temporary()).isTrue();
    }
}
