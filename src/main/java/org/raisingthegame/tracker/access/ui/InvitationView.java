package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Invitations;
import org.raisingthegame.tracker.access.OpenInvitation;
import org.raisingthegame.tracker.access.OpenInvitation.Provider;
import org.raisingthegame.tracker.access.SignInLinks;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Where whoever was invited chooses a password, or says with whom else he will sign in. */
@StyleSheet("assets/styles/access.css")
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final OpenInvitation open;
    private final TextField code = new TextField(getTranslation("access.invitation.code"));
    private final PasswordField next = new PasswordField(getTranslation("access.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("access.password.again"));

    InvitationView(Invitations invitations, OpenInvitation open) {
        this.invitations = invitations;
        this.open = open;
        addClassNames("shell-page", "shell-alone");
        next.setHelperText(getTranslation("access.password.rule"));
        code.setAutocomplete(Autocomplete.OFF);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String given = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .orElse("");
        code.setValue(given);
        if (given.isEmpty()) {
            askForCode();
        } else {
            look();
        }
    }

    private void askForCode() {
        Button onwards = primary("access.invitation.onwards", this::look);
        show(getTranslation("access.invitation"), getTranslation("access.invitation.about"), code, onwards);
    }

    private void look() {
        invitations
                .find(code.getValue())
                .ifPresentOrElse(
                        invited -> askForPassword(
                                getTranslation("access.invitation.welcome", invited.name(), invited.email())),
                        () -> {
                            askForCode();
                            code.setErrorMessage(getTranslation("access.invitation.none"));
                            code.setInvalid(true);
                        });
    }

    private void askForPassword(String welcome) {
        Button accept = primary("access.invitation.accept", this::accept);
        Card card = show(getTranslation("access.invitation.password"), welcome, next, again, accept);
        List<Provider> providers = open.providers();
        if (!providers.isEmpty()) {
            open.remember(code.getValue());
            Div choices = new Div(new Paragraph(getTranslation("access.invitation.provider")));
            providers.forEach(provider -> choices.add(SignInLinks.to(provider)));
            card.add(choices);
        }
    }

    private void accept() {
        next.setInvalid(false);
        again.setInvalid(false);
        if (!next.getValue().equals(again.getValue())) {
            refuse(again, "access.password.differ");
            return;
        }
        switch (invitations.accept(code.getValue(), next.getValue())) {
            case ACCEPTED ->
                show(
                        getTranslation("access.invitation.accepted"),
                        getTranslation("access.invitation.accepted.about"),
                        new Anchor("login", getTranslation("access.setup.sign-in")));
            case UNSUITABLE -> refuse(next, "access.password.length");
            case TOO_COMMON -> refuse(next, "access.password.common");
            case NO_SUCH_INVITATION -> look();
        }
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.addClassName("form-actions");
        return button;
    }

    private Card show(String heading, String about, Component... fields) {
        removeAll();
        Div column = new Div(fields);
        column.addClassName("form-column");
        UnsavedChanges.in(column);
        Card card = new Card(new H1(heading), new Paragraph(about), column);
        card.addClassName("form-narrow");
        add(card);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.invitation"));
    }
}
