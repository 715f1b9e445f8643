package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.DemoSignIn;
import org.raisingthegame.tracker.access.FirstOfficer;
import org.raisingthegame.tracker.access.OpenInvitation;
import org.raisingthegame.tracker.access.SignInLinks;
import org.raisingthegame.tracker.pages.Note;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in; as long as nobody has an account, the way to the first one. In the demonstration it also offers the sign-ins, one press each. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final AuthenticationContext signIn;
    private final ObjectProvider<FirstOfficer> firstOfficer;

    LoginView(
            AuthenticationContext signIn,
            Demonstration demonstration,
            OpenInvitation invitation,
            ObjectProvider<FirstOfficer> firstOfficer) {
        this.signIn = signIn;
        this.firstOfficer = firstOfficer;
        addClassName("sign-in");
        form.setI18n(words());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div card = new Div(form);
        invitation.providers().forEach(provider -> card.add(SignInLinks.to(provider)));
        card.add(note("shell.sign-in.forgotten"));
        card.addClassNames("card", "sign-in-card");
        Main main = new Main(card);
        List<DemoSignIn> offered = demonstration.signIns();
        if (!offered.isEmpty()) {
            main.add(demoSignIns(offered));
            demonstration.note().ifPresent(main::add);
        }
        add(brand(), main);
    }

    private Header brand() {
        Image logo = new Image("assets/icons/logo.svg", "");
        Paragraph purpose = new Paragraph(getTranslation("shell.sign-in.purpose"));
        Div words = new Div(logo, new H1(getTranslation("shell.product.whole")), purpose);
        Header brand = new Header(words);
        brand.addClassName("sign-in-brand");
        return brand;
    }

    private Div demoSignIns(List<DemoSignIn> offered) {
        UnorderedList list = new UnorderedList();
        offered.forEach(one -> {
            Span who = new Span(one.who());
            who.addClassName("sign-in-who");
            Span how = new Span(getTranslation("shell.sign-in.demo.how", one.email(), one.password()));
            how.addClassName("note");
            Button enter = new Button(getTranslation("shell.sign-in.submit"), click -> enter(one));
            enter.setAriaLabel(getTranslation("shell.sign-in.demo.enter", one.who()));
            list.add(new ListItem(new Div(who, how), enter));
        });
        Div card = new Div(new H2(getTranslation("shell.sign-in.demo")), note("shell.sign-in.demo.about"), list);
        card.addClassNames("card", "sign-in-demo");
        return card;
    }

    /** Through the form itself, so that a demonstration signs in exactly as everybody does. */
    private void enter(DemoSignIn one) {
        form.getElement().executeJs("""
                        this.querySelector('#vaadinLoginUsername').value = $0;
                        this.querySelector('#vaadinLoginPassword').value = $1;
                        this.submit();""", one.email(), one.password());
    }

    private Paragraph note(String key) {
        Paragraph note = new Note(getTranslation(key));
        return note;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form fields = words.getForm();
        fields.setTitle(getTranslation("shell.sign-in"));
        fields.setUsername(getTranslation("shell.sign-in.email"));
        fields.setPassword(getTranslation("shell.sign-in.password"));
        fields.setSubmit(getTranslation("shell.sign-in.submit"));
        LoginI18n.ErrorMessage errors = words.getErrorMessage();
        errors.setTitle(getTranslation("shell.sign-in.failed"));
        errors.setMessage(getTranslation("shell.sign-in.failed.do"));
        errors.setUsername(getTranslation("shell.sign-in.email.missing"));
        errors.setPassword(getTranslation("shell.sign-in.password.missing"));
        return words;
    }

    private LoginI18n wordsAfterTooMany(int minutes) {
        LoginI18n words = words();
        words.getErrorMessage().setTitle(getTranslation("shell.sign-in.too-many"));
        words.getErrorMessage().setMessage(getTranslation("shell.sign-in.too-many.do", minutes));
        return words;
    }

    private LoginI18n wordsWhileAway() {
        LoginI18n words = words();
        words.getErrorMessage().setTitle(getTranslation("shell.sign-in.away"));
        words.getErrorMessage().setMessage(getTranslation("shell.sign-in.away.do"));
        return words;
    }

    /** Of the address, where anybody can write anything. */
    private static Optional<Integer> minutes(String text) {
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signIn.isAuthenticated()) {
            event.forwardTo(HomeView.class);
            return;
        }
        if (firstOfficer.stream().anyMatch(FirstOfficer::isOpen)) {
            event.forwardTo("setup");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<Integer> wait = query.getSingleParameter("wait").flatMap(LoginView::minutes);
        wait.ifPresent(minutes -> form.setI18n(wordsAfterTooMany(minutes)));
        boolean away = query.getParameters().containsKey("away");
        if (away) {
            form.setI18n(wordsWhileAway());
        }
        form.setError(wait.isPresent() || away || query.getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.sign-in"));
    }
}
