package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The root of a view: what is added stands in one column with even gaps, and takes the width the shell gives. */
public abstract class Page extends Div {

    protected Page(Component... content) {
        super(content);
        addClassName("page");
    }
}
