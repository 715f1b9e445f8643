package org.raisingthegame.tracker.raisingattainment.challenge;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence.Outcome;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Two heads, one who shows and one who looks; and a third, to whom none of it exists. */
class ChallengeViewTest extends PlanTest {

    private static final LocalDate LAST_DAY = TODAY.plusWeeks(8);

    @Autowired
    private Challenges challenges;

    @Autowired
    private PlanEvidence evidence;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId oak;
    private UserId partner;
    private UserId third;
    private PlanId plan;

    @BeforeEach
    void threeHeads() {
        clock.moveTo(TODAY);
        oak = oak();
        SchoolId elm = people.school("2088503", "Elm Primary");
        partner = people.head(oak);
        third = people.head(elm);
        plan = started();
        added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at eleven"));
    }

    @Test
    void it_runs_once_both_heads_have_accepted_and_not_before() {
        ChallengeId id = asked();
        openAs(partner);
        assertThatThrownBy(() -> challenges.sheet(id)).isInstanceOf(OutOfScope.class);
        assertNotFound("challenge/" + id);
        go("challenge");
        assertThat(page()).contains("Ash Primary", "Asked for");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.challenge.accept"))));
        go("challenge/" + id);
        assertThat(page())
                .contains("Ash Primary, challenged by Oak Primary", said("raisingattainment.challenge.profile"));
    }

    @Test
    void the_partner_reads_what_was_attached_and_nothing_else_of_the_school() {
        ChallengeId id = running();
        openAs(head);
        challenges.attachPlan(id, plan);
        challenges.attach(id, "Where we are stuck", "Mentors leave after a term.");

        openAs(partner);
        go("challenge/" + id);
        assertThat(page()).contains("Reading at eleven", "Mentors leave after a term.");
        assertNotFound("plans/" + plan);
        assertThat(plans.all()).isEmpty();
        assertThatThrownBy(() -> challenges.attach(id, "x", "y")).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> challenges.detach(id, 1)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> challenges.answer(id, 1, "x")).isInstanceOf(OutOfScope.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE kind = 'PAIRING' AND detail LIKE 'Profile read%'")
                        .query(Integer.class)
                        .single())
                .as("each look is in the trail")
                .isPositive();
    }

    @Test
    void a_file_is_handed_to_the_partner_while_it_runs_and_to_nobody_else() {
        ChallengeId id = running();
        openAs(head);
        byte[] pdf = "%PDF-1.7 made up".getBytes(StandardCharsets.UTF_8);
        assertThat(challenges.attachFile(id, "Page.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.NOT_SUCH_A_FILE);
        assertThat(challenges.attachFile(id, "Large.pdf", new byte[5 * 1024 * 1024 + 1]))
                .isEqualTo(Outcome.TOO_LARGE);
        assertThat(challenges.attachFile(id, "Mentors.pdf", pdf)).isEqualTo(Outcome.ADDED);
        evidence.attach(plan, null, "Book look.pdf", pdf);
        PartRef piece = plans.sheet(plan).evidence().getFirst().ref();
        assertThat(challenges.attachEvidence(id, plan, piece)).isEqualTo(Outcome.ADDED);

        openAs(partner);
        go("challenge/" + id);
        assertThat(page()).contains("Mentors.pdf", "Book look.pdf");
        long file = challenges.sheet(id).attachments().getFirst().id();
        assertThat(challenges.file(id, file).content()).isEqualTo(pdf);
        assertThatThrownBy(() -> evidence.file(plan, piece)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> challenges.attachFile(id, "Mine.pdf", pdf)).isInstanceOf(OutOfScope.class);
        openAs(third);
        assertThatThrownBy(() -> challenges.file(id, file)).isInstanceOf(OutOfScope.class);
        clock.moveTo(LAST_DAY.plusDays(1));
        openAs(partner);
        assertThatThrownBy(() -> challenges.file(id, file)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_text_and_a_file_that_were_taken_away_are_put_back() {
        ChallengeId id = running();
        openAs(head);
        byte[] pdf = "%PDF-1.7 made up".getBytes(StandardCharsets.UTF_8);
        challenges.attach(id, "Where we are stuck", "Mentors leave after a term.");
        challenges.attachFile(id, "Mentors.pdf", pdf);
        for (String title : List.of("Where we are stuck", "Mentors.pdf")) {
            go("challenge/" + id);
            _click(_get(
                    QuietButton.class,
                    spec -> spec.withPredicate(
                            button -> button.getAriaLabel().orElse("").contains(title))));
            assertThat(challenges.sheet(id).attachments())
                    .extracting(Attachment::title)
                    .doesNotContain(title);
            _click(_find(Button.class, spec -> spec.withText(said("raisingattainment.removed.put-back")))
                    .getLast());
            assertThat(challenges.sheet(id).attachments())
                    .extracting(Attachment::title)
                    .contains(title);
        }
        Attachment file = challenges.sheet(id).attachments().getLast();
        assertThat(challenges.file(id, file.id()).content()).isEqualTo(pdf);
    }

    @Test
    void a_question_and_its_answer_are_kept_and_each_is_told() {
        ChallengeId id = running();
        openAs(partner);
        go("challenge/" + id);
        _get(TextArea.class, spec -> spec.withLabel(said("raisingattainment.challenge.question")))
                .setValue("Who trains the mentors?");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.challenge.question.ask"))));
        openAs(head);
        go("challenge/" + id);
        _get(TextArea.class, spec -> spec.withLabel(said("raisingattainment.challenge.answer")))
                .setValue("The reading lead, in July.");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.challenge.answer.send"))));
        openAs(partner);
        go("challenge/" + id);
        assertThat(page()).contains("Who trains the mentors?", "The reading lead, in July.");
        go("notices");
        assertThat(page()).contains("The head of Ash Primary answered");
    }

    @Test
    void it_ends_by_itself_and_then_it_is_not_there_for_the_partner_any_more() {
        ChallengeId id = running();
        clock.moveTo(LAST_DAY);
        openAs(partner);
        assertThat(challenges.sheet(id).profile()).isNotNull();
        clock.moveTo(LAST_DAY.plusDays(1));
        openAs(partner);
        assertNotFound("challenge/" + id);
        assertThat(challenges.all()).isEmpty();
        assertThatThrownBy(() -> challenges.question(id, "One more")).isInstanceOf(OutOfScope.class);
        openAs(head);
        assertThat(challenges.sheet(id).state()).isEqualTo(Challenge.State.ENDED);
    }

    @Test
    void either_of_the_two_can_end_it_before() {
        ChallengeId id = running();
        openAs(head);
        challenges.end(id);
        openAs(partner);
        assertNotFound("challenge/" + id);
    }

    @Test
    void for_a_third_head_it_does_not_exist_and_nobody_but_heads_has_challenges() {
        ChallengeId id = running();
        openAs(third);
        assertNotFound("challenge/" + id);
        assertThatThrownBy(() -> challenges.accept(id)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> challenges.end(id)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> challenges.ask(ash, oak, "", LAST_DAY)).isInstanceOf(OutOfScope.class);
        for (UserId other : List.of(
                people.advisor(ash),
                people.officer(SignInFixture.BOROUGH),
                people.champion(ash),
                people.programmeTeam(SignInFixture.BOROUGH))) {
            openAs(other);
            assertThatThrownBy(() -> challenges.sheet(id)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void it_runs_for_six_months_at_most_and_once_between_the_same_two() {
        openAs(head);
        assertThat(challenges.ask(ash, null, "", LAST_DAY)).isEqualTo(AskOutcome.NO_PARTNER);
        assertThat(challenges.ask(ash, ash, "", LAST_DAY)).isEqualTo(AskOutcome.NO_PARTNER);
        assertThat(challenges.ask(ash, oak, "", TODAY.minusDays(1))).isEqualTo(AskOutcome.OVER_BEFORE_IT_BEGAN);
        assertThat(challenges.ask(ash, oak, "", TODAY.plusMonths(6).plusDays(1)))
                .isEqualTo(AskOutcome.TOO_LONG);
        assertThat(challenges.ask(ash, oak, "", TODAY.plusMonths(6))).isEqualTo(AskOutcome.ASKED);
        assertThat(challenges.ask(ash, oak, "", LAST_DAY)).isEqualTo(AskOutcome.THERE_ALREADY);
    }

    private ChallengeId asked() {
        openAs(head);
        assertThat(challenges.ask(ash, oak, "Our mentoring", LAST_DAY)).isEqualTo(AskOutcome.ASKED);
        return challenges.all().getFirst().challenge().id();
    }

    private ChallengeId running() {
        ChallengeId id = asked();
        openAs(partner);
        challenges.accept(id);
        return id;
    }
}
