package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.GrantOutcome.Reason;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import(AccessBeans.class)
class ColleaguesTest {

    private static final String ADDRESS = "Nia.New@school.example";

    @Autowired
    Colleagues colleagues;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    CurrentUser user;

    @Autowired
    SignInFixture people;

    @Autowired
    MovableClock clock;

    SchoolId ash;
    SchoolId birch;

    @BeforeEach
    void aHeadOfOneOfTwoSchools() {
        clock.moveTo(TODAY);
        ash = people.school("2089001", "Ash Primary");
        birch = people.school("2089002", "Birch Primary");
        people.signIn(people.head(ash), Rights.MANAGE_COLLEAGUES);
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        people.signOut();
    }

    @Test
    void aNewColleagueIsInvitedChoosesAPasswordAndHoldsWhatWasGranted() {
        var opened = (GrantOutcome.Opened)
                colleagues.grant(ash, ADDRESS, "Nia New", Set.of(Rights.UPLOAD), TODAY.plusDays(30));
        Colleague nia = colleagues.of(ash).getFirst();
        assertThat(nia.email()).isEqualTo("nia.new@school.example");
        assertThat(nia.rights()).containsExactly(new Colleague.Granted(Rights.UPLOAD, TODAY.plusDays(30)));

        assertThat(invitations.accept(opened.invitation().code(), "purple lantern river"))
                .isEqualTo(Invitations.Outcome.ACCEPTED);
        people.signIn(nia.id());
        assertThat(ownPassword.change("not it at all", "a long enough one"))
                .isEqualTo(OwnPassword.Outcome.CURRENT_IS_WRONG);
        assertThat(ownPassword.change("purple lantern river", "short"))
                .isEqualTo(OwnPassword.Outcome.NEW_IS_UNSUITABLE);
        assertThat(ownPassword.change("purple lantern river", "purple lantern river"))
                .isEqualTo(OwnPassword.Outcome.NEW_IS_THE_OLD);
        assertThat(ownPassword.change("purple lantern river", "nia new 2026 nia new"))
                .isEqualTo(OwnPassword.Outcome.NEW_IS_COMMON);
        assertThat(ownPassword.change("purple lantern river", "green otter window"))
                .isEqualTo(OwnPassword.Outcome.CHANGED);
        assertThat(user.may(Rights.UPLOAD)).isTrue();
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.seesTrueFiguresOf(birch)).isFalse();
    }

    @Test
    void anAddressThatIsKnownInWhateverWritingGetsTheRightAndNoSecondAccount() {
        colleagues.grant(ash, ADDRESS, "Nia New", Set.of(Rights.UPLOAD), null);
        assertThat(colleagues.grant(ash, "NIA.NEW@school.example ", "", Set.of(Rights.SEE_PUPILS), null))
                .isInstanceOf(GrantOutcome.Granted.class);
        assertThat(colleagues.of(ash))
                .singleElement()
                .satisfies(nia -> assertThat(nia.rights())
                        .containsExactly(
                                new Colleague.Granted(Rights.UPLOAD, null),
                                new Colleague.Granted(Rights.SEE_PUPILS, null)));
    }

    @Test
    void grantingAgainMovesTheLastDay() {
        colleagues.grant(ash, ADDRESS, "Nia New", Set.of(Rights.UPLOAD), null);
        colleagues.grant(ash, ADDRESS, "Nia New", Set.of(Rights.UPLOAD), TODAY);
        assertThat(colleagues.of(ash).getFirst().rights()).containsExactly(new Colleague.Granted(Rights.UPLOAD, TODAY));
        clock.moveTo(TODAY.plusDays(1));
        assertThat(colleagues.of(ash)).isEmpty();
    }

    @Test
    void anEndedRightIsGoneAtOnce() {
        colleagues.grant(ash, ADDRESS, "Nia New", Set.of(Rights.SEE_PUPILS, Rights.UPLOAD), null);
        assertThat(colleagues.of(ash).getFirst().rights())
                .extracting(Colleague.Granted::right)
                .containsExactly(Rights.UPLOAD, Rights.SEE_PUPILS);
        UserId nia = colleagues.of(ash).getFirst().id();
        colleagues.end(ash, nia, Rights.UPLOAD);
        assertThat(colleagues.of(ash).getFirst().rights())
                .containsExactly(new Colleague.Granted(Rights.SEE_PUPILS, null));
    }

    @Test
    void aHeadTouchesNobodyAtAnotherSchool() {
        UserId other = people.colleague();
        people.grant(other, birch, Rights.UPLOAD);
        assertThatThrownBy(() -> colleagues.of(birch)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.end(birch, other, Rights.UPLOAD)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.grant(birch, ADDRESS, "Nia New", Set.of(Rights.UPLOAD), null))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.of(new SchoolId(999_999))).isInstanceOf(OutOfScope.class);
    }

    @Test
    void whatCanNotBeGrantedIsRefusedWithItsReason() {
        assertThat(colleagues.grant(ash, ADDRESS, "Nia", Set.of(), null)).isEqualTo(refused(Reason.NO_RIGHT_CHOSEN));
        assertThat(colleagues.grant(ash, ADDRESS, "Nia", Set.of(Rights.MANAGE_COLLEAGUES), null))
                .isEqualTo(refused(Reason.NO_RIGHT_CHOSEN));
        assertThat(colleagues.grant(ash, ADDRESS, "Nia", Set.of(Rights.UPLOAD), TODAY.minusDays(1)))
                .isEqualTo(refused(Reason.LAST_DAY_IS_PAST));
        assertThat(colleagues.grant(ash, "nia at school", "Nia", Set.of(Rights.UPLOAD), null))
                .isEqualTo(refused(Reason.NOT_AN_ADDRESS));
        assertThat(colleagues.grant(ash, ADDRESS, " ", Set.of(Rights.UPLOAD), null))
                .isEqualTo(refused(Reason.NO_NAME));
        assertThat(colleagues.of(ash)).isEmpty();
    }

    @Test
    void anAccountOfAnotherRoleIsLeftAlone() {
        UserId champion = people.account(Role.CHAMPION);
        people.post(champion, ash, Role.CHAMPION, TODAY, null);
        people.signIn(champion);
        String address = "champion-1@test.example";
        people.signIn(people.head(ash), Rights.MANAGE_COLLEAGUES);
        assertThat(colleagues.grant(ash, address, "Chi", Set.of(Rights.SEE_PUPILS), null))
                .isEqualTo(refused(Reason.HOLDS_ANOTHER_ROLE));
    }

    @Test
    void theHeadDecidesWhetherAnAdvisorSeesNames() {
        UserId head = people.head(ash);
        UserId advisor = people.advisor(ash);
        people.signIn(head, Rights.MANAGE_COLLEAGUES);
        assertThat(colleagues.advisorsOf(ash)).containsExactly(new SchoolAdvisor(advisor, "Test ADVISOR", false));
        colleagues.showNames(ash, advisor, true);
        people.signIn(advisor);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
        people.signIn(head, Rights.MANAGE_COLLEAGUES);
        colleagues.showNames(ash, advisor, false);
        people.signIn(advisor);
        assertThat(user.rowScopeIfAny()).isEmpty();
    }

    @Test
    void nobodyIsMadeAnAdvisorByShowingHimNames() {
        assertThatThrownBy(() -> colleagues.showNames(ash, people.colleague(), true))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void onlyWhoeverWorksNowhereElseIsInvitedAgain() {
        UserId here = people.colleague();
        people.grant(here, ash, Rights.UPLOAD);
        UserId both = people.colleague();
        people.grant(both, ash, Rights.UPLOAD);
        people.grant(both, birch, Rights.SEE_PUPILS);
        UserId there = people.colleague();
        people.grant(there, birch, Rights.UPLOAD);
        assertThat(colleagues.invite(ash, here)).isPresent();
        assertThat(colleagues.invite(ash, both)).isEmpty();
        assertThatThrownBy(() -> colleagues.invite(ash, there)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void withoutTheRightTheServiceIsClosed() {
        people.signIn(people.champion(ash), Rights.SEE_FIGURES);
        assertThatThrownBy(() -> colleagues.of(ash)).isInstanceOf(AccessDeniedException.class);
    }

    private static GrantOutcome refused(Reason reason) {
        return new GrantOutcome.Refused(reason);
    }
}
