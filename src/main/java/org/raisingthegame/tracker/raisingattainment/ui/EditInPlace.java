package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
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
        Div actions = new Div(quiet(Words.say("edit"), Words.say("edit.of", Words.name(part)), this::open));
        actions.addClassName("part-actions");
        if (part.kind() != PartKind.PLAN) {
            List<? extends PlanPart> like = desk.sheet().like(part);
            if (!part.equals(like.getFirst())) {
                actions.add(quiet(
                        Words.say("move.up"), Words.say("move.up.of", Words.name(part)), () -> desk.move(part, -1)));
            }
            if (!part.equals(like.getLast())) {
                actions.add(quiet(
                        Words.say("move.down"), Words.say("move.down.of", Words.name(part)), () -> desk.move(part, 1)));
            }
            actions.add(quiet(Words.say("remove"), Words.say("remove.of", Words.name(part)), () -> desk.remove(part)));
        }
        return actions;
    }

    private void open() {
        removeAll();
        addClassName("part-open");
        add(desk.formFor(part, inputs.get()));
    }

    /** A button that steps back behind what it stands beside. */
    static Button quiet(String words, String forReaders, Runnable click) {
        Button button = new Button(words, event -> click.run());
        button.setAriaLabel(forReaders);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
