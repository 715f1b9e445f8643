package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Paragraph;

/** The line under every page of the demonstration that says what is made up and what is not. */
public class DemoNote extends Paragraph {

    public DemoNote(String text) {
        super(text);
        addClassName("demo-note");
    }
}
