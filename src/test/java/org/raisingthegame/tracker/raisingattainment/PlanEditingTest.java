package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Clashed;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who writes what in a plan, and what becomes of it when two write at once. */
class PlanEditingTest extends KaribuTest {

    private static final AcademicYear YEAR = new AcademicYear(2027);

    @Autowired
    private Plans plans;

    @Autowired
    private PlanEditing editing;

    private SchoolId ash;
    private UserId head;
    private UserId colleague;
    private PlanId plan;
    private PartRef priority;
    private PartRef action;

    @BeforeEach
    void aPlanWithAnAction() {
        ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        colleague = people.colleague();
        people.grant(colleague, ash, Rights.EDIT_PLAN);
        openAs(head);
        plan = editing.start(ash, new NewPlan(PlanKind.PLAN, "Raising attainment", YEAR, YEAR));
        priority = added(PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "Reading at 11"));
        action = added(PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "D. Osei"));
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
    void a_part_that_is_taken_away_can_be_put_back_with_its_id() {
        editing.remove(plan, priority);
        assertThat(plans.sheet(plan).priorities()).isEmpty();
        assertThat(plans.sheet(plan).actions()).isEmpty();
        editing.putBack(plan, priority);
        editing.putBack(plan, action);
        assertThat(plans.sheet(plan).actions()).extracting(PlanAction::ref).containsExactly(action);
    }

    @Test
    void nobody_of_another_school_reads_or_writes_it() {
        SchoolId oak = people.school("2088502", "Oak Primary");
        openAs(people.head(oak));
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
        UserId uploader = people.colleague();
        people.grant(uploader, ash, Rights.UPLOAD);
        for (UserId reader : List.of(people.champion(ash), people.programmeTeam(SignInFixture.BOROUGH), uploader)) {
            openAs(reader);
            assertThatThrownBy(() -> plans.sheet(plan)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Map<PlanField, String> fields() {
        return plans.sheet(plan).actions().getFirst().fields();
    }

    private SaveOutcome save(Map<PlanField, String> base, PlanField field, String text) {
        Map<PlanField, String> mine = new EnumMap<>(base);
        mine.put(field, text);
        return editing.save(new PartEdit(plan, action, base, mine));
    }

    private PartRef added(PartKind kind, PartRef of, Map<PlanField, String> texts) {
        return ((Saved) editing.add(plan, kind, of, texts)).now().ref();
    }
}
