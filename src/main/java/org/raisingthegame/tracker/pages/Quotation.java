package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else's words, and whose they are. */
@Tag("blockquote")
public class Quotation extends HtmlContainer {

    public Quotation(String words, String source) {
        super(new Paragraph(words));
        addClassName("quotation");
        Paragraph from = new Note(source);
        add(from);
    }
}
