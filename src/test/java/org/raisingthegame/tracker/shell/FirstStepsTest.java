package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.core.SchoolId;

/** What the home page says to the first officer of a new installation, step by step. */
class FirstStepsTest extends KaribuTest {

    @Test
    void the_list_of_schools_comes_first_then_agreements_and_accounts() {
        openAs(people.officer(BOROUGH));
        assertThat(page())
                .contains(said("schoolregister.first"))
                .doesNotContain(said("access.agreements.to-do.nobody"), said("access.people.first"));
        go("schools");
        assertThat(page()).contains(said("schoolregister.none.go"));

        SchoolId ash = people.school("2088501", "Ash Primary");
        people.sharesNothing(ash);
        openAs(people.officer(BOROUGH));
        assertThat(page())
                .contains(said("access.agreements.to-do.nobody"), said("access.people.first"))
                .doesNotContain(said("schoolregister.first"));

        people.head(ash);
        openAs(people.officer(BOROUGH));
        assertThat(page()).doesNotContain(said("access.people.first"));
    }

    @Test
    void an_advisor_whose_schools_share_nothing_yet_has_a_home_and_every_page_of_the_menu() {
        SchoolId ash = people.school("2088501", "Ash Primary");
        people.sharesNothing(ash);
        openAs(people.advisor(ash));
        for (String page : List.of("", "caseload", "plans", "interventions", "events", "figures/reach", "packs")) {
            go(page);
            assertThat(page()).as(page).doesNotContain(said("shell.not-found"));
        }
    }
}
