package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.Pounds;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;

/** One priority of a plan: why, by what one will see success, what is measured, and what is done. */
class PrioritySection extends Card {

    PrioritySection(Desk desk, MilestoneSection milestones, Priority priority, int number) {
        addClassName("priority");
        PartRef ref = priority.ref();
        add(new EditInPlace(desk, priority, heading(priority, number), PartInputs::ofPriority));
        add(new H3(Words.say("criteria")));
        List<SuccessCriterion> criteria = desk.sheet().criteriaOf(priority);
        criteria.forEach(criterion ->
                add(new EditInPlace(desk, criterion, text(criterion.text(), "prose"), PartInputs::ofCriterion)));
        addForm(desk, PartKind.CRITERION, ref, PartInputs::ofCriterion, criteria.isEmpty());
        add(new H3(Words.say("milestones")));
        add(milestones.of(priority));
        add(new H3(Words.say("actions")));
        List<PlanAction> actions = desk.sheet().actionsOf(priority);
        actions.forEach(action -> add(new EditInPlace(desk, action, action(action), PartInputs::ofAction)));
        addForm(desk, PartKind.ACTION, ref, PartInputs::ofAction, actions.isEmpty());
        add(new H3(Words.say("evidence")), desk.evidenceOf(priority));
    }

    private void addForm(Desk desk, PartKind kind, PartRef priority, Supplier<PartInputs> inputs, boolean none) {
        if (desk.mayWrite()) {
            add(new AddInPlace(
                    Words.say("add." + kind.name()),
                    () -> desk.formForNew(kind, priority, inputs.get()),
                    desk.hasDraftOfNew(kind, priority)));
        } else if (none) {
            add(text(Words.say("none." + kind.name()), "note"));
        }
    }

    private static Component heading(Priority priority, int number) {
        Div heading = new Div(new H2(Words.say("priority.numbered", number, priority.title())));
        if (!priority.reason().isBlank()) {
            heading.add(text(priority.reason(), "prose"));
        }
        return heading;
    }

    private static Component action(PlanAction action) {
        Div top = new Div(new Span(action.text()), status(action));
        top.addClassName("action-top");
        List<String> facts = new ArrayList<>();
        if (!action.lead().isBlank()) {
            facts.add(action.lead());
        }
        if (action.dueOn() != null) {
            facts.add(Words.say("due", Words.day(action.dueOn())));
        }
        if (!action.support().isBlank()) {
            facts.add(Words.say("support", action.support()));
        }
        if (!action.resources().isBlank()) {
            facts.add(Words.say("resources", action.resources()));
        }
        if (action.cost() != null) {
            facts.add(Pounds.of(action.cost()));
        }
        Div entry = new Div(top);
        if (!facts.isEmpty()) {
            entry.add(text(String.join(" · ", facts), "note"));
        }
        if (!action.progress().isBlank()) {
            entry.add(text(action.progress(), "progress-line"));
        }
        return entry;
    }

    private static Tag status(PlanAction action) {
        return new Tag(
                I18NProvider.translate(action.status().titleKey()),
                switch (action.status()) {
                    case DONE -> Tag.Tone.OK;
                    case NOT_STARTED, UNDER_WAY, DROPPED -> Tag.Tone.NEUTRAL;
                });
    }

    private static Paragraph text(String words, String className) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(className);
        return paragraph;
    }
}
