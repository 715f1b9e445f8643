package org.raisingthegame.tracker.raisingattainment.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_PROGRESS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanHistory;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.PlanTest;
import org.springframework.beans.factory.annotation.Autowired;

class PlanViewTest extends PlanTest {

    private static final String WORDS = "Action";

    @Autowired
    private PlanHistory history;

    private UserId colleague;
    private PlanId plan;

    @BeforeEach
    void aPlanWithTwoActions() {
        colleague = colleagueWith(Rights.EDIT_PLAN);
        plan = started(new PlanOutline(
                "",
                List.of(new PlanOutline.Section(
                        Map.of(PRIORITY_TITLE, "Reading at 11"),
                        List.of(),
                        List.of(),
                        List.of(
                                Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "D. Osei"),
                                Map.of(ACTION_TEXT, "Family mornings"))))));
    }

    @Test
    void each_role_sees_the_plan_or_is_told_that_there_is_none() {
        for (UserId reader : List.of(head, colleague, people.advisor(ash), people.officer(SignInFixture.BOROUGH))) {
            openAs(reader);
            go("plans/" + plan);
            assertThat(page()).contains("Reading at 11", "Paired reading");
        }
        SchoolId oak = oak();
        for (UserId stranger : List.of(people.head(oak), people.advisor(oak))) {
            openAs(stranger);
            for (String address : List.of("plans/" + plan, "plans/" + plan + "/history")) {
                assertNotFound(address);
            }
        }
    }

    @Test
    void only_who_writes_the_plan_is_offered_to() {
        openAs(people.advisor(ash));
        go("plans/" + plan);
        assertThat(_find(QuietButton.class, spec -> spec.withText(said("raisingattainment.edit"))))
                .isEmpty();
        assertNotFound("plans/" + plan + "/update");
    }

    @Test
    void champions_and_the_programme_team_see_the_state_and_no_word_of_the_plan() {
        for (UserId reader : List.of(people.champion(ash), people.programmeTeam(SignInFixture.BOROUGH))) {
            openAs(reader);
            go("plans/states");
            assertThat(page()).contains("Ash Primary", "2026/27", "Draft").doesNotContain("Reading", "Paired");
            go("plans/" + plan);
            assertThat(page()).doesNotContain("Reading at 11");
        }
    }

    @Test
    void what_is_typed_and_not_saved_is_there_again_on_the_next_visit() {
        openEditorOfFirstAction();
        words().setValue("Paired reading, daily");
        fireTyping();
        openAs(head);
        go("plans/" + plan);
        assertThat(words().getValue()).isEqualTo("Paired reading, daily");
        assertThat(action().text()).isEqualTo("Paired reading");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.form.save"))));
        assertThat(action().text()).isEqualTo("Paired reading, daily");
        assertThat(_find(TextArea.class, spec -> spec.withLabel(WORDS))).isEmpty();
    }

    @Test
    void of_two_texts_the_person_chooses_and_nothing_is_lost() {
        openEditorOfFirstAction();
        words().setValue("Paired reading, daily");
        asColleagueSave(ACTION_TEXT, "Paired reading, weekly");
        save();
        assertThat(page()).contains("Paired reading, daily", "Paired reading, weekly");
        assertThat(action().text()).isEqualTo("Paired reading, weekly");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.clash.take-mine"))));
        save();
        assertThat(action().text()).isEqualTo("Paired reading, daily");
        assertThat(history.versions(plan).stream().flatMap(version -> version.changes().stream()))
                .anyMatch(change -> change.after().equals("Paired reading, weekly"));
    }

    @Test
    void what_a_colleague_wrote_in_another_field_is_kept_without_a_question() {
        openEditorOfFirstAction();
        words().setValue("Paired reading, daily");
        asColleagueSave(ACTION_LEAD, "S. Bell");
        save();
        assertThat(action().text()).isEqualTo("Paired reading, daily");
        assertThat(action().lead()).isEqualTo("S. Bell");
    }

    @Test
    @SuppressWarnings("unchecked")
    void all_open_actions_are_updated_with_one_save() {
        go("plans/" + plan + "/update");
        _find(RadioButtonGroup.class).forEach(group -> group.setValue(ActionStatus.UNDER_WAY));
        _find(TextArea.class).getFirst().setValue("Four of six sessions held");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.update.save"))));
        assertThat(plans.sheet(plan).actions())
                .extracting(PlanAction::status, PlanAction::progress)
                .containsExactly(
                        tuple(ActionStatus.UNDER_WAY, "Four of six sessions held"), tuple(ActionStatus.UNDER_WAY, ""));
    }

    @Test
    void an_update_that_meets_another_one_is_a_choice_while_the_others_are_saved() {
        go("plans/" + plan + "/update");
        List<TextArea> lines = _find(TextArea.class);
        lines.get(0).setValue("Mine");
        lines.get(1).setValue("Second");
        asColleagueSave(ACTION_PROGRESS, "Theirs");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.update.save"))));
        assertThat(page()).contains("Mine", "Theirs");
        assertThat(plans.sheet(plan).actions()).extracting(PlanAction::progress).containsExactly("Theirs", "Second");
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.clash.take-both"))));
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.update.save"))));
        assertThat(action().progress()).isEqualTo("Theirs\nMine");
    }

    private void openEditorOfFirstAction() {
        go("plans/" + plan);
        _find(QuietButton.class, spec -> spec.withText(said("raisingattainment.edit"))).stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith("Paired reading"))
                .findFirst()
                .ifPresent(button -> _click(button));
    }

    /** The field of the action's words; other parts of the page have fields of their own. */
    private static TextArea words() {
        return _get(TextArea.class, spec -> spec.withLabel(WORDS));
    }

    private static void fireTyping() {
        TextArea area = words();
        ComponentUtil.fireEvent(area, new AbstractField.ComponentValueChangeEvent<>(area, area, "", true));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText(said("raisingattainment.form.save"))));
    }

    /** Another session; the page of this one stays as it is. */
    private void asColleagueSave(PlanField field, String text) {
        PlanAction seen = action();
        people.signIn(colleague, Rights.EDIT_PLAN, Rights.SEE_PLAN, Rights.SEE_FIGURES);
        Map<PlanField, String> mine = new EnumMap<>(seen.fields());
        mine.put(field, text);
        editing.save(new PartEdit(plan, seen.ref(), seen.fields(), mine));
        people.signIn(head, Rights.EDIT_PLAN, Rights.SEE_PLAN, Rights.SEE_FIGURES);
    }

    private PlanAction action() {
        return plans.sheet(plan).actions().getFirst();
    }
}
