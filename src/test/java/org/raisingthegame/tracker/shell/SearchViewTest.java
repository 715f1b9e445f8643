package org.raisingthegame.tracker.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of person finds, and that the rest can't be found. */
class SearchViewTest extends KaribuTest {

    @Autowired
    JdbcClient sql;

    private static final String ADA = "A801200001001";
    private static final String ABA = "A801200001002";

    private SchoolId ash;
    private SchoolId oak;

    @BeforeEach
    void twoSchoolsWithAPupilEach() {
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        new RollRows(sql).onRoll(ash, "2026-01-15", ADA);
        new RollRows(sql).onRoll(oak, "2026-01-15", ABA);
    }

    @Test
    void a_head_finds_a_pupil_of_the_school_and_a_page_by_what_it_is_for() {
        openAs(people.head(ash));
        search("name" + ADA);
        assertThat(found()).containsExactly("Name" + ADA + ", Ada");
        search("would change, and take it back");
        assertThat(found()).containsExactly("Imports");
        assertThat(said()).isEqualTo("One found");
    }

    @Test
    void nobody_finds_a_pupil_of_another_school_and_a_champion_finds_none() {
        openAs(people.head(ash));
        search("name" + ABA);
        assertThat(found()).isEmpty();
        openAs(people.champion(ash));
        search("name" + ADA);
        assertThat(found()).isEmpty();
        assertThat(said()).startsWith("Nothing found");
    }

    @Test
    void a_page_is_found_from_the_beginning_of_a_word_on() {
        openAs(people.head(ash));
        search("spreadsh");
        assertThat(found()).containsExactly("Imports");
        search("readsheet");
        assertThat(found()).isEmpty();
    }

    @Test
    void one_letter_finds_nothing_yet() {
        openAs(people.head(ash));
        search("a");
        assertThat(found()).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void everybody_finds_the_schools_of_the_borough_and_comes_to_their_profile() {
        people.school("2108503", "Ash Road Primary");
        openAs(people.champion(oak));
        search("ash");
        assertThat(found()).containsExactly("Ash Primary");
        search("208/8502");
        assertThat(_find(_get(SearchDialog.class), RouterLink.class))
                .extracting(RouterLink::getHref)
                .containsExactly("figures/school?school=088502");
    }

    @Test
    void an_event_is_found_by_its_theme_and_its_month_but_not_that_of_another_borough() {
        event(BOROUGH, "A", "Law and the courts");
        event(OTHER_BOROUGH, "B", "Law for beginners");
        openAs(people.champion(oak));
        search("law");
        assertThat(found()).containsExactly("Law and the courts");
        search("november 2026");
        assertThat(found()).containsExactly("Law and the courts");
    }

    private void event(LaCode borough, String code, String theme) {
        sql.sql("INSERT INTO aimhigh_event (la_code, code, held_on, series, invited, theme, online, state)"
                        + " VALUES (?, ?, '2026-11-17', 'AIM_HIGH', 'SECONDARY', ?, 0, 'PLANNED')")
                .params(borough.value(), code, theme)
                .update();
    }

    private static void search(String words) {
        _get(_get(SearchDialog.class), Input.class).setValue(words);
    }

    private static List<String> found() {
        return _find(_get(SearchDialog.class), RouterLink.class).stream()
                .map(RouterLink::getText)
                .toList();
    }

    private static String said() {
        return _get(_get(SearchDialog.class), Paragraph.class).getText();
    }
}
