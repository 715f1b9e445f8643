package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;

/** What the home page says to the first people of a new installation, step by step. */
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
    void a_colleague_who_may_import_for_a_school_without_data_is_told_what_to_import_and_where() {
        SchoolId ash = people.school("2088501", "Ash Primary");
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.UPLOAD);
        openAs(colleague);
        assertThat(page()).contains("Still to import for 2026/27", "Pupil roll 2026/27");
        go("imports");
        assertThat(page()).contains(said("imports.none"), said("imports.none.do"));
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
