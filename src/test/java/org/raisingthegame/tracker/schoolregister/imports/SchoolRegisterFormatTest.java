package org.raisingthegame.tracker.schoolregister.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.schoolregister.SchoolRegisterSettings;

class SchoolRegisterFormatTest {

    private final RowFixture<RegisterEntry> national =
            RowFixture.of(new NationalRegisterFormat(new SchoolRegisterSettings(LocalDate.of(2010, 9, 1))));
    private final RowFixture<RegisterEntry> register = RowFixture.of(new SchoolRegisterFormat());

    @Test
    void aRowOfTheBoroughsListBecomesASchoolWithItsMembership() {
        assertThat(register.read(
                                "URN",
                                900001,
                                "DfE number",
                                "208/8001",
                                "School",
                                "Made-up Primary School",
                                "Phase",
                                "Primary",
                                "LA code",
                                208,
                                "Joined RtG",
                                LocalDate.of(2018, 9, 1),
                                "Left RtG",
                                null,
                                "Founding",
                                "Yes")
                        .only())
                .isEqualTo(new RegisterEntry(
                        "Made-up Primary School",
                        new RegisteredSchool(
                                new Urn("900001"),
                                new Laestab("2088001"),
                                "Made-up Primary School",
                                Phase.PRIMARY,
                                null,
                                null,
                                new RegisteredSchool.MembershipTime(LocalDate.of(2018, 9, 1), null, true)),
                        null));
    }

    @Test
    void aRowOfDfesRegisterIsASchoolWithoutMembership() {
        RegisteredSchool school = national.read(
                        "URN", "900002",
                        "LA (code)", "208",
                        "EstablishmentNumber", "8002",
                        "EstablishmentName", "Made-up Academy",
                        "PhaseOfEducation (name)", "All-through",
                        "OpenDate", "01/09/2013",
                        "EstablishmentStatus (name)", "Open")
                .only()
                .school();

        assertThat(school.laestab()).isEqualTo(new Laestab("2088002"));
        assertThat(school.phase()).isEqualTo(Phase.ALL_THROUGH);
        assertThat(school.membership()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Closed, 31/08/2010, Primary, 208, closed
            Closed, , Primary, 208, closed
            Proposed to open, , Primary, 208, notOpen
            Open, , Not applicable, 208, otherKind
            Open, , Primary, 209, elsewhere
            """)
    void ofTheRegisterOnlySchoolsOfTheYearsAndTheBoroughAreTaken(
            String status, String closed, String phase, String la, String reason) {
        assertThat(national.read(
                                "URN",
                                "900003",
                                "LA (code)",
                                la,
                                "EstablishmentNumber",
                                "8003",
                                "EstablishmentName",
                                "Made-up Old School",
                                "PhaseOfEducation (name)",
                                phase,
                                "TypeOfEstablishment (name)",
                                "Other independent school",
                                "CloseDate",
                                closed,
                                "EstablishmentStatus (name)",
                                status)
                        .ignored())
                .containsExactly(reason);
    }

    @Test
    void aSchoolNamesThoseWhosePlaceItTook() {
        var outcome = register.read(
                "URN",
                900001,
                "LAESTAB",
                2088001,
                "School",
                "Made-up Primary School",
                "Phase",
                "Primary",
                "Opened",
                LocalDate.of(2019, 9, 1),
                "Predecessors",
                "208/8005; 900006 and 2088007");
        assertThat(outcome.issues()).isEmpty();
        assertThat(outcome.records())
                .extracting(RegisterEntry::link)
                .containsExactly(
                        null,
                        new RegisterEntry.Link("2088001", "2088005", LocalDate.of(2019, 9, 1)),
                        new RegisterEntry.Link("2088001", "900006", LocalDate.of(2019, 9, 1)),
                        new RegisterEntry.Link("2088001", "2088007", LocalDate.of(2019, 9, 1)));

        assertThat(register.read(
                                "URN", 900001,
                                "LAESTAB", 2088001,
                                "School", "Made-up Primary School",
                                "Phase", "Primary",
                                "Predecessors", "Old School")
                        .issues())
                .containsExactly("PREDECESSOR_SHAPE at predecessors");
    }

    @Test
    void theRegisterOfLinksSaysTheSameFromEitherSide() {
        RowFixture<RegisterEntry> links = RowFixture.of(new LinksFormat());
        var link = new RegisterEntry.Link("900002", "900001", LocalDate.of(2019, 9, 1));
        Object[] on = {"LinkEstablishedDate", "01/09/2019"};
        assertThat(links.read("URN", "900002", "LinkURN", "900001", "LinkType", "Predecessor - merged", on[0], on[1])
                        .only()
                        .link())
                .isEqualTo(link);
        assertThat(links.read("URN", "900001", "LinkURN", "900002", "LinkType", "Successor - amalgamated", on[0], on[1])
                        .only()
                        .link())
                .isEqualTo(link);
        assertThat(links.read("URN", "900001", "LinkURN", "999999", "LinkType", "Successor")
                        .ignored())
                .containsExactly("elsewhere");
        assertThat(links.read("URN", "900001", "LinkURN", "900002", "LinkType", "Sixth Form Centre Link")
                        .ignored())
                .containsExactly("otherLink");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUDBOURNE PRIMARY SCHOOL, 2082575, PRIMARY
            HERBERT MORRISON, 2082868, PRIMARY
            Maytree Nursery School & Children's Centre, 2081055, PRIMARY
            Trinity Academy, 2084003, SECONDARY
            ARCHBISHOP TENISON'S, 2085403, SECONDARY
            Julian's Primary School, 2085209, PRIMARY
            Turney School, 2087001, SPECIAL
            Park Campus PRU, 2081104, PUPIL_REFERRAL_UNIT
            """)
    void aListWithoutPhasesHasThemGuessedFromNameAndNumber(String name, String number, Phase phase) {
        RowFixture<RegisterEntry> yearly = RowFixture.of(new YearlyListFormat());
        var outcome = yearly.read(
                "AcademicYear", "201718", "LA", "208", "LAEstab", number, "SchoolName", name, "URN", "100584");
        assertThat(outcome.issues()).containsExactly("PHASE_GUESSED at name");
        assertThat(outcome.only().school().phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Primary, , PRIMARY
            primary school, , PRIMARY
            Infant, , PRIMARY
            Secondary, , SECONDARY
            Middle deemed secondary, , SECONDARY
            All-through, , ALL_THROUGH
            Special, , SPECIAL
            PRU, , PUPIL_REFERRAL_UNIT
            Not applicable, Community special school, SPECIAL
            Not applicable, Academy special converter, SPECIAL
            Not applicable, Pupil referral unit, PUPIL_REFERRAL_UNIT
            Not applicable, Academy alternative provision converter, PUPIL_REFERRAL_UNIT
            """)
    void phasesAreReadAsListsWriteThem(String phase, String type, Phase expected) {
        assertThat(PhaseWords.read(phase, type)).contains(expected);
    }

    @Test
    void anUnknownPhaseIsAnError() {
        assertThat(read("900001", "2088001", "Tertiary", null, null).issues())
                .containsExactly("PHASE_UNKNOWN at phase");
    }

    @ParameterizedTest
    @CsvSource({
        "90001,2088001,URN_SHAPE at urn",
        "900001,20880,DFE_NUMBER_SHAPE at dfeNumber",
        ",2088001,VALUE_MISSING at urn"
    })
    void numbersOfTheWrongShapeAreErrors(String urn, String dfeNumber, String issue) {
        var outcome = read(urn, dfeNumber, "Primary", null, null);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly(issue);
    }

    @Test
    void anLaCodeThatIsNotTheNumbersOwnIsAnError() {
        var outcome = register.read(
                "URN", 900001, "LAESTAB", 2088001, "School", "Made-up", "Phase", "Primary", "LA code", "209");
        assertThat(outcome.issues()).containsExactly("LA_CODE_DISAGREES at laCode");
    }

    @Test
    void aSchoolCannotLeaveBeforeItJoined() {
        assertThat(read("900001", "2088001", "Primary", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 1))
                        .issues())
                .containsExactly("LEFT_BEFORE_JOINING at left");
        assertThat(read("900001", "2088001", "Primary", null, LocalDate.of(2020, 9, 1))
                        .issues())
                .containsExactly("LEFT_WITHOUT_JOINING at left");
    }

    @Test
    void aJoiningDateThatCannotBeReadIsAnErrorAndNotAMissingMembership() {
        var outcome = register.read(
                "URN",
                900001,
                "LAESTAB",
                2088001,
                "School",
                "Made-up",
                "Phase",
                "Primary",
                "Joined RtG",
                "at the start");
        assertThat(outcome.issues()).containsExactly("DATE_UNREADABLE at joined");
    }

    @Test
    void aSchoolOfAnotherBoroughIsHandedBack() {
        var outcome = read("900001", "2098001", "Primary", null, null);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).containsExactly("SCHOOL_NOT_YOURS at name");
    }

    @Test
    void theListBelongsToNoSchool() {
        assertThat(new SchoolRegisterFormat().scopedBySchool()).isFalse();
    }

    private RowFixture.Outcome<RegisterEntry> read(
            String urn, String dfeNumber, String phase, LocalDate joined, LocalDate left) {
        return register.read(
                "URN", urn,
                "LAESTAB", dfeNumber,
                "School", "Made-up Primary School",
                "Phase", phase,
                "Joined RtG", joined,
                "Left RtG", left);
    }
}
