package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.PersonOutcome.Reason;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.security.Standings;
import org.raisingthegame.tracker.access.security.TimeCodes;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.schools.School;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@Import(AccessBeans.class)
class PeopleTest {

    private static final String ADDRESS = "Nia.New@school.example";

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    AccountRepository accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    Standings standings;

    @Autowired
    SignInFixture fixture;

    @Autowired
    MovableClock clock;

    SchoolId ash;
    SchoolId birch;
    SchoolId far;
    UserId officer;

    @BeforeEach
    void anOfficerOfOneOfTwoBoroughs() {
        clock.moveTo(TODAY);
        ash = fixture.school("2089001", "Ash Primary");
        birch = fixture.school("2089002", "Birch Primary");
        far = fixture.school("2109001", "Far Primary");
        officer = fixture.officer(BOROUGH);
        fixture.signIn(officer, Rights.MANAGE_PEOPLE);
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        fixture.signOut();
    }

    @Test
    void aNewHeadOfTwoSchoolsChoosesAPasswordByTheInvitationAndHoldsHisPosts() {
        String code = opened(people.add(head(ADDRESS, Set.of(ash, birch), TODAY, null)));
        Person nia = person("nia.new@school.example");
        assertThat(nia.role()).isEqualTo(Role.HEADTEACHER);
        assertThat(nia.posts()).extracting(Person.Post::school).containsExactly("Ash Primary", "Birch Primary");

        assertThat(invitations.find(code)).contains(new Invitations.Invited("Nia New", "nia.new@school.example"));
        assertThat(invitations.accept(code, "purple lantern river")).isEqualTo(Invitations.Outcome.ACCEPTED);
        fixture.signIn(nia.id());
        assertThat(user.scopeOf(Rights.UPLOAD)).isEqualTo(new RowScope.OnlySchools(Set.of(ash, birch)));
    }

    @Test
    void anOfficerAndTheProgrammeTeamGetABoroughAndNoPost() {
        for (Role role : Set.of(Role.BOROUGH_OFFICER, Role.PROGRAMME_TEAM)) {
            var wanted = new NewPerson(role + "@la.example", "Ona", role, Set.of(BOROUGH), noPosts());
            opened(people.add(wanted));
            Person ona = person(role.name().toLowerCase(java.util.Locale.ROOT) + "@la.example");
            assertThat(ona.boroughs()).containsExactly(BOROUGH);
            assertThat(ona.posts()).isEmpty();
        }
    }

    @Test
    void anOfficerSeesThePeopleOfHisBoroughAndOfThoseNothingFromElsewhere() {
        UserId here = fixture.head(ash);
        UserId both = fixture.advisor(birch, far);
        UserId staff = fixture.colleague();
        fixture.grant(staff, ash, Rights.UPLOAD);
        fixture.grant(staff, ash, Rights.SEE_PUPILS, TODAY, TODAY.plusDays(5));
        fixture.head(far);
        fixture.officer(OTHER_BOROUGH);
        assertThat(people.all()).extracting(Person::id).containsExactlyInAnyOrder(officer, here, both, staff);
        assertThat(person(both).posts()).extracting(Person.Post::school).containsExactly("Birch Primary");
        assertThat(person(staff).posts()).singleElement().satisfies(post -> {
            assertThat(post.id()).isNull();
            assertThat(post.lastDay()).isNull();
        });
        assertThat(people.schools()).extracting(School::id).containsExactly(ash, birch);
        assertThat(people.boroughs()).containsExactly(BOROUGH);
    }

    @Test
    void whoeverBelongsToAnotherBoroughDoesNotExist() {
        for (UserId other : Set.of(fixture.head(far), fixture.officer(OTHER_BOROUGH), new UserId(999_999))) {
            assertThatThrownBy(() -> people.close(other)).isInstanceOf(OutOfScope.class);
            assertThatThrownBy(() -> people.invite(other)).isInstanceOf(OutOfScope.class);
            assertThatThrownBy(() -> people.invite(other)).isInstanceOf(OutOfScope.class);
            assertThatThrownBy(() -> people.addPosts(other, at(ash))).isInstanceOf(OutOfScope.class);
            assertThatThrownBy(() -> people.endPost(other, 1, TODAY)).isInstanceOf(OutOfScope.class);
        }
    }

    @Test
    void nothingIsGivenInAnotherBorough() {
        UserId here = fixture.head(ash);
        assertThatThrownBy(() -> people.add(head(ADDRESS, Set.of(ash, far), TODAY, null)))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> people.addPosts(here, at(far))).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> people.add(officerOf(BOROUGH, OTHER_BOROUGH))).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(
                        () -> people.add(new NewPerson(ADDRESS, "Nia", Role.SCHOOL_STAFF, Set.of(BOROUGH), noPosts())))
                .isInstanceOf(OutOfScope.class);
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void anAccountThatAlsoWorksElsewhereIsNotClosedNorGivenAPassword() {
        UserId advisor = fixture.advisor(ash, far);
        UserId officerOfBoth = fixture.officer(BOROUGH, OTHER_BOROUGH);
        for (UserId both : Set.of(advisor, officerOfBoth)) {
            assertThat(people.close(both)).isEqualTo(refused(Reason.ALSO_ELSEWHERE));
            assertThat(people.invite(both)).isEqualTo(refused(Reason.ALSO_ELSEWHERE));
            assertThat(people.invite(both)).isEqualTo(refused(Reason.ALSO_ELSEWHERE));
            assertThat(standings.now(both)).isPresent();
        }
        long there = fixture.postId(advisor, far);
        assertThatThrownBy(() -> people.endPost(advisor, there, TODAY)).isInstanceOf(OutOfScope.class);
        people.endPost(advisor, fixture.postId(advisor, ash), TODAY.minusDays(1));
        fixture.signIn(advisor);
        assertThat(user.seesTrueFiguresOf(ash)).isFalse();
        assertThat(user.seesTrueFiguresOf(far)).isTrue();
    }

    @Test
    void nobodyShutsHimselfOut() {
        assertThat(people.close(officer)).isEqualTo(refused(Reason.ONESELF));
        assertThat(people.invite(officer)).isEqualTo(refused(Reason.ONESELF));
        assertThat(person(officer).oneself()).isTrue();
        assertThat(standings.now(officer)).isPresent();
    }

    @Test
    void anEndedPostIsOverAfterItsLastDayAndOneEndedYesterdayAtOnce() {
        UserId head = fixture.head(ash, birch);
        people.endPost(head, fixture.postId(head, ash), TODAY);
        people.endPost(head, fixture.postId(head, birch), TODAY.minusDays(1));
        assertThat(person(head).posts()).extracting(Person.Post::over).containsExactly(false, true);
        fixture.signIn(head);
        assertThat(user.scopeOf(Rights.UPLOAD)).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
        clock.moveTo(TODAY.plusDays(1));
        assertThat(user.scopeIfAny(Rights.UPLOAD)).isEmpty();
    }

    @Test
    void anEndedPostGoesOnAsBeforeWithoutTheNamesThatTheHeadHadShown() {
        UserId advisor = fixture.advisor(ash);
        fixture.showNames(advisor, ash);
        long post = fixture.postId(advisor, ash);
        people.endPost(advisor, post, TODAY.minusDays(1));
        assertThat(people.resumePost(advisor, post, null)).isInstanceOf(PersonOutcome.Done.class);
        assertThat(person(advisor).posts())
                .extracting(Person.Post::lastDay, Person.Post::over)
                .containsExactly(tuple(null, false));
        fixture.signIn(advisor);
        assertThat(user.scopeIfAny(Rights.SEE_PUPILS)).isEmpty();
    }

    @Test
    void aPostThatAnotherFollowedIsNotResumed() {
        UserId head = fixture.head(ash);
        long post = fixture.postId(head, ash);
        people.endPost(head, post, TODAY.minusDays(1));
        people.addPosts(head, at(ash));
        assertThat(people.resumePost(head, post, null)).isEqualTo(refused(Reason.THERE_ALREADY));
    }

    @Test
    void aPostThatIsOverStaysAsItWas() {
        UserId head = fixture.account(Role.HEADTEACHER);
        fixture.post(head, ash, Role.HEADTEACHER, TODAY.minusYears(2), TODAY.minusYears(1));
        assertThatThrownBy(() -> people.endPost(head, fixture.postId(head, ash), TODAY.plusYears(1)))
                .isInstanceOf(OutOfScope.class);
        assertThat(people.addPosts(head, at(ash))).isInstanceOf(PersonOutcome.Done.class);
        assertThat(person(head).posts()).hasSize(2);
    }

    @Test
    void aPostThatWasNeverInForceIsTakenBackWhole() {
        UserId head = fixture.head(ash);
        people.addPosts(head, new NewPosts(Set.of(birch), TODAY.plusDays(10), null));
        people.endPost(head, fixture.postId(head, birch), TODAY);
        assertThat(person(head).posts()).extracting(Person.Post::school).containsExactly("Ash Primary");
    }

    @Test
    void aClosedAccountHoldsNothingAtOnceUntilItIsOpenedAgain() {
        UserId head = fixture.head(ash);
        people.close(head);
        assertThat(standings.now(head)).isEmpty();
        assertThat(person(head).open()).isFalse();
        opened(people.invite(head));
        assertThat(standings.now(head))
                .hasValueSatisfying(standing -> assertThat(standing.places()).hasSize(1));
    }

    @Test
    void anAccountThatIsOpenedAgainAsItWasKeepsItsPassword() {
        UserId head = fixture.head(ash);
        String password = accounts.withId(head.value()).orElseThrow().passwordHash();
        people.close(head);
        people.reopen(head);
        assertThat(standings.now(head)).isPresent();
        assertThat(accounts.withId(head.value()).orElseThrow().passwordHash()).isEqualTo(password);
    }

    @Test
    void whoIsInvitedAgainIsSignedOutAndHasNoPasswordUntilHeChoosesOne() {
        UserId head = fixture.head(ash);
        fixture.signIn(head, Rights.MANAGE_COLLEAGUES);
        SecurityContext sessionOfTheHead = SecurityContextHolder.getContext();
        fixture.signIn(officer, Rights.MANAGE_PEOPLE);
        String first = opened(people.invite(head));
        String second = opened(people.invite(head));
        assertThat(invitations.find(first)).as("a later one replaces it").isEmpty();
        assertThat(accounts.withId(head.value()).orElseThrow().passwordHash()).isNull();
        SecurityContextHolder.setContext(sessionOfTheHead);
        assertThatThrownBy(user::role).as("the session from before").isInstanceOf(AccessDeniedException.class);

        assertThat(invitations.accept(second, "raisingthegame")).isEqualTo(Invitations.Outcome.TOO_COMMON);
        assertThat(invitations.accept(second, "too short")).isEqualTo(Invitations.Outcome.UNSUITABLE);
        assertThat(invitations.accept(
                        second.toUpperCase(java.util.Locale.ROOT).replace('-', ' '), "purple lantern river"))
                .isEqualTo(Invitations.Outcome.ACCEPTED);
        assertThat(invitations.accept(second, "another lantern river"))
                .as("used up")
                .isEqualTo(Invitations.Outcome.NO_SUCH_INVITATION);
    }

    @Test
    void anInvitationHoldsSevenDaysAndNotForAClosedAccount() {
        UserId head = fixture.head(ash);
        String code = opened(people.invite(head));
        clock.moveTo(TODAY.plusDays(7));
        assertThat(invitations.find(code)).isPresent();
        clock.moveTo(TODAY.plusDays(8));
        assertThat(invitations.find(code)).isEmpty();
        clock.moveTo(TODAY);
        people.close(head);
        assertThat(invitations.find(code)).isEmpty();
    }

    @Test
    void whoLostTheSecondFactorMakesANewOne() {
        UserId head = fixture.head(ash);
        fixture.signIn(head);
        SecondFactor.Beginning beginning = secondFactor.begin();
        assertThat(secondFactor.make(beginning, TimeCodes.code(beginning.secret(), Instant.now())))
                .isPresent();
        assertThat(secondFactor.state().made()).isTrue();
        fixture.signIn(officer, Rights.MANAGE_PEOPLE);
        assertThat(people.removeSecondFactor(head)).isInstanceOf(PersonOutcome.Done.class);
        fixture.signIn(head);
        assertThat(secondFactor.state().made()).isFalse();
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReason() {
        LocalDate past = TODAY.minusDays(1);
        assertThat(people.add(head("nia at school", Set.of(ash), TODAY, null)))
                .isEqualTo(refused(Reason.NOT_AN_ADDRESS));
        assertThat(people.add(new NewPerson(ADDRESS, " ", Role.HEADTEACHER, Set.of(), at(ash))))
                .isEqualTo(refused(Reason.NO_NAME));
        assertThat(people.add(new NewPerson(ADDRESS, "Nia", null, Set.of(), at(ash))))
                .isEqualTo(refused(Reason.NO_ROLE));
        assertThat(people.add(head(ADDRESS, Set.of(), TODAY, null))).isEqualTo(refused(Reason.NO_SCHOOL));
        assertThat(people.add(head(ADDRESS, Set.of(ash), null, null))).isEqualTo(refused(Reason.NO_FIRST_DAY));
        assertThat(people.add(head(ADDRESS, Set.of(ash), TODAY, past)))
                .isEqualTo(refused(Reason.LAST_DAY_BEFORE_FIRST));
        assertThat(people.add(officerOf())).isEqualTo(refused(Reason.NO_BOROUGH));
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void anAddressHasOneAccountInWhateverBorough() {
        UserId far = fixture.head(this.far);
        String address = fixture.emailOf(far);
        assertThat(people.add(head(address.toUpperCase(java.util.Locale.ROOT), Set.of(ash), TODAY, null)))
                .isEqualTo(refused(Reason.ADDRESS_IN_USE));
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void aSecondPostOverTheSameDaysIsRefused() {
        UserId head = fixture.head(ash);
        assertThat(people.addPosts(head, at(ash))).isEqualTo(refused(Reason.THERE_ALREADY));
        people.endPost(head, fixture.postId(head, ash), TODAY);
        assertThat(people.addPosts(head, at(ash))).isEqualTo(refused(Reason.THERE_ALREADY));
        assertThat(people.addPosts(head, new NewPosts(Set.of(ash), TODAY.plusDays(1), null)))
                .isInstanceOf(PersonOutcome.Done.class);
    }

    @Test
    void anAdvisorWhoComesBackBeginsWithoutNames() {
        UserId advisor = fixture.advisor(ash);
        fixture.showNames(advisor, ash);
        people.endPost(advisor, fixture.postId(advisor, ash), TODAY.minusDays(1));
        people.addPosts(advisor, at(ash));
        fixture.signIn(advisor);
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.rowScopeIfAny()).isEmpty();
    }

    @Test
    void withoutTheRightTheServiceIsClosed() {
        fixture.signIn(fixture.head(ash), Rights.MANAGE_COLLEAGUES);
        assertThatThrownBy(people::all).isInstanceOf(AccessDeniedException.class);
    }

    private Person person(String email) {
        return people.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private Person person(UserId id) {
        return people.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static NewPerson head(String email, Set<SchoolId> schools, LocalDate from, LocalDate lastDay) {
        return new NewPerson(email, "Nia New", Role.HEADTEACHER, Set.of(), new NewPosts(schools, from, lastDay));
    }

    private static NewPerson officerOf(LaCode... boroughs) {
        return new NewPerson(ADDRESS, "Nia New", Role.BOROUGH_OFFICER, Set.of(boroughs), noPosts());
    }

    private static NewPosts at(SchoolId school) {
        return new NewPosts(Set.of(school), TODAY, null);
    }

    private static NewPosts noPosts() {
        return new NewPosts(Set.of(), null, null);
    }

    private static String opened(PersonOutcome outcome) {
        return ((PersonOutcome.Invited) outcome).invitation().code();
    }

    private static PersonOutcome refused(Reason reason) {
        return new PersonOutcome.Refused(reason);
    }
}
