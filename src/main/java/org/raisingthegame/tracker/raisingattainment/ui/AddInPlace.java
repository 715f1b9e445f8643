package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A button that becomes the form for a new part. */
class AddInPlace extends Div {

    /** @param open whether the form stands there at once, because something was typed and not saved */
    AddInPlace(String words, Supplier<PartForm> form, boolean open) {
        addClassName("part-add");
        if (open) {
            add(form.get());
        } else {
            Button button = new Button(words);
            button.addClickListener(click -> {
                removeAll();
                add(form.get());
            });
            add(button);
        }
    }
}
