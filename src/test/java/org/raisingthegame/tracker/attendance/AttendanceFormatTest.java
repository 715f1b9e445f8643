package org.raisingthegame.tracker.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class AttendanceFormatTest {

    private final RowFixture<Sessions> list =
            RowFixture.of(new AttendanceFormat()).asAt(LocalDate.of(2026, 10, 23));

    @Test
    void a_row_of_the_year_so_far_reaches_up_to_the_day_of_the_list() {
        Sessions sessions = list.read(
                        "UPN", RowFixture.UPN,
                        "Possible", 70,
                        "Attendances", "66",
                        "Authorised Absences", 3,
                        "Unauthorised Absences", 1)
                .only();

        assertThat(sessions.academicYear()).isEqualTo(new AcademicYear(2027));
        assertThat(sessions.period()).isEqualTo(Period.YEAR);
        assertThat(sessions.asAt()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(sessions.possible()).isEqualTo(70);
        assertThat(sessions.attended()).isEqualTo(66);
        assertThat(sessions.unauthorised()).isEqualTo(1);
    }

    @Test
    void a_list_of_an_earlier_year_ends_with_it() {
        Sessions sessions = list.read(
                        "UPN",
                        RowFixture.UPN,
                        "Possible",
                        130,
                        "Attended",
                        120,
                        "Academic Year",
                        "2024/25",
                        "Term",
                        "Spring term")
                .only();
        assertThat(sessions.academicYear()).isEqualTo(new AcademicYear(2025));
        assertThat(sessions.period()).isEqualTo(Period.SPRING);
        assertThat(sessions.asAt()).isEqualTo(LocalDate.of(2025, 8, 31));
    }

    @Test
    void what_was_attended_is_what_the_absences_leave_else_the_percentage_to_the_nearest_session() {
        assertThat(list.read("UPN", RowFixture.UPN, "Possible", 70, "Authorised", 4, "Unauthorised", 2)
                        .only()
                        .attended())
                .isEqualTo(64);
        // 93.4 % of 70 is 65.38.
        assertThat(list.read("UPN", RowFixture.UPN, "Possible", 70, "% Attendance", "93.4")
                        .only()
                        .attended())
                .isEqualTo(65);
    }

    @ParameterizedTest
    @CsvSource({
        "Possible, -3, Attended, 0, SESSIONS_IMPLAUSIBLE",
        "Possible, 70.5, Attended, 60, SESSIONS_IMPLAUSIBLE",
        "Possible, 700, Attended, 60, SESSIONS_IMPLAUSIBLE",
        "Possible, , Attended, 60, POSSIBLE_MISSING",
        "Possible, 70, Attended, , ATTENDED_MISSING",
        "Possible, 70, Attended, 71, MORE_THAN_POSSIBLE",
        "Possible, 70, % Attendance, 104, MORE_THAN_POSSIBLE",
    })
    void what_cannot_be_is_handed_back(String one, String first, String other, String second, String code) {
        var outcome = list.read("UPN", RowFixture.UPN, one, first, other, second);
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).singleElement().asString().startsWith(code + " at ");
    }

    @Test
    void what_does_not_add_up_is_kept_with_a_warning() {
        var outcome =
                list.read("UPN", RowFixture.UPN, "Possible", 70, "Attended", 60, "Authorised", 4, "Unauthorised", 2);
        assertThat(outcome.records()).hasSize(1);
        assertThat(outcome.issues()).singleElement().asString().startsWith("DOES_NOT_ADD_UP at ");
    }

    @Test
    void a_term_that_is_none_is_handed_back() {
        assertThat(list.read("UPN", RowFixture.UPN, "Possible", 70, "Attended", 60, "Term", "Michaelmas")
                        .issues())
                .singleElement()
                .asString()
                .startsWith("TERM_UNKNOWN at ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Possible Sessions",
                "Sessions Possible",
                "Possible Marks",
                "Sessions Attended",
                "Present",
                "Authorised Absences",
                "Unauthorised Absences",
                "% Attendance",
                "TermlySessionsPossible",
                "TermlySessionsAuthorised",
                "TermlySessionsUnauthorised",
                "CensusTerm",
                "UPN"
            })
    void the_headings_of_systems_and_of_the_census_are_known(String heading) {
        assertThat(list.columnOf(heading)).isPresent();
    }
}
