package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What changed after an intervention: beside pupils like those who took part, or too few to compare. */
@ResourceLock(value = Journey.RECORDS, mode = ResourceAccessMode.READ)
class SeeChangeIT extends Journey {

    @Test
    void a_programme_stands_beside_pupils_like_its_participants_and_a_small_group_is_too_few() {
        signIn(Person.HEAD);
        go("interventions");
        main().getByText("Reading together at home").click();
        assertThat(heading()).hasText("Reading together at home");
        assertThat(main()).containsText("What changed");
        assertThat(main()).containsText("Pupils like them");
        assertThat(main()).containsText("95% interval");
        assertThat(main()).containsText("Who took part was chosen.");
        inspect("intervention", DESK);

        go("interventions");
        main().getByText("Maths in small groups, Year 5").click();
        assertThat(heading()).hasText("Maths in small groups, Year 5");
        assertThat(main().getByText("Too few to compare").first()).isVisible();
        assertThat(main()).containsText("Cost for each pupil");
        assertThat(main()).not().containsText("95% interval");
        inspect("intervention-too-few", PHONE);

        go("interventions");
        main().getByText("English and maths after school").click();
        assertThat(main()).containsText("GCSE: grade 9 to 4 in English and maths");
        assertThat(main()).containsText("pupils who started like them");
    }
}
