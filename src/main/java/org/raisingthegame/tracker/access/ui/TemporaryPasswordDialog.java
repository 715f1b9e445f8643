package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a temporary password, once. It closes only by its button, so that a stray press does not lose it. */
class TemporaryPasswordDialog extends Dialog {

    TemporaryPasswordDialog(String who, String password) {
        setHeaderTitle(getTranslation("access.temporary-password", who));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Paragraph shown = new Paragraph(password);
        shown.addClassName("say");
        shown.setId("temporary-password");
        add(shown, new Paragraph(getTranslation("access.temporary-password.about")));
        Button done = new Button(getTranslation("access.temporary-password.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
