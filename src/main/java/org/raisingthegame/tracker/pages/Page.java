package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The root of a view: what is added stands in one column with even gaps, and takes the width the shell gives. */
public abstract class Page extends Div {

    private @Nullable RouterLink above;

    protected Page(Component... content) {
        super(content);
        addClassName("page");
    }

    /** Says under which record the page stands: the way back there is shown above it. */
    protected void standsUnder(RouterLink record) {
        above = record;
    }

    /** The way back to the record under which the page stands; none where it stands under a page of the navigation. */
    public Optional<RouterLink> above() {
        return Optional.ofNullable(above);
    }
}
