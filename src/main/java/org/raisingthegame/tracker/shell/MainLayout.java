package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.notices.NoticeBell;
import org.raisingthegame.tracker.notices.OwnNotices;
import org.raisingthegame.tracker.pages.Glyph;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.SearchSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Around every page but the sign-in: navigation, the school in which one stands, who one is, and the footer. On a phone
 * all but the page goes into a drawer.
 *
 * <p>Open to all, because "not found" stands in it too; without somebody signed in it shows no navigation.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    /**
     * Nothing behind an open dialog takes the focus. Vaadin's dialog sees to it, but when the window grows wide again (a zoom taken back, a
     * tablet turned) Vaadin's layout lets go the hold that was taken last, which is the dialog's, not its own.
     */
    private static final String NOT_BEHIND_DIALOGS = """
            this.addEventListener('focusin', (event) => {
                const open = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')].at(-1);
                if (open && !open.contains(event.target) && !event.target.closest('dialog')) {
                    open.querySelector(':is(input, textarea, a[href], button, vaadin-button):not([hidden])').focus();
                }
            });""";

    private final Main main = new Main();
    private final Footer footer = new Footer();
    private final Breadcrumb crumb;
    private final List<NoticeBell> bells = new ArrayList<>();
    private String pathWithoutChoice = "";

    MainLayout(
            AuthenticationContext signIn,
            CurrentUser user,
            Demonstration demonstration,
            OwnNotices notices,
            ObjectProvider<SearchSource> sources) {
        setPrimarySection(Section.DRAWER);
        getElement().executeJs(NOT_BEHIND_DIALOGS);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Header bar = new Header(brand());
        addToNavbar(toggle, bar);
        Anchor skip = new Anchor("#page", getTranslation("shell.skip"));
        skip.addClassName("shell-skip");
        // An address that begins with # would be taken as one of the home page, to which all addresses are relative.
        skip.getElement().executeJs("""
                this.addEventListener('click', (event) => {
                    event.preventDefault();
                    document.getElementById('page').focus();
                })""");
        Aside drawer = new Aside(skip, brand());
        drawer.addClassName("shell-drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("shell.drawer"));
        List<MenuEntry> pages = signIn.isAuthenticated() ? Navigation.pages() : List.of();
        crumb = new Breadcrumb(pages);
        if (signIn.isAuthenticated()) {
            // One for the bar of a phone, one for the drawer of a desk; only one of the two is in sight.
            SearchDialog search = new SearchDialog(sources.orderedStream().toList());
            bar.add(searchButton(search), bell(notices));
            drawer.add(bell(notices));
            drawer.add(
                    new SchoolSwitch(user, this::reload),
                    searchButton(search),
                    new Navigation(pages),
                    person(signIn, user));
            // Outside the drawer, which is not there on a phone until it is opened.
            getElement().appendChild(search.getElement());
        }
        addToDrawer(drawer, working());
        demonstration.note().ifPresent(footer::add);
        main.setId("page");
        // The way past the menu leads here with the focus.
        main.getElement().setAttribute("tabindex", "-1");
        main.addClassName("shell-page");
        setContent(main);
    }

    /**
     * The bar at the top shows that the program works at an answer, or can't be reached; who doesn't see it hears it, the former after a
     * second.
     */
    private Span working() {
        Span working = new Span();
        working.addClassName("visually-hidden");
        working.getElement().setAttribute("role", "status");
        working.getElement()
                .executeJs(
                        """
                let waits;
                window.Vaadin.connectionState?.addStateChangeListener((before, now) => {
                    clearTimeout(waits);
                    if (now === 'loading') {
                        waits = setTimeout(() => { this.textContent = $0; }, 1000);
                    } else {
                        this.textContent = now === 'reconnecting' ? $1 : now === 'connection-lost' ? $2 : '';
                    }
                });""",
                        getTranslation("shell.working"),
                        getTranslation("shell.connection-lost"),
                        getTranslation("shell.connection-lost.for-long"));
        return working;
    }

    private Button searchButton(SearchDialog search) {
        Span shortcut = new Span(getTranslation("shell.search.shortcut"));
        shortcut.addClassName("shell-search-shortcut");
        shortcut.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(getTranslation("shell.search"), new Glyph(Glyph.Picture.SEARCH));
        button.setSuffixComponent(shortcut);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("shell-search");
        button.setAriaLabel(getTranslation("shell.search"));
        search.openBy(button);
        return button;
    }

    private NoticeBell bell(OwnNotices notices) {
        NoticeBell bell = new NoticeBell(notices);
        bells.add(bell);
        return bell;
    }

    private Div brand() {
        Image logo = new Image("assets/icons/logo.svg", "");
        Span name = new Span(getTranslation("shell.product"));
        Span kind = new Span(getTranslation("shell.product.kind"));
        Div words = new Div(name, kind);
        Div brand = new Div(logo, words);
        brand.addClassName("shell-brand");
        return brand;
    }

    private Div person(AuthenticationContext signIn, CurrentUser user) {
        Span name = new Span(user.displayName());
        name.addClassName("shell-person-name");
        Button leave = new Button(getTranslation("shell.sign-out"), click -> signIn.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div person = new Div(name, new Span(getTranslation(user.roleTitleKey())));
        if (user.may(Rights.SEE_PUPILS) || user.may(Rights.UPLOAD)) {
            person.add(namesSwitch());
        }
        person.add(Look.turn(), leave);
        person.addClassName("shell-person");
        return person;
    }

    /** For meetings, where others look at the screen. */
    private Button namesSwitch() {
        boolean hidden = Presentation.hidesNames();
        Button names = new Button(getTranslation(hidden ? "shell.names.show" : "shell.names.hide"), click -> {
            Presentation.hideNames(!hidden);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        names.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return names;
    }

    /** A fresh page, since views were built for the other school; one of a single record there becomes the home page. */
    private void reload() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(pathWithoutChoice.isEmpty() ? "." : pathWithoutChoice));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean oneRecord = !event.getRouteParameters().getParameterNames().isEmpty();
        bells.forEach(NoticeBell::refresh);
        boolean shown = event.getActiveChain().stream().noneMatch(HasErrorParameter.class::isInstance);
        crumb.show(
                shown ? event.getLocation().getPath() : "",
                event.getActiveChain().stream()
                        .filter(Page.class::isInstance)
                        .map(Page.class::cast)
                        .flatMap(page -> page.above().stream())
                        .findFirst());
        pathWithoutChoice = oneRecord ? "" : event.getLocation().getPath();
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement page) {
        main.removeAll();
        main.add(crumb);
        if (page != null) {
            main.getElement().appendChild(page.getElement());
        }
        main.add(footer);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement page) {
        main.removeAll();
    }
}
