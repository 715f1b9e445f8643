package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.access.AgreementOutcome.Reason;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@Import(AccessBeans.class)
@RecordApplicationEvents
class SharingAgreementsTest {

    private static final LocalDate LAST_DAY = TODAY.plusMonths(10);

    @Autowired
    SharingAgreements agreements;

    @Autowired
    CurrentUser user;

    @Autowired
    SignInFixture people;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    SchoolId ash;
    SchoolId birch;
    SchoolId cedar;
    UserId officer;

    @BeforeEach
    void threeSchoolsThatShareNothingYet() {
        clock.moveTo(TODAY);
        ash = people.school("2089001", "Ash Primary");
        birch = people.school("2089002", "Birch Primary");
        cedar = people.school("2109003", "Cedar Primary");
        Set.of(ash, birch, cedar).forEach(people::sharesNothing);
        officer = people.officer(BOROUGH);
    }

    @AfterEach
    void nobodyStaysSignedIn() {
        people.signOut();
        clock.moveTo(TODAY);
    }

    @Test
    void without_an_agreement_only_the_school_itself_sees_its_data() {
        as(officer);
        assertThat(user.rowScope()).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), Set.of()));
        assertThat(user.seesTrueFiguresOf(ash)).isFalse();
        assertThat(user.figureScope().sharing()).isEmpty();

        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        as(advisor);
        assertThat(user.rowScopeIfAny()).isEmpty();
        assertThat(user.scopeIfAny(Rights.SEE_PLAN)).isEmpty();
        assertThat(user.seesTrueFiguresOf(ash)).isFalse();
        assertThat(user.schoolChoices()).isEmpty();
        assertThat(user.figureScope()).as("the borough's shared figures stay").isNotNull();

        as(people.head(ash));
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.figureScope().own()).containsExactly(ash);
        assertThat(user.figureScope().sharing()).isEmpty();
    }

    @Test
    void figures_alone_open_true_figures_and_plans_and_no_pupils() {
        as(officer);
        assertThat(agreements.record(agreement(Shared.FIGURES, TODAY, LAST_DAY, ash)))
                .isEqualTo(new AgreementOutcome.Recorded());
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.figureScope().sharing()).containsExactly(ash);
        assertThat(user.rowScope()).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), Set.of()));
        assertThat(user.scopeOf(Rights.SEE_PLAN)).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), Set.of(ash)));

        UserId advisor = people.advisor(ash, birch);
        people.showNames(advisor, ash);
        as(advisor);
        assertThat(user.rowScopeIfAny()).isEmpty();
        assertThat(user.seesTrueFiguresOf(ash)).isTrue();
        assertThat(user.seesTrueFiguresOf(birch)).isFalse();
        assertThat(user.scopeOf(Rights.REVIEW_PLAN)).isEqualTo(new RowScope.OnlySchools(Set.of(ash)));
    }

    @Test
    void rows_are_open_from_the_first_day_to_the_last_and_no_longer() {
        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        as(officer);
        agreements.record(agreement(Shared.PUPIL_ROWS, TODAY.plusDays(1), TODAY.plusDays(2), ash));
        for (int day = 0; day <= 3; day++) {
            clock.moveTo(TODAY.plusDays(day));
            Set<SchoolId> shared = day == 1 || day == 2 ? Set.of(ash) : Set.of();
            as(officer);
            assertThat(user.rowScope()).as("day %d", day).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), shared));
            as(advisor);
            assertThat(user.rowScopeIfAny().isPresent()).isEqualTo(!shared.isEmpty());
        }
    }

    @Test
    void an_agreement_that_ends_early_ends_on_the_day_that_is_said_and_the_trail_is_told() {
        as(officer);
        agreements.record(agreement(Shared.PUPIL_ROWS, TODAY.minusDays(5), LAST_DAY, ash));
        long id = agreements.schools().getFirst().agreements().getFirst().id();
        agreements.end(id, TODAY.minusDays(1));
        assertThat(user.figureScope().sharing()).isEmpty();
        assertThat(events.stream(AccessEvent.SharingChanged.class))
                .extracting(AccessEvent.SharingChanged::what)
                .containsExactly(
                        "Agreement R-1 recorded: PUPIL_ROWS, 2026-11-15 to 2027-09-20",
                        "Agreement R-1 ends on 2026-11-19");
        agreements.end(id, LAST_DAY);
        assertThat(agreements.schools().getFirst().agreements().getFirst().lastDay())
                .as("it is never made longer")
                .isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void an_early_end_is_taken_back_once_and_only_as_it_was() {
        as(officer);
        agreements.record(agreement(Shared.PUPIL_ROWS, TODAY.minusDays(5), LAST_DAY, ash));
        long id = agreements.schools().getFirst().agreements().getFirst().id();
        LocalDate yesterday = TODAY.minusDays(1);
        agreements.end(id, yesterday);
        assertThat(agreements.resume(id, yesterday, LAST_DAY)).isInstanceOf(AgreementOutcome.Recorded.class);
        assertThat(agreements.schools().getFirst().agreements().getFirst().lastDay())
                .isEqualTo(LAST_DAY);
        assertThat(user.figureScope().sharing()).hasSize(1);
        assertThatThrownBy(() -> agreements.resume(id, yesterday, LAST_DAY.plusYears(1)))
                .as("it has another last day now")
                .isInstanceOf(OutOfScope.class);
        assertThat(events.stream(AccessEvent.SharingChanged.class))
                .extracting(AccessEvent.SharingChanged::what)
                .last()
                .isEqualTo("Agreement R-1 ends on 2027-09-20, as before");
    }

    @Test
    void an_early_end_stays_where_another_agreement_followed() {
        as(officer);
        agreements.record(agreement(Shared.PUPIL_ROWS, TODAY.minusDays(5), LAST_DAY, ash));
        long id = agreements.schools().getFirst().agreements().getFirst().id();
        agreements.end(id, TODAY.minusDays(1));
        agreements.record(agreement(Shared.FIGURES, TODAY, LAST_DAY, ash));
        assertThat(agreements.resume(id, TODAY.minusDays(1), LAST_DAY))
                .isEqualTo(new AgreementOutcome.Refused(Reason.THERE_ALREADY));
    }

    @Test
    void what_runs_out_within_sixty_days_is_told_unless_another_follows() {
        as(officer);
        agreements.record(agreement(Shared.FIGURES, TODAY, TODAY.plusDays(59), ash));
        agreements.record(agreement(Shared.FIGURES, TODAY, TODAY.plusDays(60), birch));
        assertThat(agreements.runningOut()).extracting(one -> one.school().id()).containsExactly(ash);
        agreements.record(agreement(Shared.FIGURES, TODAY.plusDays(60), TODAY.plusDays(400), ash));
        assertThat(agreements.runningOut()).isEmpty();
    }

    @Test
    void two_agreements_of_a_school_never_hold_on_the_same_day() {
        as(officer);
        agreements.record(agreement(Shared.FIGURES, TODAY, LAST_DAY, ash));
        assertThat(agreements.record(agreement(Shared.PUPIL_ROWS, LAST_DAY, LAST_DAY.plusYears(1), birch, ash)))
                .isEqualTo(new AgreementOutcome.Refused(Reason.THERE_ALREADY));
        assertThat(agreements.schools())
                .extracting(one -> one.agreements().size())
                .containsExactly(1, 0);
        assertThat(agreements.record(agreement(Shared.PUPIL_ROWS, LAST_DAY.plusDays(1), LAST_DAY.plusYears(1), ash)))
                .isEqualTo(new AgreementOutcome.Recorded());
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"THERE_ALREADY"})
    void what_is_missing_is_said(Reason reason) {
        as(officer);
        var incomplete = new NewAgreement(
                reason == Reason.NO_SCHOOL ? Set.of() : Set.of(ash),
                reason == Reason.NO_REFERENCE ? " " : "R-1",
                reason == Reason.NOTHING_SHARED ? null : Shared.FIGURES,
                reason == Reason.NO_SIGNATURE ? "" : "Hana Head, headteacher",
                reason == Reason.NO_DAY_SIGNED ? null : TODAY,
                reason == Reason.NO_FIRST_DAY ? null : TODAY,
                reason == Reason.NO_LAST_DAY
                        ? null
                        : reason == Reason.LAST_DAY_BEFORE_FIRST ? TODAY.minusDays(1) : LAST_DAY);
        assertThat(agreements.record(incomplete)).isEqualTo(new AgreementOutcome.Refused(reason));
        assertThat(agreements.schools()).allMatch(one -> one.agreements().isEmpty());
    }

    @Test
    void an_officer_writes_nothing_down_for_another_borough_and_nobody_else_writes_anything() {
        UserId elsewhere = people.officer(OTHER_BOROUGH);
        as(officer);
        assertThatThrownBy(() -> agreements.record(agreement(Shared.FIGURES, TODAY, LAST_DAY, cedar)))
                .isInstanceOf(OutOfScope.class);
        agreements.record(agreement(Shared.FIGURES, TODAY, LAST_DAY, ash));
        long id = agreements.schools().getFirst().agreements().getFirst().id();
        as(elsewhere);
        assertThatThrownBy(() -> agreements.end(id, TODAY)).isInstanceOf(OutOfScope.class);
        assertThat(agreements.schools()).extracting(one -> one.school().id()).containsExactly(cedar);
        people.signIn(people.head(ash));
        assertThatThrownBy(agreements::schools).isInstanceOf(AccessDeniedException.class);
    }

    private void as(UserId account) {
        people.signIn(account, Rights.MANAGE_SCHOOLS);
    }

    private static NewAgreement agreement(Shared shares, LocalDate from, LocalDate lastDay, SchoolId... schools) {
        return new NewAgreement(Set.of(schools), "R-1", shares, "Hana Head, headteacher", TODAY, from, lastDay);
    }
}
