package org.raisingthegame.tracker.raisingattainment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_PROGRESS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_STATUS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Clashed;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Saved;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who writes what in a plan, and what becomes of it when two write at once. */
class PlanEditingTest extends PlanTest {

    @Autowired
    private PlanEvidence evidence;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private PlatformTransactionManager transactions;

    private UserId colleague;
    private PlanId plan;
    private PartRef priority;
    private PartRef action;

    @BeforeEach
    void aPlanWithAnAction() {
        colleague = colleagueWith(Rights.EDIT_PLAN);
        plan = started();
        priority = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at 11"));
        action = added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "D. Osei"));
    }

    @Test
    void what_two_people_write_in_different_fields_is_kept_without_a_question() {
        Map<PlanField, String> seenByBoth = fields();
        openAs(colleague);
        save(seenByBoth, ACTION_LEAD, "S. Bell");
        openAs(head);
        assertThat(save(seenByBoth, ACTION_TEXT, "Paired reading, daily"))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.merged()).isTrue());
        assertThat(fields()).containsEntry(ACTION_TEXT, "Paired reading, daily").containsEntry(ACTION_LEAD, "S. Bell");
    }

    @Test
    void two_texts_for_one_field_are_a_choice_and_nothing_is_lost() {
        Map<PlanField, String> seenByBoth = fields();
        openAs(colleague);
        save(seenByBoth, ACTION_TEXT, "Paired reading, weekly");
        openAs(head);
        SaveOutcome outcome = save(seenByBoth, ACTION_TEXT, "Paired reading, daily");
        assertThat(outcome).isInstanceOfSatisfying(Clashed.class, clashed -> {
            SaveOutcome.Clash clash = clashed.clashes().getFirst();
            assertThat(clash.base()).isEqualTo("Paired reading");
            assertThat(clash.theirs()).isEqualTo("Paired reading, weekly");
            assertThat(clash.mine()).isEqualTo("Paired reading, daily");
            assertThat(clash.by()).isEqualTo("Test SCHOOL_STAFF");
        });
        assertThat(fields()).containsEntry(ACTION_TEXT, "Paired reading, weekly");
    }

    @Test
    void a_priority_that_is_taken_away_can_be_put_back_with_what_went_with_it_and_nothing_else() {
        PartRef given = added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Given up before"));
        editing.remove(plan, given);
        editing.remove(plan, priority);
        assertThat(plans.sheet(plan).priorities()).isEmpty();
        assertThat(plans.sheet(plan).actions()).isEmpty();
        editing.putBack(plan, priority);
        assertThat(plans.sheet(plan).actions()).extracting(PlanAction::ref).containsExactly(action);
    }

    @Test
    void nobody_of_another_school_reads_or_writes_it() {
        openAs(people.head(oak()));
        assertThat(plans.all()).isEmpty();
        assertThatThrownBy(() -> plans.sheet(plan)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> editing.remove(plan, action)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> editing.start(ash, new NewPlan(PlanKind.PLAN, "x", YEAR, YEAR)))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_advisor_and_the_officer_read_it_and_do_not_write_it() {
        for (UserId reader : List.of(people.advisor(ash), people.officer(SignInFixture.BOROUGH))) {
            openAs(reader);
            assertThat(plans.sheet(plan).actions()).hasSize(1);
            assertThat(plans.mayWrite(plan)).isFalse();
            assertThatThrownBy(() -> editing.remove(plan, action)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void champions_the_programme_team_and_colleagues_without_the_right_read_no_plan() {
        UserId uploader = colleagueWith(Rights.UPLOAD);
        for (UserId reader : List.of(people.champion(ash), people.programmeTeam(SignInFixture.BOROUGH), uploader)) {
            openAs(reader);
            assertThatThrownBy(() -> plans.sheet(plan)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_save_that_meets_a_submission_waits_for_it_and_is_then_refused() throws Exception {
        Map<PlanField, String> seen = fields();
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Half of them"));
        var saving = new AtomicReference<CompletableFuture<SaveOutcome>>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(monitoring.take(plan, PlanStep.SUBMIT, "").allowed()).isTrue();
            saving.set(elsewhere(() -> save(seen, ACTION_TEXT, "Slipped in")));
            assertThatThrownBy(() -> saving.get().get(700, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
        });
        assertThat(saving.get().get(20, TimeUnit.SECONDS)).isEqualTo(new SaveOutcome.Locked(PlanState.SUBMITTED));
        assertThat(fields()).containsEntry(ACTION_TEXT, "Paired reading");
    }

    @Test
    void a_submission_that_meets_a_save_waits_for_it_and_judges_what_it_left() throws Exception {
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Half of them"));
        var submitting = new AtomicReference<CompletableFuture<Decision>>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            editing.remove(plan, action);
            submitting.set(elsewhere(() -> monitoring.take(plan, PlanStep.SUBMIT, "")));
            assertThatThrownBy(() -> submitting.get().get(700, TimeUnit.MILLISECONDS))
                    .as("it waits")
                    .isInstanceOf(TimeoutException.class);
        });
        assertThat(submitting.get().get(20, TimeUnit.SECONDS)).isEqualTo(Decision.refused(Decision.Reason.INCOMPLETE));
    }

    @Test
    void the_one_page_of_an_improvement_plan_holds_one_priority_and_three_milestones() {
        plan = editing.start(ash, new NewPlan(PlanKind.IMPROVEMENT_PRIORITY, "Reading", YEAR, YEAR));
        priority = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at 11"));
        assertThat(editing.add(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Maths")))
                .isEqualTo(new SaveOutcome.Full(PartKind.PRIORITY));
        PartRef first = added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "One"));
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Two"));
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Three"));
        assertThat(editing.add(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Four")))
                .isEqualTo(new SaveOutcome.Full(PartKind.MILESTONE));
        editing.remove(plan, first);
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Another"));
        assertThat(editing.putBack(plan, first)).isEqualTo(new SaveOutcome.Full(PartKind.MILESTONE));
        assertThat(plans.sheet(plan).priorities()).hasSize(1);
        assertThat(plans.sheet(plan).milestones())
                .extracting(Milestone::text)
                .containsExactly("Two", "Three", "Another");
    }

    @Test
    void the_one_page_is_submitted_with_the_improvement_plan_attached_and_not_without() {
        plan = editing.start(ash, new NewPlan(PlanKind.IMPROVEMENT_PRIORITY, "Reading", YEAR, YEAR));
        priority = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at 11"));
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Half of them"));
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Paired reading"));
        byte[] file = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);
        evidence.attach(plan, null, "Something else.pdf", file);
        go("plans/" + plan);
        assertThat(page()).contains(said("raisingattainment.missing.IMPROVEMENT_PLAN"));
        assertThat(monitoring.take(plan, PlanStep.SUBMIT, ""))
                .isEqualTo(Decision.refused(Decision.Reason.IMPROVEMENT_PLAN_MISSING));
        evidence.attachImprovementPlan(plan, "Improvement plan.pdf", file);
        PartRef attached = plans.sheet(plan).evidence().getLast().ref();
        assertThat(monitoring.take(plan, PlanStep.SUBMIT, "").allowed()).isTrue();
        openAs(people.advisor(ash));
        assertThat(monitoring.take(plan, PlanStep.AGREE, "").allowed()).isTrue();
        openAs(head);
        evidence.remove(plan, attached);
        assertThat(plans.sheet(plan).lacksImprovementPlan())
                .as("it can't be taken away any more")
                .isFalse();
    }

    @Test
    void what_holds_more_than_one_page_is_not_started_as_one() {
        added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Maths"));
        assertThatThrownBy(() -> editing.startFrom(
                        plan, new NewPlan(PlanKind.IMPROVEMENT_PRIORITY, "Next", YEAR.next(), YEAR.next())))
                .isInstanceOf(OnePageExceeded.class);
        assertThat(plans.all()).extracting(PlanSummary::id).containsExactly(plan);
    }

    @Test
    void last_years_plan_starts_the_next_with_its_days_a_year_later_and_stays_as_it_is() {
        added(plan, PartKind.CRITERION, priority, Map.of(CRITERION_TEXT, "Pupils read every day"));
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "Half of them", MILESTONE_DUE, "2027-07-09"));
        added(
                plan,
                PartKind.ACTION,
                priority,
                Map.of(
                        ACTION_TEXT, "Family mornings",
                        ACTION_DUE, "2027-03-01",
                        ACTION_STATUS, "UNDER_WAY",
                        ACTION_PROGRESS, "Two of six held"));
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Books bought", ACTION_STATUS, "DONE"));
        evidence.addNote(plan, null, "Book look", "Three classes");
        assertThat(monitoring.take(plan, PlanStep.SUBMIT, "").allowed()).isTrue();
        openAs(people.advisor(ash));
        assertThat(monitoring.take(plan, PlanStep.AGREE, "").allowed()).isTrue();
        assertThat(monitoring.take(plan, PlanStep.START, "").allowed()).isTrue();
        openAs(head);
        go("plans/" + plan);
        assertThat(_find(Button.class, spec -> spec.withText(said("raisingattainment.next.start", "2027/28"))))
                .as("it is still in progress")
                .isEmpty();
        assertThat(monitoring.take(plan, PlanStep.CARRY_FORWARD, "").allowed()).isTrue();
        PlanSheet before = plans.sheet(plan);

        go("plans/" + plan);
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.next.start", "2027/28"))));

        PlanSheet next = plans.sheet(plans.following(plan).orElseThrow().planId());
        assertThat(page()).contains("2027/28", "Reading at 11");
        assertThat(next.state()).isEqualTo(PlanState.DRAFT);
        assertThat(next.plan().firstYear()).isEqualTo(YEAR.next());
        assertThat(next.priorities()).extracting(Priority::title).containsExactly("Reading at 11");
        assertThat(next.criteria()).extracting(SuccessCriterion::text).containsExactly("Pupils read every day");
        assertThat(next.milestones())
                .extracting(Milestone::text, Milestone::dueOn)
                .containsExactly(tuple("Half of them", LocalDate.of(2028, 7, 9)));
        assertThat(next.actions())
                .extracting(PlanAction::text, PlanAction::dueOn, PlanAction::status, PlanAction::progress)
                .containsExactly(
                        tuple("Paired reading", null, ActionStatus.NOT_STARTED, ""),
                        tuple("Family mornings", LocalDate.of(2028, 3, 1), ActionStatus.NOT_STARTED, ""));
        assertThat(next.evidence()).isEmpty();
        assertThat(monitoring.sheet(next.id()).reviews()).isEmpty();
        assertThat(plans.sheet(plan)).isEqualTo(before);
        assertThat(monitoring.sheet(plan).reviews()).hasSize(3);

        go("plans/" + plan);
        assertThat(page()).contains(said("raisingattainment.next.open", "2027/28"));
        assertThat(_find(Button.class, spec -> spec.withText(said("raisingattainment.next.start", "2027/28"))))
                .as("it is not started twice")
                .isEmpty();
    }

    /** As the same head in another session; his work is done when the answer is there. */
    private <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            people.signIn(head, Rights.EDIT_PLAN, Rights.SEE_PLAN);
            try {
                return work.get();
            } finally {
                people.signOut();
            }
        });
    }

    private Map<PlanField, String> fields() {
        return plans.sheet(plan).actions().getFirst().fields();
    }

    private SaveOutcome save(Map<PlanField, String> base, PlanField field, String text) {
        Map<PlanField, String> mine = new EnumMap<>(base);
        mine.put(field, text);
        return editing.save(new PartEdit(plan, action, base, mine));
    }
}
