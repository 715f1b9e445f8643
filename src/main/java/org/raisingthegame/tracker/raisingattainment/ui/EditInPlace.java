package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PlanPart;

/** A part of the plan as it reads, with its form in the same place when somebody edits it. */
class EditInPlace extends Div {

    private final Desk desk;
    private final PlanPart part;
    private final Supplier<PartInputs> inputs;

    /** @param shown how it reads */
    EditInPlace(Desk desk, PlanPart part, Component shown, Supplier<PartInputs> inputs) {
        this.desk = desk;
        this.part = part;
        this.inputs = inputs;
        addClassName("part");
        if (desk.hasDraft(part.ref())) {
            open();
            return;
        }
        add(shown);
        if (desk.mayWrite()) {
            add(actions());
        }
    }

    private Div actions() {
        Div actions = new Div(new QuietButton(Words.say("edit"), Words.say("edit.of", Words.name(part)), this::open));
        actions.addClassName("part-actions");
        if (part.kind() != PartKind.PLAN) {
            List<? extends PlanPart> like = desk.sheet().like(part);
            if (!part.equals(like.getFirst())) {
                actions.add(new QuietButton(
                        Words.say("move.up"), Words.say("move.up.of", Words.name(part)), () -> desk.move(part, -1)));
            }
            if (!part.equals(like.getLast())) {
                actions.add(new QuietButton(
                        Words.say("move.down"), Words.say("move.down.of", Words.name(part)), () -> desk.move(part, 1)));
            }
            actions.add(new QuietButton(
                    Words.say("remove"), Words.say("remove.of", Words.name(part)), () -> desk.remove(part)));
        }
        return actions;
    }

    private void open() {
        removeAll();
        addClassName("part-open");
        add(desk.formFor(part, inputs.get()));
    }
}
