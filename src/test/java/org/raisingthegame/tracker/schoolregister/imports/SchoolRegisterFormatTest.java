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

class SchoolRegisterFormatTest {

    private final RowFixture<RegisteredSchool> register = RowFixture.of(new SchoolRegisterFormat());

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
                .isEqualTo(new RegisteredSchool(
                        new Urn("900001"),
                        new Laestab("2088001"),
                        "Made-up Primary School",
                        Phase.PRIMARY,
                        LocalDate.of(2018, 9, 1),
                        null,
                        true));
    }

    @Test
    void aRowOfDfesRegisterIsASchoolWithoutMembership() {
        RegisteredSchool school = register.read(
                        "URN", "900002",
                        "LA (code)", "208",
                        "EstablishmentNumber", "8002",
                        "EstablishmentName", "Made-up Academy",
                        "PhaseOfEducation (name)", "All-through",
                        "EstablishmentStatus (name)", "Open")
                .only();

        assertThat(school.laestab()).isEqualTo(new Laestab("2088002"));
        assertThat(school.phase()).isEqualTo(Phase.ALL_THROUGH);
        assertThat(school.joined()).isNull();
        assertThat(school.founding()).isFalse();
    }

    @Test
    void closedSchoolsOfTheRegisterAreIgnored() {
        assertThat(register.read(
                                "URN", "900003",
                                "EstablishmentName", "Made-up Old School",
                                "PhaseOfEducation (name)", "Primary",
                                "EstablishmentStatus (name)", "Closed")
                        .ignored())
                .containsExactly("closed");
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

    private RowFixture.Outcome<RegisteredSchool> read(
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
