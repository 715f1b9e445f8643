package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Links to the pages that the signed-in person may open, as the modules declare them with {@code @Menu}. */
class Navigation extends Nav {

    /**
     * Has the browser load the scripts of the pages that the menu offers, one page at a time and only while neither it nor the program has anything
     * to do, so that the first visit to a page waits no longer than a later one. Who pays for what comes over the wire and said so is spared.
     */
    private static final String AHEAD = """
            const pages = $0;
            const idle = window.requestIdleCallback ?? ((what) => setTimeout(what, 50));
            const next = () => idle(() => {
                if (!this.isConnected || pages.length === 0) return;
                if (Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive?.())) {
                    setTimeout(next, 200);
                } else {
                    window.Vaadin.Flow.loadOnDemand(pages.shift()).then(next, () => {});
                }
            });
            if (!navigator.connection?.saveData) setTimeout(next, 300);""";

    /** In a low window the menu scrolls; where one is stands in sight, unless the whole menu is put away. After the page's own paint. */
    private static final String INTO_SIGHT = """
            requestAnimationFrame(() => setTimeout(() => {
                if (this.getBoundingClientRect().right > 0) this.scrollIntoView({ block: 'nearest' });
            }));""";

    /** @param pages of {@link #pages()} */
    Navigation(List<MenuEntry> pages) {
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        byGroup(pages).forEach((group, entries) -> {
            if (group != NavigationGroup.TOP) {
                Span heading = new Span(getTranslation(group.titleKey()));
                heading.addClassName("shell-nav-group");
                add(heading);
            }
            entries.forEach(entry -> add(link(entry)));
        });
        List<String> scripts = pages.stream()
                .map(entry -> BundleUtils.getChunkId(entry.menuClass()))
                .toList();
        addAttachListener(attached -> getElement().executeJs(AHEAD, scripts));
    }

    /**
     * What may be opened, in order; Vaadin has already left out the rest. It asks for the right to each page, which takes longer than
     * most pages do, so it is asked once for each tab: what the menu around the page offers, and what the page offers, is the same.
     * Whose rights change meanwhile is refused by the page itself.
     */
    static List<MenuEntry> pages() {
        UI tab = UI.getCurrent();
        Pages known = ComponentUtil.getData(tab, Pages.class);
        if (known == null) {
            known = new Pages(MenuConfiguration.getMenuEntries());
            ComponentUtil.setData(tab, Pages.class, known);
        }
        return known.entries();
    }

    private record Pages(List<MenuEntry> entries) {}

    static Map<NavigationGroup, List<MenuEntry>> byGroup(List<MenuEntry> pages) {
        return pages.stream().collect(Collectors.groupingBy(NavigationGroup::of, TreeMap::new, Collectors.toList()));
    }

    private RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
        String path = entry.path().replaceFirst("^/", "");
        // By whole segments: "figures/schools" is no page of "figures/school".
        link.setHighlightCondition((of, event) -> {
            String open = event.getLocation().getPath();
            return open.equals(path) || !path.isEmpty() && open.startsWith(path + "/");
        });
        link.setHighlightAction((of, highlight) -> {
            if (highlight) {
                of.getElement().setAttribute("aria-current", "page");
                of.getElement().executeJs(INTO_SIGHT);
            } else {
                of.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
