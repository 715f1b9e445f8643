package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.raisingthegame.tracker.access.OwnPassword;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Where a person replaces his own password. */
@StyleSheet("assets/styles/access.css")
@Route("password")
@Menu(title = "access.password", order = 492)
@PermitAll
class PasswordView extends Page implements HasDynamicTitle {

    private final PasswordField current = new PasswordField(getTranslation("access.password.current"));
    private final PasswordField next = new PasswordField(getTranslation("access.password.new"));
    private final PasswordField again = new PasswordField(getTranslation("access.password.again"));
    private final OwnPassword ownPassword;

    PasswordView(OwnPassword ownPassword) {
        this.ownPassword = ownPassword;
        next.setHelperText(getTranslation("access.password.rule"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        add(new PageHeader(getTranslation("access.password"), ""));
        Button change = new Button(getTranslation("access.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER);
        FormLayout fields = new FormLayout(current, next, again);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        UnsavedChanges.in(fields);
        change.addClassName("form-actions");
        Card card = new Card(fields, change);
        card.addClassName("form-narrow");
        add(card);
    }

    private void change() {
        current.setInvalid(false);
        next.setInvalid(false);
        again.setInvalid(false);
        if (!next.getValue().equals(again.getValue())) {
            refuse(again, "access.password.differ");
            return;
        }
        switch (ownPassword.change(current.getValue(), next.getValue())) {
            case CURRENT_IS_WRONG -> refuse(current, "access.password.wrong");
            case NEW_IS_UNSUITABLE -> refuse(next, "access.password.length");
            case NEW_IS_COMMON -> refuse(next, "access.password.common");
            case NEW_IS_THE_OLD -> refuse(next, "access.password.same");
            case CHANGED -> changed();
        }
    }

    private void changed() {
        removeAll();
        add(new PageHeader(getTranslation("access.password"), ""));
        Button onwards = new Button(
                getTranslation("access.password.onwards"),
                click -> getUI().ifPresent(ui -> ui.getPage().setLocation(".")));
        onwards.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Card(new Paragraph(getTranslation("access.password.changed")), onwards));
    }

    private void refuse(PasswordField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.password"));
    }
}
