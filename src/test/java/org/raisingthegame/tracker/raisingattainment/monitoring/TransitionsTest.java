package org.raisingthegame.tracker.raisingattainment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A complete plan, brought to any state, and everybody who could come by it. */
abstract class TransitionsTest extends PlanTest {

    /** Everybody who could come by, with what becomes of him where a step is not his. */
    enum Person {
        HEAD(Meets.PAGE_WITHOUT_BUTTON),
        HEAD_OF_ANOTHER_SCHOOL(Meets.NOT_FOUND),
        STAFF_WHO_MAY_EDIT(Meets.PAGE_WITHOUT_BUTTON),
        STAFF_WHO_MAY_NOT(Meets.NO_PLANS_AT_ALL),
        ADVISOR(Meets.PAGE_WITHOUT_BUTTON),
        ADVISOR_OF_ANOTHER_SCHOOL(Meets.NOT_FOUND),
        OFFICER(Meets.PAGE_WITHOUT_BUTTON),
        OFFICER_OF_ANOTHER_BOROUGH(Meets.NOT_FOUND),
        CHAMPION(Meets.NO_PLANS_AT_ALL),
        PROGRAMME_TEAM(Meets.NO_PLANS_AT_ALL);

        final Meets otherwise;

        Person(Meets otherwise) {
            this.otherwise = otherwise;
        }
    }

    enum Meets {
        PAGE_WITHOUT_BUTTON,
        NOT_FOUND,
        NO_PLANS_AT_ALL
    }

    @Autowired
    Monitoring monitoring;

    UserId advisor;
    PlanId plan;
    private SchoolId oak;

    @BeforeEach
    void aCompletePlan() {
        oak = oak();
        advisor = people.advisor(ash);
        asHead();
        plan = started(new PlanOutline(
                "",
                List.of(new PlanOutline.Section(
                        Map.of(PRIORITY_TITLE, "Reading at 11"),
                        List.of(Map.of(CRITERION_TEXT, "Pupils read every day")),
                        List.of(Map.of(MILESTONE_TEXT, "More pupils at the expected standard")),
                        List.of(Map.of(ACTION_TEXT, "Paired reading"))))));
    }

    final UserId account(Person person) {
        return switch (person) {
            case HEAD -> head;
            case HEAD_OF_ANOTHER_SCHOOL -> people.head(oak);
            case STAFF_WHO_MAY_EDIT -> colleagueWith(Rights.EDIT_PLAN);
            case STAFF_WHO_MAY_NOT -> colleagueWith(Rights.UPLOAD);
            case ADVISOR -> advisor;
            case ADVISOR_OF_ANOTHER_SCHOOL -> people.advisor(oak);
            case OFFICER -> people.officer(SignInFixture.BOROUGH);
            case OFFICER_OF_ANOTHER_BOROUGH -> people.officer(SignInFixture.OTHER_BOROUGH);
            case CHAMPION -> people.champion(ash);
            case PROGRAMME_TEAM -> people.programmeTeam(SignInFixture.BOROUGH);
        };
    }

    final void bringTo(PlanState state) {
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> taken(head, PlanStep.SUBMIT);
            case RETURNED -> {
                bringTo(PlanState.SUBMITTED);
                taken(advisor, PlanStep.RETURN);
            }
            case AGREED -> {
                bringTo(PlanState.SUBMITTED);
                taken(advisor, PlanStep.AGREE);
            }
            case IN_PROGRESS -> {
                bringTo(PlanState.AGREED);
                taken(advisor, PlanStep.START);
            }
            case CLOSED -> {
                bringTo(PlanState.IN_PROGRESS);
                taken(head, PlanStep.CLOSE);
            }
            case CARRIED_FORWARD -> {
                bringTo(PlanState.IN_PROGRESS);
                taken(head, PlanStep.CARRY_FORWARD);
            }
        }
    }

    private void taken(UserId by, PlanStep step) {
        people.signIn(by, Rights.SEE_PLAN);
        assertThat(monitoring.take(plan, step, "Because").allowed()).isTrue();
    }

    final void asHead() {
        people.signIn(head, Rights.EDIT_PLAN, Rights.SEE_PLAN, Rights.SEE_FIGURES);
    }

    final void asAdvisor() {
        people.signIn(advisor, Rights.SEE_PLAN, Rights.REVIEW_PLAN, Rights.SEE_FIGURES);
    }
}
