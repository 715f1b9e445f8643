package org.raisingthegame.tracker.raisingattainment.monitoring;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.notices.Notice;
import org.raisingthegame.tracker.notices.OwnNotices;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanTest;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.raisingthegame.tracker.tasks.TaskWorkers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A plan from draft to signed review, as each role meets it. */
class MonitoringViewTest extends PlanTest {

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Reviews reviews;

    @Autowired
    private OwnNotices notices;

    @Autowired
    private TaskWorkers workers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UserId colleague;
    private UserId advisor;
    private UserId officer;
    private UserId otherHead;
    private PlanId plan;
    private PartRef priority;

    @BeforeEach
    void aCompletePlan() {
        clock.moveTo(TODAY);
        otherHead = people.head(oak());
        advisor = people.advisor(ash);
        officer = people.officer(SignInFixture.BOROUGH);
        colleague = colleagueWith(Rights.EDIT_PLAN);
        plan = started();
        priority = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at 11"));
        added(plan, PartKind.CRITERION, priority, Map.of(CRITERION_TEXT, "Pupils read every day"));
        added(plan, PartKind.MILESTONE, priority, Map.of(MILESTONE_TEXT, "More pupils at the expected standard"));
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Paired reading", ACTION_DUE, "2026-11-24"));
    }

    @Test
    void every_step_is_refused_to_everybody_whose_step_it_is_not_and_changes_nothing() {
        for (UserId person : List.of(colleague, officer)) {
            openAs(person);
            for (PlanStep step : PlanStep.values()) {
                assertThat(monitoring.take(plan, step, "x")).isEqualTo(Decision.refused(Reason.NOT_YOURS));
            }
        }
        openAs(advisor);
        for (PlanStep step : PlanStep.values()) {
            assertThat(monitoring.take(plan, step, "x").allowed()).isFalse();
        }
        openAs(head);
        assertThat(plans.sheet(plan).state()).isEqualTo(PlanState.DRAFT);
        assertThat(monitoring.take(plan, PlanStep.AGREE, "")).isEqualTo(Decision.refused(Reason.NOT_YOURS));
        assertThat(monitoring.take(plan, PlanStep.CLOSE, "")).isEqualTo(Decision.refused(Reason.NOT_NOW));
    }

    @Test
    void for_the_head_of_another_school_none_of_it_exists() {
        inProgress();
        openAs(head);
        ReviewId review = monitoring.sheet(plan).reviews().getFirst().id();
        openAs(otherHead);
        assertNotFound("plans/" + plan);
        assertNotFound("plans/" + plan + "/hand-over");
        assertNotFound("plans/" + plan + "/reviews/" + review);
        assertThatThrownBy(() -> monitoring.take(plan, PlanStep.CLOSE, "")).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> monitoring.sheet(plan)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> reviews.sheet(plan, review)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> reviews.sign(plan, review, 0)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> monitoring.handOverRead(plan)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void champions_and_the_programme_team_are_refused_by_the_services_too() {
        for (UserId person : List.of(people.champion(ash), people.programmeTeam(SignInFixture.BOROUGH))) {
            openAs(person);
            assertThatThrownBy(() -> monitoring.sheet(plan)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> monitoring.take(plan, PlanStep.SUBMIT, ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_plan_is_submitted_returned_submitted_again_and_agreed_and_each_side_is_told() {
        press("SUBMIT");
        assertThat(page()).contains("With the advisor");

        openAs(advisor);
        assertThat(unread()).containsExactly("raisingattainment.notice.SUBMIT");
        press("RETURN");
        assertThat(page()).as("without a comment").contains(said("raisingattainment.refused.COMMENT_NEEDED"));
        _get(TextArea.class, spec -> spec.withLabel(said("raisingattainment.monitoring.comment.return")))
                .setValue("Bind the milestone to a measure.");
        pressHere("RETURN");

        openAs(head);
        assertThat(unread()).containsExactly("raisingattainment.notice.RETURN");
        go("plans/" + plan);
        assertThat(page()).contains("Bind the milestone to a measure.");
        pressHere("SUBMIT");
        openAs(advisor);
        press("AGREE");
        openAs(head);
        press("START");

        assertThat(plans.sheet(plan).state()).isEqualTo(PlanState.IN_PROGRESS);
        assertThat(monitoring.sheet(plan).reviews())
                .extracting(Review::term)
                .containsExactly(SchoolTerm.AUTUMN, SchoolTerm.SPRING, SchoolTerm.SUMMER);
    }

    @Test
    void a_review_is_written_answered_on_one_page_and_signed_by_both() {
        inProgress();
        openAs(advisor);
        Review review = autumn();
        go(address(review));
        pressInReview("send");
        assertThat(page()).contains(said("raisingattainment.refused.NOT_ALL_JUDGED"));
        choose(Judgement.PARTLY);
        area("review.judgement.comment").setValue("In two classes of three; what about the third?");
        pressInReview("send");

        openAs(head);
        go(address(review));
        assertThat(page()).contains("Partly", "In two classes of three");
        choose(Answer.INACCURATE);
        pressInReview("answer");
        assertThat(page()).contains(said("raisingattainment.refused.COMMENT_NEEDED"));
        area("review.answer.why").setValue("The third class began on Monday.");
        pressInReview("answer");
        pressInReview("sign");
        assertThat(autumn().state()).isEqualTo(ReviewState.ANSWERED);

        openAs(advisor);
        go(address(review));
        assertThat(page()).contains("The third class began on Monday.", "Signed by Test HEADTEACHER");
        pressInReview("sign");
        assertThat(autumn().state()).isEqualTo(ReviewState.SIGNED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE kind = 'SIGNING' AND subject = 'review'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(_find(Button.class, spec -> spec.withText(said("raisingattainment.review.sign"))))
                .isEmpty();
    }

    @Test
    void what_the_advisor_has_not_sent_nobody_else_reads() {
        inProgress();
        openAs(advisor);
        Review review = autumn();
        write(review, Judgement.NOT_STARTED, "Between us for now", false);
        for (UserId person : List.of(head, colleague, officer)) {
            openAs(person);
            go(address(review));
            assertThat(page()).doesNotContain("Between us for now", "Not started");
        }
        openAs(advisor);
        go(address(review));
        assertThat(area("review.judgement.comment").getValue()).isEqualTo("Between us for now");
    }

    @Test
    void each_step_of_a_review_is_refused_to_everybody_else() {
        inProgress();
        openAs(head);
        Review review = autumn();
        assertThat(write(review, Judgement.MET, "", true)).isEqualTo(Decision.refused(Reason.NOT_YOURS));
        assertThat(reviews.answer(plan, review.id(), 0, "", List.of())).isEqualTo(Decision.refused(Reason.NOT_NOW));
        assertThat(reviews.sign(plan, review.id(), 0)).isEqualTo(Decision.refused(Reason.NOT_NOW));
        for (UserId person : List.of(colleague, officer)) {
            openAs(person);
            assertThat(write(review, Judgement.MET, "", false)).isEqualTo(Decision.refused(Reason.NOT_YOURS));
            assertThat(reviews.answer(plan, review.id(), 0, "", List.of()))
                    .isEqualTo(Decision.refused(Reason.NOT_YOURS));
            assertThat(reviews.revise(plan, review.id(), 0)).isEqualTo(Decision.refused(Reason.NOT_YOURS));
            assertThat(reviews.sign(plan, review.id(), 0)).isEqualTo(Decision.refused(Reason.NOT_YOURS));
        }
        openAs(advisor);
        assertThat(reviews.answer(plan, review.id(), 0, "", List.of())).isEqualTo(Decision.refused(Reason.NOT_YOURS));
        assertThat(write(review, Judgement.MET, "", true).allowed()).isTrue();
        assertThat(write(review, Judgement.MET, "", false))
                .as("it was sent")
                .isEqualTo(Decision.refused(Reason.NOT_NOW));
    }

    @Test
    void a_head_edits_the_plan_while_the_advisor_writes_a_review_and_both_are_kept() {
        inProgress();
        openAs(advisor);
        Review review = autumn();
        openAs(head);
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Books for home"));
        openAs(advisor);
        assertThat(write(review, Judgement.PARTLY, "Written meanwhile", false).allowed())
                .isTrue();
        assertThat(plans.sheet(plan).actions()).hasSize(2);
        assertThat(autumn().criteria().getFirst().comment()).isEqualTo("Written meanwhile");
        assertThat(write(review, Judgement.MET, "From an old page", false))
                .isEqualTo(Decision.refused(Reason.CHANGED_MEANWHILE));
        assertThat(autumn().criteria().getFirst().comment()).isEqualTo("Written meanwhile");
    }

    @Test
    void the_first_signature_freezes_the_figure_and_what_comes_later_stands_beside_it() {
        openAs(head);
        added(
                plan,
                PartKind.MILESTONE,
                priority,
                Map.of(
                        PlanField.MILESTONE_TEXT, "Expected standard in Year 6",
                        PlanField.MILESTONE_MEASURE, "attainment.ks2-rwm-expected",
                        PlanField.MILESTONE_GROUP, "BLACK_CARIBBEAN",
                        PlanField.MILESTONE_TARGET, "6/7"));
        cell(2026, 4, 7, true, "2026-10-02");
        inProgress();
        openAs(advisor);
        write(autumn(), Judgement.PARTLY, "", true);
        openAs(head);
        Review sent = autumn();
        List<CriterionReview> answers = sent.criteria().stream()
                .map(one -> one.answered(Answer.ACCURATE, ""))
                .toList();
        assertThat(reviews.answer(plan, sent.id(), sent.version(), "", answers).allowed())
                .isTrue();
        assertThat(reviews.sign(plan, sent.id(), autumn().version()).allowed()).isTrue();

        jdbc.sql("DELETE FROM figures_cell").update();
        cell(2026, 5, 7, false, "2026-12-01");
        openAs(advisor);
        assertThat(reviews.sign(plan, sent.id(), autumn().version()).allowed()).isTrue();
        go(address(sent));
        assertThat(page())
                .contains("4 of 7 pupils (provisional) · as at 2 October 2026")
                .containsPattern("Changed since: [^·]*5 of 7 pupils · final · as at 1 December 2026");

        cell(2027, 6, 9, false, "2027-07-14");
        clock.moveTo(LocalDate.of(2027, 9, 10));
        openAs(head);
        go(address(sent));
        assertThat(page()).contains("4 of 7 pupils (provisional)").containsPattern("Newer: [^·]*6 of 9 pupils");
    }

    private void cell(int year, int numerator, int denominator, boolean provisional, String asAt) {
        jdbc.sql("""
                        INSERT INTO figures_cell (measure, school_id, academic_year, ethnicity, numerator, denominator,
                          squares, pupils_with, provisional, made_on, as_at)
                        VALUES ('attainment.ks2-rwm-expected', ?, ?, 'BCRB', ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(ash.value(), year, numerator, denominator, numerator, numerator, provisional, asAt, asAt)
                .update();
    }

    @Test
    void a_new_head_finds_a_hand_over_page_and_the_one_before_does_not() {
        inProgress();
        clock.moveTo(TODAY.plusDays(40));
        UserId successor = people.account(Role.HEADTEACHER);
        people.post(successor, ash, Role.HEADTEACHER, TODAY.plusDays(30), null);
        openAs(successor);
        go("plans/" + plan);
        assertThat(page()).contains(said("raisingattainment.hand-over.here"));
        go("plans/" + plan + "/hand-over");
        assertThat(page()).contains("Agreed by Test ADVISOR", "Paired reading");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.hand-over.done"))));
        assertThat(page()).doesNotContain(said("raisingattainment.hand-over.here"));
        openAs(head);
        go("plans/" + plan);
        assertThat(page()).doesNotContain(said("raisingattainment.hand-over.here"));
    }

    @Test
    void the_desk_shows_what_waits_and_what_changed_since_the_last_visit() {
        inProgress();
        openAs(advisor);
        go("caseload");
        assertThat(page()).contains("Ash Primary", "Write the Autumn review 2026/27, due 4 December 2026");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.caseload.visited"))));
        assertThat(page()).contains("Nothing changed since the visit");
        clock.moveTo(TODAY.plusDays(1));
        openAs(head);
        added(plan, PartKind.CRITERION, priority, Map.of(CRITERION_TEXT, "Families read with their children"));
        openAs(advisor);
        go("caseload");
        assertThat(page()).contains("One change since the visit");
    }

    @Test
    void an_action_and_a_review_that_come_near_are_told_once_and_again_when_they_are_overdue() {
        inProgress();
        openAs(head);
        notices.readAll();
        workers.doAllDue();
        workers.doAllDue();
        openAs(head);
        assertThat(unread()).containsExactly("raisingattainment.notice.action-due");
        openAs(advisor);
        assertThat(unread()).contains("raisingattainment.notice.review-due");
        clock.moveTo(LocalDate.of(2026, 12, 7));
        workers.doAllDue();
        openAs(head);
        assertThat(unread())
                .containsExactlyInAnyOrder(
                        "raisingattainment.notice.action-due", "raisingattainment.notice.action-overdue");
        go("");
        assertThat(page()).contains("Paired reading", "13 days late: 24 November 2026");
    }

    private void inProgress() {
        openAs(head);
        assertThat(monitoring.take(plan, PlanStep.SUBMIT, "").allowed()).isTrue();
        openAs(advisor);
        assertThat(monitoring.take(plan, PlanStep.AGREE, "").allowed()).isTrue();
        assertThat(monitoring.take(plan, PlanStep.START, "").allowed()).isTrue();
    }

    private Review autumn() {
        ReviewId id = monitoring.sheet(plan).reviews().getFirst().id();
        return reviews.sheet(plan, id).review();
    }

    private Decision write(Review review, Judgement judgement, String comment, boolean send) {
        List<CriterionReview> written = review.criteria().stream()
                .map(one -> one.judged(judgement, comment))
                .toList();
        return reviews.write(plan, review.id(), review.version(), "", written, send);
    }

    private List<String> unread() {
        return notices.all().stream()
                .filter(notice -> !notice.read())
                .map(Notice::key)
                .toList();
    }

    private void press(String step) {
        go("plans/" + plan);
        pressHere(step);
    }

    private static void pressHere(String step) {
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.step." + step))));
    }

    private static void pressInReview(String what) {
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.review." + what))));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(T value) {
        ((RadioButtonGroup<T>) _get(RadioButtonGroup.class)).setValue(value);
    }

    private static TextArea area(String key) {
        return _get(TextArea.class, spec -> spec.withLabel(said("raisingattainment." + key)));
    }

    private String address(Review review) {
        return "plans/" + plan + "/reviews/" + review.id();
    }
}
