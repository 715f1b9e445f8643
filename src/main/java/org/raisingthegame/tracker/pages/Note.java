package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence that explains what it stands by, quieter than that. */
public class Note extends Paragraph {

    public Note(String words) {
        super(words);
        addClassName("note");
    }
}
