package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.validator.EmailValidator;
import com.vaadin.flow.data.validator.StringLengthValidator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FirstOfficer;
import org.raisingthegame.tracker.access.security.Passwords;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the first account of an installation, with the code on its console. Does not exist once there is an account. */
@StyleSheet("assets/styles/access.css")
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_NAME = 120;

    private final @Nullable FirstOfficer firstOfficer;
    private final TextField code = new TextField(getTranslation("access.setup.code"));
    private final EmailField email = new EmailField(getTranslation("access.setup.email"));
    private final TextField name = new TextField(getTranslation("access.setup.name"));
    private final TextField borough = new TextField(getTranslation("access.setup.borough"));
    private final PasswordField password = new PasswordField(getTranslation("access.setup.password"));
    private final Binder<Typed> binder = new Binder<>(Typed.class);

    SetupView(ObjectProvider<FirstOfficer> firstOfficer) {
        this.firstOfficer = firstOfficer.getIfAvailable();
        addClassNames("shell-page", "shell-alone");
        borough.setHelperText(getTranslation("access.setup.borough.help"));
        password.setHelperText(getTranslation("access.password.rule"));
        binder.forField(code).bind("code");
        binder.forField(email)
                .withValidator(new EmailValidator(getTranslation("access.colleagues.refused.NOT_AN_ADDRESS")))
                .bind("email");
        binder.forField(name)
                .withValidator(new StringLengthValidator(getTranslation("access.setup.name.missing"), 1, LONGEST_NAME))
                .bind("name");
        binder.forField(borough)
                .withValidator(text -> text.strip().matches("\\d{3}"), getTranslation("access.setup.borough.wrong"))
                .bind("borough");
        binder.forField(password)
                .withValidator(Passwords::acceptable, getTranslation("access.password.length"))
                .withValidator(
                        text -> !Passwords.common(text, email.getValue(), name.getValue()),
                        getTranslation("access.password.common"))
                .bind("password");
        Button create = new Button(getTranslation("access.setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout fields = new FormLayout(code, email, name, borough, password);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        UnsavedChanges.in(fields);
        create.addClassName("form-actions");
        Card card = new Card(
                new H1(getTranslation("access.setup")),
                new Paragraph(getTranslation("access.setup.about")),
                fields,
                create);
        card.addClassName("form-narrow");
        add(card);
    }

    /** What stands in the form; public, because Vaadin's binder makes it. */
    public record Typed(String code, String email, String name, String borough, String password) {}

    private void create() {
        FirstOfficer officer = firstOfficer;
        if (officer == null) {
            return;
        }
        Typed typed;
        try {
            typed = binder.writeRecord();
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        boolean right = officer.create(
                typed.code(),
                typed.email(),
                typed.name(),
                new LaCode(typed.borough().strip()),
                typed.password());
        if (!right) {
            code.setErrorMessage(getTranslation("access.setup.code.wrong"));
            code.setInvalid(true);
            return;
        }
        removeAll();
        Anchor signIn = new Anchor("login", getTranslation("access.setup.sign-in"));
        signIn.addClassName("action-link");
        Card done = new Card(
                new H1(getTranslation("access.setup.done")),
                new Paragraph(getTranslation("access.setup.done.about")),
                new Div(signIn));
        done.addClassName("form-narrow");
        add(done);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstOfficer == null || !firstOfficer.isOpen()) {
            event.rerouteToError(NotFoundException.class, "");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.setup"));
    }
}
