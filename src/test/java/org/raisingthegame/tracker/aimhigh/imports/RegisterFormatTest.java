package org.raisingthegame.tracker.aimhigh.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class RegisterFormatTest {

    private final RowFixture<RegisterEntry> register = RowFixture.of(new RegisterFormat());

    @Test
    void a_row_says_who_was_at_which_event() {
        RegisterEntry entry = register.read(
                        "Event code", "ah-2026-11-17",
                        "Event date", "17/11/2026",
                        "UPN", RowFixture.UPN,
                        "Surname", "Obi",
                        "Year Group", "Year 5",
                        "Attended", "Yes")
                .only();

        assertThat(entry.event()).isEqualTo("AH-2026-11-17");
        assertThat(entry.day()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(entry.yearGroup()).isEqualTo(YearGroup.Y5);
        assertThat(entry.attended()).isTrue();
    }

    @Test
    void a_blank_is_who_was_not_there() {
        assertThat(register.read(
                                "Event code", "AH-1", "Event date", "17/11/2026", "UPN", RowFixture.UPN, "Attended", "")
                        .only()
                        .attended())
                .isFalse();
    }

    @Test
    void a_list_without_that_column_is_of_those_who_were() {
        assertThat(register.read("Event code", "AH-1", "Event date", "17/11/2026", "UPN", RowFixture.UPN)
                        .only()
                        .attended())
                .isTrue();
    }
}
