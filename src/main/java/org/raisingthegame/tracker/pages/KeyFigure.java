package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One figure, large, with what it counts above it and what to know about it below. Already formatted by the caller. */
public class KeyFigure extends Div {

    /**
     * @param label what it counts: "Suspensions, to date"
     * @param value the figure in words: "5 of 7"
     * @param note  what to compare it with; left away when blank
     */
    public KeyFigure(String label, String value, String note) {
        addClassNames("card", "key-figure");
        add(part("key-figure-label", label), part("key-figure-value", value));
        if (!note.isBlank()) {
            Paragraph line = new Paragraph(note);
            line.addClassName("note");
            add(line);
        }
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
