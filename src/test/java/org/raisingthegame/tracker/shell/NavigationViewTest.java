package org.raisingthegame.tracker.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.FirstOfficer;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which pages each kind of person is offered, and that the others don't exist for them. */
class NavigationViewTest extends KaribuTest {

    private static final String HOME = "Home";
    private static final String ATTAINMENT = "Attainment";
    private static final String EXCLUSIONS = "Exclusions";
    private static final String ATTENDANCE = "Attendance";
    private static final String IN_YEAR = "In-year assessment";
    private static final String IMPORTS = "Imports";
    private static final String PUPILS = "Pupils";
    private static final String DUPLICATES = "Duplicates";
    private static final String SCHOOLS = "Schools";
    private static final String COLLEAGUES = "Colleagues";
    private static final String PEOPLE = "People";
    private static final String AUDIT = "Audit trail";
    private static final String PASSWORD = "Password";

    @Autowired
    FirstOfficer firstOfficer;

    @Autowired
    JdbcClient sql;

    private SchoolId ash;

    @BeforeEach
    void aSchool() {
        ash = people.school("2088501", "Ash Primary");
    }

    @Test
    void a_head_is_offered_figures_data_and_colleagues() {
        openAs(people.head(ash));
        assertThat(offered())
                .containsSubsequence(
                        HOME,
                        ATTAINMENT,
                        EXCLUSIONS,
                        ATTENDANCE,
                        IN_YEAR,
                        IMPORTS,
                        PUPILS,
                        DUPLICATES,
                        COLLEAGUES,
                        PASSWORD)
                .doesNotContain(SCHOOLS, PEOPLE, AUDIT);
        assertNotFound("schools");
    }

    @Test
    void a_champion_is_offered_figures_and_no_data() {
        openAs(people.champion(ash));
        assertThat(offered())
                .containsSubsequence(HOME, ATTAINMENT, EXCLUSIONS, ATTENDANCE, PASSWORD)
                .doesNotContain(IMPORTS, PUPILS, DUPLICATES, SCHOOLS, COLLEAGUES, PEOPLE, AUDIT);
        for (String closed : List.of("imports", "imports/1", "pupils", "schools", "people", "colleagues")) {
            assertNotFound(closed);
        }
    }

    @Test
    void the_programme_team_is_offered_figures_and_no_data() {
        openAs(people.programmeTeam(BOROUGH));
        assertThat(offered())
                .containsSubsequence(HOME, ATTAINMENT, EXCLUSIONS, ATTENDANCE, PASSWORD)
                .doesNotContain(IMPORTS, PUPILS, DUPLICATES, SCHOOLS, COLLEAGUES, PEOPLE, AUDIT);
        assertNotFound("pupils");
    }

    @Test
    void an_officer_is_offered_the_list_of_schools_the_people_and_no_colleagues() {
        openAs(people.officer(BOROUGH));
        assertThat(offered())
                .containsSubsequence(
                        HOME, ATTAINMENT, EXCLUSIONS, IMPORTS, PUPILS, DUPLICATES, SCHOOLS, PEOPLE, AUDIT, PASSWORD)
                .doesNotContain(COLLEAGUES);
        assertNotFound("colleagues");
    }

    @Test
    void a_colleague_is_offered_what_the_head_granted() {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.UPLOAD);
        openAs(colleague);
        assertThat(offered()).contains(IMPORTS).doesNotContain(PUPILS, COLLEAGUES, SCHOOLS);
        assertNotFound("pupils");
    }

    @Test
    void whose_post_has_ended_is_told_that_there_is_nothing_here() {
        UserId former = people.head();
        people.post(former, ash, Role.HEADTEACHER, TODAY.minusYears(2), TODAY);
        openAs(former);
        assertThat(offered()).containsExactly(HOME, "Words explained", "Two-step sign-in", PASSWORD);
        assertNotFound("pupils");
    }

    @Test
    void home_greets_by_name_and_says_where_one_stands() {
        openAs(people.head(ash));
        assertThat(_get(H1.class).getText()).isEqualTo("Hello, Test HEADTEACHER");
        assertThat(page()).contains("Ash Primary · Friday 20 November 2026");
    }

    @Test
    void nobody_gets_the_sign_in_and_no_other_page() {
        people.head(ash);
        openAsNobody();
        for (String closed : List.of("", "figures/attainment", "imports", "imports/1", "pupils", "schools")) {
            go(closed);
            _assertNone(Main.class);
        }
        go("login");
        _get(LoginForm.class);
        _assertNone(Navigation.class);
    }

    @Test
    void as_long_as_nobody_has_an_account_the_sign_in_leads_to_the_first_one() {
        firstOfficer.announce();
        openAsNobody();
        go("login");
        _assertNone(LoginForm.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Make the first account");
    }

    @Test
    void a_page_of_one_record_leads_back_to_where_it_belongs_and_others_need_no_way_back() {
        new RollRows(sql).onRoll(ash, "2026-01-15", "A801200001001");
        openAs(people.head(ash));
        _assertNone(Breadcrumb.class);
        go("pupils/" + new RollRows(sql).pupil("A801200001001"));
        assertThat(_get(_get(Breadcrumb.class), RouterLink.class).getText()).isEqualTo(PUPILS);
        go("pupils");
        _assertNone(Breadcrumb.class);
    }

    private static List<String> offered() {
        return _find(_get(Navigation.class), RouterLink.class).stream()
                .map(RouterLink::getText)
                .toList();
    }
}
