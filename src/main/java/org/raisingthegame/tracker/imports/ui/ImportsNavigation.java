package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.raisingthegame.tracker.imports.ImportId;

/** Ways to the pages of imports. */
public final class ImportsNavigation {

    static final String ID = "id";

    private ImportsNavigation() {}

    public static void toAll() {
        UI.getCurrent().navigate(ImportsView.class);
    }

    public static void to(ImportId id) {
        UI.getCurrent().navigate(ImportView.class, new RouteParameters(ID, id.toString()));
    }
}
