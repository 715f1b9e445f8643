package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.pages.HomePanel.Zone;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The first page: the figures, what one works at, what waits for one. The modules contribute all three; below them stands,
 * folded up, what else can be opened.
 */
@Route("")
@Menu(title = "shell.home", order = 0)
@PermitAll
class HomeView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final Translations translations;
    private final List<HomePanel> panels;

    HomeView(
            CurrentUser user,
            Clock clock,
            Translations translations,
            ObjectProvider<HomePanel> panels,
            ObjectProvider<ToDoSource> waiting) {
        this.translations = translations;
        this.panels = panels.orderedStream().toList();
        String day = LocalDate.now(clock).format(TODAY);
        String sub = user.currentSchool()
                .map(SchoolChoice::name)
                .map(name -> name + " · " + day)
                .orElse(day);
        add(new PageHeader(getTranslation("shell.home.hello", user.displayName()), sub));
        add(of(Zone.TOP));
        add(columns(waiting.orderedStream()
                .flatMap(source -> source.forThisVisit().stream())
                .toList()));
        Map<NavigationGroup, List<MenuEntry>> pages = new TreeMap<>(Navigation.byGroup(Navigation.pages()));
        pages.remove(NavigationGroup.TOP);
        if (pages.keySet().stream().allMatch(NavigationGroup.SETTINGS::equals)) {
            add(new EmptyState(getTranslation("shell.home.nothing"), getTranslation("shell.home.nothing.do")));
        }
        Folded all = new Folded(getTranslation("shell.home.pages"), () -> shelf(pages));
        // Who has nothing else here yet needs the way to it.
        if (getChildren()
                .allMatch(child -> child instanceof PageHeader
                        || child.getChildren().findAny().isEmpty())) {
            all.open();
        }
        add(all);
    }

    private List<Component> of(Zone zone) {
        return panels.stream()
                .filter(panel -> panel.zone() == zone)
                .map(HomePanel::forThisVisit)
                .flatMap(Optional::stream)
                .toList();
    }

    private Div columns(List<ToDo> waiting) {
        Div main = new Div();
        main.addClassName("home-column");
        main.add(of(Zone.MAIN));
        Div side = new Div();
        side.addClassName("home-column");
        if (!waiting.isEmpty()) {
            side.add(waits(waiting));
        }
        side.add(of(Zone.SIDE));
        // A column for what is small alone would leave most of the page empty.
        Div columns = main.getComponentCount() == 0 || side.getComponentCount() == 0
                ? new Div(main.getComponentCount() == 0 ? side : main)
                : new Div(main, side);
        columns.addClassName(columns.getComponentCount() == 1 ? "home-single" : "home-columns");
        return columns;
    }

    private Card waits(List<ToDo> waiting) {
        Card card = new Card(getTranslation("shell.home.waiting"));
        waiting.forEach(one -> {
            Div line = new Div(one.link());
            line.addClassNames("home-waits", "home-todo");
            if (!one.note().isBlank()) {
                Span note = new Span(one.note());
                note.addClassName("note");
                line.add(note);
            }
            card.add(line);
        });
        return card;
    }

    private Div shelf(Map<NavigationGroup, List<MenuEntry>> pages) {
        Div shelf = new Div();
        shelf.addClassName("home-pages");
        pages.forEach((group, entries) -> shelf.add(section(group, entries)));
        return shelf;
    }

    private Div section(NavigationGroup group, List<MenuEntry> entries) {
        Div section = new Div(new H2(getTranslation(group.titleKey())));
        entries.forEach(entry -> section.add(page(entry)));
        return section;
    }

    /** A module says in {@code <title>.about} what its page is for; where it doesn't, the title must do. */
    private Div page(MenuEntry entry) {
        Div page = new Div(new RouterLink(getTranslation(entry.title()), entry.menuClass()));
        translations.find(entry.title() + ".about").map(Paragraph::new).ifPresent(page::add);
        page.addClassName("home-page");
        return page;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("shell.home"));
    }
}
