package org.raisingthegame.tracker.raisingattainment;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_PLACE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep;
import org.springframework.beans.factory.annotation.Autowired;

/** The order of the parts, which the school chooses. */
class PlanOrderTest extends PlanTest {

    @Autowired
    private PlanOrder order;

    @Autowired
    private PlanHistory history;

    @Autowired
    private Monitoring monitoring;

    private PlanId plan;
    private PartRef maths;
    private PartRef mentors;

    @BeforeEach
    void twoPrioritiesWithActions() {
        plan = started();
        PartRef reading = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading"));
        maths = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Maths"));
        added(plan, PartKind.ACTION, reading, Map.of(ACTION_TEXT, "Paired reading"));
        added(plan, PartKind.ACTION, maths, Map.of(ACTION_TEXT, "Number talks"));
        added(plan, PartKind.ACTION, reading, Map.of(ACTION_TEXT, "Family mornings"));
        mentors = added(plan, PartKind.ACTION, reading, Map.of(ACTION_TEXT, "Mentors"));
        added(plan, PartKind.MILESTONE, reading, Map.of(MILESTONE_TEXT, "Half of them"));
    }

    @Test
    void an_action_moves_among_those_of_its_priority_and_history_says_so() {
        order.move(plan, mentors, -1);
        order.move(plan, mentors, -1);
        order.move(plan, mentors, -1);
        assertThat(actions()).containsExactly("Mentors", "Paired reading", "Family mornings", "Number talks");
        order.move(plan, mentors, 1);
        assertThat(actions()).containsExactly("Paired reading", "Mentors", "Family mornings", "Number talks");
        assertThat(history.versions(plan).stream()
                        .flatMap(version -> version.changes().stream())
                        .filter(change -> change.field() == ACTION_PLACE))
                .extracting(PlanChange::label, PlanChange::before, PlanChange::after)
                .containsExactly(tuple("Mentors", "1", "2"), tuple("Mentors", "2", "1"), tuple("Mentors", "3", "2"));
    }

    @Test
    void a_priority_takes_its_parts_along() {
        order.move(plan, maths, -1);
        assertThat(plans.sheet(plan).priorities()).extracting(Priority::title).containsExactly("Maths", "Reading");
        assertThat(actions()).containsExactly("Number talks", "Paired reading", "Family mornings", "Mentors");
    }

    @Test
    void the_buttons_stand_where_there_is_somewhere_to_go() {
        go("plans/" + plan);
        List<String> up = labels(said("raisingattainment.move.up"));
        assertThat(up).containsExactly("Move up: Family mornings", "Move up: Mentors", "Move up: Maths");
        assertThat(labels(said("raisingattainment.move.down")))
                .containsExactly("Move down: Reading", "Move down: Paired reading", "Move down: Family mornings");
        _find(QuietButton.class, spec -> spec.withText(said("raisingattainment.move.up"))).stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith("Mentors"))
                .findFirst()
                .ifPresent(button -> _click(button));
        assertThat(actions()).startsWith("Paired reading", "Mentors");
    }

    @Test
    void nobody_of_another_school_moves_anything_and_nobody_at_all_while_the_advisor_reads() {
        monitoring.take(plan, PlanStep.SUBMIT, "");
        assertThat(order.move(plan, mentors, -1)).isEqualTo(new SaveOutcome.Locked(PlanState.SUBMITTED));
        openAs(people.head(oak()));
        assertThatThrownBy(() -> order.move(plan, mentors, -1)).isInstanceOf(OutOfScope.class);
    }

    private List<String> actions() {
        return plans.sheet(plan).actions().stream().map(PlanAction::text).toList();
    }

    private static List<String> labels(String words) {
        return _find(QuietButton.class, spec -> spec.withText(words)).stream()
                .map(button -> button.getAriaLabel().orElse(""))
                .toList();
    }
}
