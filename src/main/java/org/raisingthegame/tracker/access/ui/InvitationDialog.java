package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.raisingthegame.tracker.access.Invitation;

/** Shows the code of an invitation, once, to be printed or told. It closes only by its button, so that no stray press loses it. */
class InvitationDialog extends Dialog {

    InvitationDialog(String who, Invitation invitation) {
        setHeaderTitle(getTranslation("access.invitation.of", who));
        setWidth("34em");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        addClassName("invitation-dialog");
        Paragraph code = new Paragraph(invitation.code());
        code.addClassName("say");
        code.setId("invitation-code");
        Span address = new Span("/invitation");
        address.setId("invitation-address");
        // As the person who invites sees it; the other one reaches the program by the same address.
        address.getElement().executeJs("this.textContent = new URL('invitation', document.baseURI).href");
        String lastDay = invitation.lastDay().format(Dates.LONG);
        add(
                new Paragraph(getTranslation(
                        invitation.mailed() ? "access.invitation.mailed" : "access.invitation.hand-over", who)),
                new OrderedList(
                        new ListItem(new Span(getTranslation("access.invitation.open") + " "), address),
                        new ListItem(getTranslation("access.invitation.type")),
                        new ListItem(getTranslation("access.invitation.app"))),
                code,
                new Paragraph(getTranslation("access.invitation.until", lastDay)));
        Button print = new Button(
                getTranslation("access.invitation.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        Button done = new Button(getTranslation("access.invitation.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(print, done);
    }
}
