package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page shows while there is nothing to show: what is missing, and what to do about it. */
public class EmptyState extends Div {

    /**
     * @param heading what is missing: "No results for 2026 yet"
     * @param whatToDo how that changes: "Import the key stage 2 results file."
     * @param actions the links or buttons that do it
     */
    public EmptyState(String heading, String whatToDo, Component... actions) {
        addClassNames("card", "empty-state");
        add(new H2(heading), new Paragraph(whatToDo));
        if (actions.length > 0) {
            Div side = new Div(actions);
            side.addClassName("actions");
            add(side);
        }
    }
}
