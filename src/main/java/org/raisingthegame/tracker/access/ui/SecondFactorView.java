package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.raisingthegame.tracker.access.SecondFactor;
import org.raisingthegame.tracker.access.SecondFactor.Answer;
import org.raisingthegame.tracker.access.SecondFactor.Beginning;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** Where a person makes the second factor, gives it at the sign-in, and makes new recovery codes. */
@StyleSheet("assets/styles/access.css")
@Route("second-factor")
@Menu(title = "access.second-factor", order = 491)
@PermitAll
class SecondFactorView extends Page implements HasDynamicTitle {

    private static final int GROUP = 4;

    private final SecondFactor secondFactor;
    private final TextField code = new TextField(getTranslation("access.second-factor.code"));

    SecondFactorView(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setAutofocus(true);
        SecondFactor.State state = secondFactor.state();
        if (state.made() && state.owed()) {
            ask();
        } else if (state.made()) {
            showMade(state.recoveryCodes());
        } else {
            begin(state);
        }
    }

    private void ask() {
        code.setHelperText(getTranslation("access.second-factor.ask.help"));
        show("access.second-factor.ask", code, primary("access.second-factor.ask.do", this::give));
    }

    private void give() {
        switch (secondFactor.give(code.getValue())) {
            case Answer.Right() -> home();
            case Answer.Wrong() -> refuse(getTranslation("access.second-factor.wrong"));
            case Answer.Wait wait ->
                refuse(getTranslation(
                        "access.second-factor.wait", wait.time().plusSeconds(59).toMinutes()));
        }
    }

    private void begin(SecondFactor.State state) {
        Beginning beginning = secondFactor.begin();
        Image picture = QrCodePicture.of(beginning.address(), getTranslation("access.second-factor.picture"));
        picture.addClassName("second-factor-picture");
        Span secret = new Span(beginning.secret().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
        secret.setId("second-factor-secret");
        Div byHand = new Div(new Span(getTranslation("access.second-factor.by-hand")), secret);
        byHand.addClassNames("note", "second-factor-secret");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("access.second-factor.step.app")),
                new ListItem(new Span(getTranslation("access.second-factor.step.picture")), picture, byHand),
                new ListItem(getTranslation("access.second-factor.step.code")));
        steps.addClassName("second-factor-steps");
        String about = state.needed() ? "access.second-factor.needed" : "access.second-factor.optional";
        show(about, steps, code, primary("access.second-factor.make", () -> make(beginning)));
    }

    private void make(Beginning beginning) {
        secondFactor
                .make(beginning, code.getValue())
                .ifPresentOrElse(this::showCodes, () -> refuse(getTranslation("access.second-factor.wrong")));
    }

    private void showMade(int left) {
        Button renew = new Button(
                getTranslation("access.second-factor.renew"), click -> showCodes(secondFactor.renewRecoveryCodes()));
        show("access.second-factor.made", new Paragraph(getTranslation("access.second-factor.left", left)), renew);
    }

    private void showCodes(List<String> codes) {
        Pre list = new Pre(String.join("\n", codes));
        list.setId("recovery-codes");
        list.addClassName("recovery-codes");
        Button print = new Button(
                getTranslation("access.invitation.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        Div actions = new Div(primary("access.second-factor.kept", this::home), print);
        actions.addClassName("actions");
        show("access.second-factor.codes", list, actions);
    }

    /** A fresh page, since the navigation was built when nothing else would open. */
    private void home() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    }

    private void refuse(String words) {
        code.setErrorMessage(words);
        code.setInvalid(true);
        code.focus();
    }

    private Button primary(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private void show(String aboutKey, Component... content) {
        removeAll();
        Div column = new Div(content);
        column.addClassName("form-column");
        Card card = new Card(column);
        card.addClassName("form-narrow");
        add(new PageHeader(getTranslation("access.second-factor"), getTranslation(aboutKey)), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.second-factor"));
    }
}
