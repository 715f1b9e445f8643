package org.raisingthegame.tracker.raisingattainment.monitoring;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Each step of a plan, as each person meets it on the page and at the service. */
class PlanTransitionsTest extends KaribuTest {

    private static final AcademicYear YEAR = new AcademicYear(2027);

    /** Everybody who could come by, with what becomes of him where a step is not his. */
    private enum Person {
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

        private final Meets otherwise;

        Person(Meets otherwise) {
            this.otherwise = otherwise;
        }
    }

    private enum Meets {
        PAGE_WITHOUT_BUTTON,
        NOT_FOUND,
        NO_PLANS_AT_ALL
    }

    /** A step from a state, and who may take it: the list, written once more by hand. */
    private enum Way {
        SUBMIT_A_DRAFT(PlanState.DRAFT, PlanStep.SUBMIT, PlanState.SUBMITTED, Person.HEAD),
        SUBMIT_AGAIN(PlanState.RETURNED, PlanStep.SUBMIT, PlanState.SUBMITTED, Person.HEAD),
        RETURN(PlanState.SUBMITTED, PlanStep.RETURN, PlanState.RETURNED, Person.ADVISOR),
        AGREE(PlanState.SUBMITTED, PlanStep.AGREE, PlanState.AGREED, Person.ADVISOR),
        START(PlanState.AGREED, PlanStep.START, PlanState.IN_PROGRESS, Person.HEAD, Person.ADVISOR),
        CLOSE(PlanState.IN_PROGRESS, PlanStep.CLOSE, PlanState.CLOSED, Person.HEAD, Person.ADVISOR),
        CARRY_FORWARD(
                PlanState.IN_PROGRESS, PlanStep.CARRY_FORWARD, PlanState.CARRIED_FORWARD, Person.HEAD, Person.ADVISOR);

        private final PlanState from;
        private final PlanStep step;
        private final PlanState to;
        private final Set<Person> takenBy;

        Way(PlanState from, PlanStep step, PlanState to, Person... takenBy) {
            this.from = from;
            this.step = step;
            this.to = to;
            this.takenBy = Set.of(takenBy);
        }
    }

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private Monitoring monitoring;

    private SchoolId ash;
    private SchoolId oak;
    private UserId head;
    private UserId advisor;
    private PlanId plan;

    @BeforeEach
    void aCompletePlan() {
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        head = people.head(ash);
        advisor = people.advisor(ash);
        asHead();
        plan = editing.start(
                ash,
                new NewPlan(PlanKind.PLAN, "Raising attainment", YEAR, YEAR),
                new PlanOutline(
                        "",
                        List.of(new PlanOutline.Section(
                                Map.of(PRIORITY_TITLE, "Reading at 11"),
                                List.of(),
                                List.of(Map.of(MILESTONE_TEXT, "More pupils at the expected standard")),
                                List.of(Map.of(ACTION_TEXT, "Paired reading"))))));
    }

    static Stream<Arguments> allowed() {
        return each(true);
    }

    static Stream<Arguments> denied() {
        return each(false);
    }

    private static Stream<Arguments> each(boolean allowed) {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Person.values())
                        .filter(person -> way.takenBy.contains(person) == allowed)
                        .map(person -> Arguments.of(way, person)));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whose_step_it_is_finds_the_button_and_it_does_what_it_says(Way way, Person person) {
        bringTo(way.from);
        openAs(account(person));
        go("plans/" + plan);
        if (way.step == PlanStep.RETURN) {
            _get(TextArea.class, spec -> spec.withLabel(said("raisingattainment.monitoring.comment.return")))
                    .setValue("Bind the milestone to a measure.");
        }
        _click(_get(Button.class, spec -> spec.withText(said(way.step.doKey()))));
        assertThat(plans.sheet(plan).state()).isEqualTo(way.to);
        assertThat(page()).contains(said(way.to.titleKey()));
        assertThat(buttons(way.step)).as("it was taken").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("denied")
    void whose_step_it_is_not_finds_no_button_and_the_service_refuses(Way way, Person person) {
        bringTo(way.from);
        openAs(account(person));
        switch (person.otherwise) {
            case PAGE_WITHOUT_BUTTON -> {
                go("plans/" + plan);
                assertThat(page()).contains("Reading at 11");
                assertThat(buttons(way.step)).isEmpty();
                assertThat(monitoring.take(plan, way.step, "Because")).isEqualTo(Decision.refused(Reason.NOT_YOURS));
            }
            case NOT_FOUND -> {
                assertNotFound("plans/" + plan);
                assertThatThrownBy(() -> monitoring.take(plan, way.step, "Because"))
                        .isInstanceOf(OutOfScope.class);
            }
            case NO_PLANS_AT_ALL -> {
                assertNotFound("plans/" + plan);
                assertThatThrownBy(() -> monitoring.take(plan, way.step, "Because"))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        asHead();
        assertThat(plans.sheet(plan).state()).isEqualTo(way.from);
    }

    private static List<Button> buttons(PlanStep step) {
        return _find(Button.class, spec -> spec.withText(said(step.doKey())));
    }

    private UserId account(Person person) {
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

    private UserId colleagueWith(String right) {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, right);
        return colleague;
    }

    private void bringTo(PlanState state) {
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
            case CLOSED, CARRIED_FORWARD -> throw new IllegalArgumentException("No step leads from there");
        }
    }

    private void taken(UserId by, PlanStep step) {
        people.signIn(by, Rights.SEE_PLAN);
        assertThat(monitoring.take(plan, step, "Because").allowed()).isTrue();
    }

    private void asHead() {
        people.signIn(head, Rights.EDIT_PLAN, Rights.SEE_PLAN);
    }
}
