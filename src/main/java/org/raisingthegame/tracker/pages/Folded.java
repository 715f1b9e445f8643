package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Supplier;

/**
 * A card of which only the heading stands there until somebody opens it: a form that few of those who read a page need. It is made
 * when it is opened, so that the page waits for none of its fields.
 */
public class Folded extends NativeDetails {

    private final Supplier<Component> content;

    /** @param heading what can be done in it: "Start a plan" */
    public Folded(String heading, Supplier<Component> content) {
        super(heading);
        this.content = content;
        addClassNames("card", "folded");
        addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                make();
            }
        });
    }

    /** As a click on the heading does. */
    public void open() {
        make();
        setOpen(true);
    }

    private void make() {
        if (getContent() == null) {
            setContent(content.get());
        }
    }
}
