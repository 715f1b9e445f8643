package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: who one is, where one stands, and what one can do here. */
@Route("")
@Menu(title = "shell.home", order = 0)
@PermitAll
class HomeView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Translations translations;

    HomeView(CurrentUser user, Clock clock, Translations translations, ObjectProvider<HomePanel> panels) {
        this.translations = translations;
        String day = LocalDate.now(clock).format(TODAY);
        String sub = user.currentSchool()
                .map(SchoolChoice::name)
                .map(name -> name + " · " + day)
                .orElse(day);
        add(new PageHeader(getTranslation("shell.home.hello", user.displayName()), sub));
        panels.orderedStream()
                .map(HomePanel::forThisVisit)
                .flatMap(Optional::stream)
                .forEach(this::add);
        Navigation.byGroup().forEach((group, entries) -> {
            if (group != NavigationGroup.TOP) {
                add(section(group, entries));
            }
        });
        if (getComponentCount() == 1) {
            add(new EmptyState(getTranslation("shell.home.nothing"), getTranslation("shell.home.nothing.do")));
        }
    }

    private Div section(NavigationGroup group, List<MenuEntry> entries) {
        Div cards = new Div();
        cards.addClassName("card-shelf");
        entries.forEach(entry -> cards.add(card(entry)));
        return new Div(new H2(getTranslation(group.titleKey())), cards);
    }

    /** A module says in {@code <title>.about} what its page is for; where it doesn't, the title must do. */
    private RouterLink card(MenuEntry entry) {
        RouterLink card = new RouterLink(entry.menuClass());
        card.addClassName("card");
        card.add(new H2(getTranslation(entry.title())));
        translations.find(entry.title() + ".about").map(Paragraph::new).ifPresent(card::add);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.home"));
    }
}
