package org.raisingthegame.tracker.raisingattainment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.raisingattainment.PlanState.AGREED;
import static org.raisingthegame.tracker.raisingattainment.PlanState.CARRIED_FORWARD;
import static org.raisingthegame.tracker.raisingattainment.PlanState.CLOSED;
import static org.raisingthegame.tracker.raisingattainment.PlanState.DRAFT;
import static org.raisingthegame.tracker.raisingattainment.PlanState.IN_PROGRESS;
import static org.raisingthegame.tracker.raisingattainment.PlanState.RETURNED;
import static org.raisingthegame.tracker.raisingattainment.PlanState.SUBMITTED;
import static org.raisingthegame.tracker.raisingattainment.monitoring.Party.ADVISOR;
import static org.raisingthegame.tracker.raisingattainment.monitoring.Party.HEAD;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.AGREE;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.CARRY_FORWARD;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.CLOSE;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.RETURN;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.START;
import static org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep.SUBMIT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;

class PlanPolicyTest {

    private record Way(PlanStep step, Party party, PlanState from, PlanState to) {}

    /** Every way that the issue names; whatever is not here is refused. */
    private static final Set<Way> WAYS = Set.of(
            new Way(SUBMIT, HEAD, DRAFT, SUBMITTED),
            new Way(SUBMIT, HEAD, RETURNED, SUBMITTED),
            new Way(RETURN, ADVISOR, SUBMITTED, RETURNED),
            new Way(AGREE, ADVISOR, SUBMITTED, AGREED),
            new Way(START, HEAD, AGREED, IN_PROGRESS),
            new Way(START, ADVISOR, AGREED, IN_PROGRESS),
            new Way(CLOSE, HEAD, IN_PROGRESS, CLOSED),
            new Way(CLOSE, ADVISOR, IN_PROGRESS, CLOSED),
            new Way(CARRY_FORWARD, HEAD, IN_PROGRESS, CARRIED_FORWARD),
            new Way(CARRY_FORWARD, ADVISOR, IN_PROGRESS, CARRIED_FORWARD));

    @ParameterizedTest
    @EnumSource
    void each_step_is_open_to_its_party_from_its_state_and_to_nobody_else_from_nowhere_else(PlanStep step) {
        for (Party party : Party.values()) {
            for (PlanState state : PlanState.values()) {
                Decision decision = PlanPolicy.decide(step, party, standing(state), "Because");
                assertThat(decision.allowed())
                        .as(step + " by " + party + " from " + state)
                        .isEqualTo(WAYS.contains(new Way(step, party, state, step.to())));
                assertThat(PlanPolicy.offered(party, standing(state)).contains(step))
                        .as(step + " offered to " + party + " from " + state)
                        .isEqualTo(decision.allowed());
            }
        }
    }

    @Test
    void the_wrong_person_is_told_so_before_the_wrong_time() {
        assertThat(PlanPolicy.decide(AGREE, HEAD, standing(SUBMITTED), ""))
                .isEqualTo(Decision.refused(Reason.NOT_YOURS));
        assertThat(PlanPolicy.decide(AGREE, ADVISOR, standing(DRAFT), "")).isEqualTo(Decision.refused(Reason.NOT_NOW));
    }

    @Test
    void a_plan_that_lacks_a_priority_a_milestone_or_an_action_is_not_submitted() {
        assertThat(PlanPolicy.decide(SUBMIT, HEAD, new PlanPolicy.Standing(DRAFT, false, false, false), ""))
                .isEqualTo(Decision.refused(Reason.INCOMPLETE));
    }

    @Test
    void a_priority_of_the_annual_improvement_plan_is_not_submitted_without_that_plan() {
        assertThat(PlanPolicy.decide(SUBMIT, HEAD, new PlanPolicy.Standing(DRAFT, true, true, false), ""))
                .isEqualTo(Decision.refused(Reason.IMPROVEMENT_PLAN_MISSING));
    }

    @Test
    void a_plan_is_returned_with_a_comment_or_not_at_all() {
        assertThat(PlanPolicy.decide(RETURN, ADVISOR, standing(SUBMITTED), "  "))
                .isEqualTo(Decision.refused(Reason.COMMENT_NEEDED));
        assertThat(PlanPolicy.decide(RETURN, ADVISOR, standing(SUBMITTED), "The second milestone is not measured")
                        .allowed())
                .isTrue();
    }

    @Test
    void a_plan_does_not_end_while_a_review_is_between_the_two() {
        var open = new PlanPolicy.Standing(IN_PROGRESS, true, false, true);
        assertThat(PlanPolicy.decide(CLOSE, ADVISOR, open, "")).isEqualTo(Decision.refused(Reason.REVIEW_OPEN));
        assertThat(PlanPolicy.decide(CARRY_FORWARD, HEAD, open, "")).isEqualTo(Decision.refused(Reason.REVIEW_OPEN));
    }

    @Test
    void each_role_meets_a_plan_as_one_party() {
        assertThat(Party.of(Role.HEADTEACHER)).isEqualTo(HEAD);
        assertThat(Party.of(Role.ADVISOR)).isEqualTo(ADVISOR);
        assertThat(Party.of(Role.SCHOOL_STAFF)).isEqualTo(Party.COLLEAGUE);
        assertThat(Set.of(Role.BOROUGH_OFFICER, Role.CHAMPION, Role.PROGRAMME_TEAM))
                .allMatch(role -> Party.of(role) == Party.READER);
    }

    private static PlanPolicy.Standing standing(PlanState state) {
        return new PlanPolicy.Standing(state, true, false, false);
    }
}
