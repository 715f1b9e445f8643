package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;

/**
 * A light form over one part of a plan, in the place where the part stands. What is typed is kept as a draft; where somebody
 * else saved another text for the same field meanwhile, both stand here to choose from.
 */
class PartForm extends Div {

    /** What a form needs to know of the part that it edits. */
    record Job(PlanId plan, PartRef part, Map<PlanField, String> base, Function<PartEdit, SaveOutcome> save) {}

    private final Job job;
    private final PlanDrafts drafts;
    private final List<FieldInput<?>> inputs;
    private final Map<PlanField, String> base = new EnumMap<>(PlanField.class);
    private final Runnable done;
    private final Paragraph kept = new Paragraph();
    private final Div clashes = new Div();
    private final Button save = new Button(Words.say("form.save"), click -> save());

    /**
     * @param draft what was typed before and not saved
     * @param done to be run when the form is no longer needed
     */
    PartForm(Job job, PlanDrafts drafts, List<FieldInput<?>> inputs, PlanDrafts.@Nullable Draft draft, Runnable done) {
        this.job = job;
        this.drafts = drafts;
        this.inputs = List.copyOf(inputs);
        this.done = done;
        addClassName("part-form");
        kept.addClassNames("note", "draft-kept");
        kept.getElement().setAttribute("aria-live", "polite");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Words.say("form.cancel"), click -> cancel());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(save, cancel, kept);
        actions.addClassNames("actions", "form-actions");
        add(fields(), clashes, actions);
        fill(draft);
        inputs.forEach(input -> input.onChange(this::keep));
    }

    private FormLayout fields() {
        FormLayout layout = new FormLayout();
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34em", 2));
        for (FieldInput<?> input : inputs) {
            Component component = input.component();
            layout.add(component);
            if (component instanceof TextArea) {
                layout.setColspan(component, 2);
            }
        }
        return layout;
    }

    private void fill(PlanDrafts.@Nullable Draft draft) {
        inputs.forEach(input -> base.put(input.field(), job.base().getOrDefault(input.field(), "")));
        Map<PlanField, String> texts = new EnumMap<>(base);
        if (draft != null) {
            draft.edit().base().forEach(base::replace);
            texts.putAll(draft.edit().mine());
            kept.setText(Words.say("draft.found", Words.moment(draft.keptAt())));
        }
        inputs.forEach(input -> input.setText(texts.getOrDefault(input.field(), "")));
    }

    private PartEdit edit() {
        Map<PlanField, String> mine = new EnumMap<>(PlanField.class);
        inputs.forEach(input -> mine.put(input.field(), input.text()));
        return new PartEdit(job.plan(), job.part(), base, mine);
    }

    private void keep() {
        kept.setText(Words.say("draft.kept", drafts.keep(edit()).format(Words.TIME)));
    }

    private void save() {
        if (!inputs.stream().map(FieldInput::isRight).toList().stream().allMatch(right -> right)) {
            return;
        }
        PartEdit edit = edit();
        try {
            switch (job.save().apply(edit)) {
                case SaveOutcome.Saved saved -> {
                    drafts.discard(job.plan(), job.part());
                    Said.now(Words.say(saved.merged() ? "form.saved-merged" : "form.saved"));
                    done.run();
                }
                case SaveOutcome.Clashed clashed -> choose(clashed.clashes());
                case SaveOutcome.Locked locked -> {
                    drafts.keep(edit);
                    Said.now(Words.say("form.locked"));
                }
                case SaveOutcome.Full full -> {
                    drafts.keep(edit);
                    Said.now(Words.full(full));
                }
            }
        } catch (IllegalArgumentException e) {
            Said.now(Words.say("form.refused"));
        }
    }

    private void choose(List<SaveOutcome.Clash> found) {
        keep();
        save.setEnabled(false);
        clashes.removeAll();
        found.forEach(clash -> {
            ClashChoice choice = new ClashChoice(clash, (chosen, text) -> {
                base.put(clash.field(), clash.theirs());
                inputs.stream().filter(input -> input.field() == clash.field()).forEach(input -> input.setText(text));
                clashes.remove(chosen);
                save.setEnabled(clashes.getComponentCount() == 0);
                keep();
            });
            clashes.add(choice);
        });
    }

    private void cancel() {
        drafts.discard(job.plan(), job.part());
        done.run();
    }
}
