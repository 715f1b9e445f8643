package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The way back from a page of one record to the page of the navigation under which it stands, and to the record in between. */
class Breadcrumb extends Nav {

    private final List<MenuEntry> pages;

    /** @param pages of the navigation */
    Breadcrumb(List<MenuEntry> pages) {
        this.pages = pages.stream().filter(page -> !segment(page).isEmpty()).toList();
        addClassName("shell-crumb");
        getElement().setAttribute("aria-label", getTranslation("shell.crumb"));
        setVisible(false);
    }

    /**
     * @param path of the page that is open, without choices
     * @param record under which it stands, if it does
     */
    void show(String path, Optional<RouterLink> record) {
        removeAll();
        Optional<MenuEntry> above = above(path);
        setVisible(above.isPresent());
        above.ifPresent(entry -> {
            add(mark("‹"), new RouterLink(getTranslation(entry.title()), entry.menuClass()));
            record.ifPresent(link -> add(mark("›"), link));
        });
    }

    private static Span mark(String sign) {
        Span mark = new Span(sign);
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    /** The nearest page of the navigation whose address this one continues; none for those pages themselves. */
    private Optional<MenuEntry> above(String path) {
        return pages.stream().anyMatch(entry -> segment(entry).equals(path))
                ? Optional.empty()
                : pages.stream()
                        .filter(entry -> path.startsWith(segment(entry) + "/"))
                        .max(Comparator.comparingInt(entry -> segment(entry).length()));
    }

    private static String segment(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }
}
