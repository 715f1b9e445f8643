package org.raisingthegame.tracker.raisingattainment.monitoring;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.springframework.security.access.AccessDeniedException;

/** Each step of a plan, as each person meets it on the page and at the service. */
class PlanTransitionsTest extends TransitionsTest {

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
}
