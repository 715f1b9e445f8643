package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the pages of the menu are drawn with, fetched while the browser has nothing else to do: some 100 kB once, so that the
 * first click on a page waits for its content alone. What draws charts (158 kB) still comes with the first chart.
 */
final class PagesAhead {

    private PagesAhead() {}

    static void fetch(UI ui, List<MenuEntry> pages) {
        if (!ui.getSession().getConfiguration().isProductionMode()) {
            // There are no pieces then: all comes with the first page.
            return;
        }
        String pieces = pages.stream()
                .map(page -> BundleUtils.getChunkId(page.menuClass()))
                .collect(Collectors.joining(" "));
        ui.getPage().executeJs("""
                const pieces = $0.split(' ');
                const whenIdle = window.requestIdleCallback ?? ((then) => setTimeout(then, 200));
                const next = () => {
                    const piece = pieces.shift();
                    if (piece) {
                        window.Vaadin.Flow.loadOnDemand(piece).then(() => whenIdle(next), () => {});
                    }
                };
                setTimeout(() => whenIdle(next), 500);
                """, pieces);
    }
}
