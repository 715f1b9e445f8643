package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DatabaseTest
@Import(AccessBeans.class)
class CurrentUserTest {

    @Autowired
    CurrentUser user;

    @Autowired
    ActingAs actingAs;

    @Autowired
    SignInFixture people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    SchoolId ash;
    SchoolId birch;
    SchoolId cedar;

    @BeforeEach
    void threeSchoolsInTwoBoroughs() {
        clock.moveTo(TODAY);
        ash = people.school("2089001", "Ash Primary");
        birch = people.school("2089002", "Birch Primary");
        cedar = people.school("2109003", "Cedar Primary");
        pupilAt(ash, "A000000000001");
        pupilAt(birch, "A000000000002");
        pupilAt(birch, "A000000000003");
        pupilAt(cedar, "A000000000004");
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        people.signOut();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void eachCallerReadsHisOwnSchoolsRowsAndNoOthers() {
        people.signIn(people.head(ash));
        assertThat(schoolsOfRowsWithinScope()).containsExactly(ash);
        people.signIn(people.head(birch));
        assertThat(schoolsOfRowsWithinScope()).containsExactly(birch, birch);
        people.signIn(people.officer(BOROUGH));
        assertThat(schoolsOfRowsWithinScope()).containsExactly(ash, birch, birch);
        people.signIn(people.officer(BOROUGH, OTHER_BOROUGH));
        assertThat(schoolsOfRowsWithinScope()).containsExactly(ash, birch, birch, cedar);
    }

    @Test
    void championsAndTheProgrammeTeamHaveNoRowScopeButFigures() {
        for (UserId caller : List.of(people.champion(ash), people.programmeTeam(BOROUGH))) {
            people.signIn(caller);
            assertThatThrownBy(user::rowScope).isInstanceOf(AccessDeniedException.class);
            assertThat(user.rowScopeIfAny()).isEmpty();
            assertThat(user.figureScope()).isEqualTo(new FigureScope(Set.of(BOROUGH), Set.of(ash, birch), Set.of()));
            assertThat(user.seesTrueFiguresOf(ash)).isFalse();
        }
    }

    @Test
    void whoIsNotSignedInIsRefused() {
        assertThatThrownBy(user::rowScope).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(user::id).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPostThatEndsTakesEverythingWithItWithoutANewSignIn() {
        UserId head = people.account(Role.HEADTEACHER);
        people.post(head, ash, Role.HEADTEACHER, TODAY.minusYears(1), TODAY.plusDays(1));
        people.signIn(head);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();

        clock.moveTo(TODAY.plusDays(1));
        assertThatThrownBy(user::rowScope).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(user::figureScope).isInstanceOf(AccessDeniedException.class);
        assertThat(user.seesTrueFiguresOf(ash)).isFalse();
        assertThat(user.may(Rights.UPLOAD)).isFalse();
        assertThat(user.schoolChoices()).isEmpty();
    }

    @Test
    void aPostThatHasNotBegunGivesNothingYet() {
        UserId head = people.account(Role.HEADTEACHER);
        people.post(head, ash, Role.HEADTEACHER, TODAY.plusDays(1), null);
        people.signIn(head);
        assertThat(user.rowScopeIfAny()).isEmpty();
        clock.moveTo(TODAY.plusDays(1));
        assertThat(user.rowScopeIfAny()).isPresent();
    }

    @Test
    void aPostOfAnotherKindThanTheRoleGivesNothing() {
        UserId champion = people.champion(ash);
        people.post(champion, birch, Role.HEADTEACHER, TODAY, null);
        people.signIn(champion);
        assertThat(user.rowScopeIfAny()).isEmpty();
        assertThat(user.schoolChoices()).extracting(SchoolChoice::id).containsExactly(ash);
    }

    @Test
    void anAdvisorSeesTrueCountsOfAssignedSchoolsAndNamesWhereShown() {
        UserId advisor = people.advisor(ash, birch);
        people.showNames(advisor, birch);
        people.showNames(advisor, cedar);
        people.signIn(advisor);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(birch)));
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.seesTrueFiguresOf(birch)).isTrue();
        assertThat(user.seesTrueFiguresOf(cedar)).isFalse();
    }

    @Test
    void anOfficerSeesTrueFiguresOfTheBoroughsSchoolsOnly() {
        people.signIn(people.officer(BOROUGH));
        assertThat(user.seesTrueFiguresOf(birch)).isTrue();
        assertThat(user.seesTrueFiguresOf(cedar)).isFalse();
        assertThat(user.schoolChoices()).extracting(SchoolChoice::id).containsExactly(ash, birch);
        assertThat(user.currentSchool()).isEmpty();
    }

    @Test
    void aGrantHoldsFromItsFirstDayToTheDayBeforeItEnds() {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.UPLOAD, TODAY, TODAY.plusDays(2));
        people.signIn(colleague);
        assertThat(user.may(Rights.UPLOAD)).isTrue();
        assertThat(user.scopeOf(Rights.UPLOAD)).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
        assertThatThrownBy(user::rowScope).isInstanceOf(AccessDeniedException.class);
        clock.moveTo(TODAY.plusDays(1));
        assertThat(user.may(Rights.UPLOAD)).isTrue();
        clock.moveTo(TODAY.plusDays(2));
        assertThat(user.may(Rights.UPLOAD)).isFalse();
    }

    @Test
    void aClosedAccountIsRefusedAtOnce() {
        UserId head = people.head(ash);
        people.signIn(head);
        assertThat(user.displayName()).isEqualTo("Test HEADTEACHER");
        jdbc.sql("UPDATE access_account SET enabled = 0 WHERE id = ?")
                .param(head.value())
                .update();
        assertThatThrownBy(user::rowScope).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aHeadOfTwoSchoolsSwitchesBetweenThemAndNowhereElse() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        people.signIn(people.head(birch, ash));
        assertThat(user.currentSchool()).contains(new SchoolChoice(ash, "Ash Primary"));
        user.switchTo(birch);
        assertThat(user.currentSchool()).contains(new SchoolChoice(birch, "Birch Primary"));
        assertThatThrownBy(() -> user.switchTo(cedar)).isInstanceOf(OutOfScope.class);
        assertThat(user.currentSchool()).contains(new SchoolChoice(birch, "Birch Primary"));
    }

    @Test
    void aSchoolOnceChosenIsForgottenWhenItIsNoLongerOnes() {
        var session = new MockHttpServletRequest().getSession();
        newRequest(session);
        UserId head = people.head(ash);
        people.post(head, birch, Role.HEADTEACHER, TODAY.minusDays(9), TODAY.plusDays(1));
        people.signIn(head);
        user.switchTo(birch);
        clock.moveTo(TODAY.plusDays(1));
        newRequest(session);
        assertThat(user.currentSchool()).contains(new SchoolChoice(ash, "Ash Primary"));
    }

    @Test
    void internalWorkHasAnOfficersScopeAndLeavesNobodySignedInBehind() {
        UserId first = actingAs.officerOf(BOROUGH, "Demonstration import", () -> {
            assertThat(user.rowScope()).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), Set.of(ash, birch)));
            assertThat(user.displayName()).isEqualTo("Demonstration import");
            return user.id();
        });
        assertThatThrownBy(user::id).isInstanceOf(AccessDeniedException.class);
        UserId again = actingAs.officerOf(BOROUGH, "Demonstration import", user::id);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void internalWorkNeverRunsForAPersonOrARequest() {
        people.signIn(people.champion(ash));
        assertThatThrownBy(() -> actingAs.officerOf(BOROUGH, "Trick", user::id))
                .isInstanceOf(IllegalStateException.class);
        people.signOut();
        newRequest(new MockHttpServletRequest().getSession());
        assertThatThrownBy(() -> actingAs.officerOf(BOROUGH, "Trick", user::id))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void newRequest(jakarta.servlet.http.HttpSession session) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private List<SchoolId> schoolsOfRowsWithinScope() {
        ScopeClause clause = ScopeClause.on(user.rowScope(), "r.school_id");
        return jdbc.sql("SELECT r.school_id FROM pupils_roll r WHERE " + clause.sql() + " ORDER BY r.id")
                .params(clause.params())
                .query((row, index) -> new SchoolId(row.getLong("school_id")))
                .list();
    }

    private void pupilAt(SchoolId school, String upn) {
        jdbc.sql("INSERT INTO pupils_pupil (upn) VALUES (?)").param(upn).update();
        jdbc.sql("INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename)"
                        + " SELECT ?, '2026-10-01', id, 'Made', 'Up' FROM pupils_pupil WHERE upn = ?")
                .params(school.value(), upn)
                .update();
    }
}
