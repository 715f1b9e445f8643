package org.raisingthegame.tracker.shell;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * Where a page stands in the navigation. The order in its {@code @Menu} decides, so that the shell names no page:
 * below 100 without a heading, 100 to 199 figures, 200 to 299 work, 300 to 399 data, from 400 settings.
 */
enum NavigationGroup {
    TOP,
    FIGURES,
    WORK,
    DATA,
    SETTINGS;

    private static final int SPAN = 100;

    static NavigationGroup of(MenuEntry entry) {
        // A page that states no order still has to be found.
        double order = entry.order() == null ? Double.MAX_VALUE : entry.order();
        int group = (int) Math.clamp(Math.floor(order / SPAN), TOP.ordinal(), SETTINGS.ordinal());
        return values()[group];
    }

    /** Translation key of the heading. {@link #TOP} has none. */
    String titleKey() {
        return "shell.group." + name();
    }
}
