package org.raisingthegame.tracker.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
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
    void one_letter_finds_nothing_yet() {
        openAs(people.head(ash));
        search("a");
        assertThat(found()).isEmpty();
        assertThat(said()).isEmpty();
    }

    private static void search(String words) {
        if (_find(SearchDialog.class).isEmpty()) {
            _click(_find(Button.class, spec -> spec.withCaption("Search")).getFirst());
        }
        _get(_get(SearchDialog.class), TextField.class).setValue(words);
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
