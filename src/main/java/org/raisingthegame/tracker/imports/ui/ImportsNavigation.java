package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRun;

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

    /** A link to an import, by the name of its file. */
    static RouterLink link(ImportRun run) {
        RouterLink link = new RouterLink(
                ImportView.class, new RouteParameters(ID, run.id().toString()));
        link.add(new Span(run.fileName()));
        return link;
    }
}
