package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A part of the plan as it reads, with its form in the same place when somebody edits it. */
class EditInPlace extends Div {

    private final Supplier<PartForm> form;
    private final Div actions = new Div();

    /**
     * @param shown how it reads
     * @param open whether the form stands there at once, because something was typed and not saved
     */
    EditInPlace(Desk desk, Component shown, String label, Supplier<PartForm> form, boolean open) {
        this.form = form;
        addClassName("part");
        if (open) {
            open();
            return;
        }
        add(shown);
        actions.addClassName("part-actions");
        if (desk.mayWrite()) {
            actions.add(quiet(Words.say("edit"), Words.say("edit.of", label), this::open));
            add(actions);
        }
    }

    /** The same, of a part that can be taken away as well. */
    EditInPlace(Desk desk, Component shown, String label, Supplier<PartForm> form, Runnable remove, boolean open) {
        this(desk, shown, label, form, open);
        actions.add(quiet(Words.say("remove"), Words.say("remove.of", label), remove));
    }

    private void open() {
        removeAll();
        addClassName("part-open");
        add(form.get());
    }

    /** A button that steps back behind what it stands beside. */
    static Button quiet(String words, String forReaders, Runnable click) {
        Button button = new Button(words, event -> click.run());
        button.setAriaLabel(forReaders);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
