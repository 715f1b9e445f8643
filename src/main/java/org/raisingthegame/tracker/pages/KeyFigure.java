package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One figure, large, with what it counts above it and what to know about it below. Already formatted by the caller. */
public class KeyFigure extends Div {

    /**
     * @param label what it counts: "Suspensions, to date"
     * @param value the figure in words: "5 of 7"
     * @param note  what to compare it with; left away when blank
     */
    public KeyFigure(String label, String value, String note) {
        this(label, value, note, null);
    }

    /** @param beside a small drawing of how it came about: a {@link Sparkline} */
    public KeyFigure(String label, String value, String note, @Nullable Component beside) {
        addClassNames("card", "key-figure");
        Div figure = new Div(part("key-figure-value", value));
        figure.addClassName("key-figure-line");
        if (beside != null) {
            figure.add(beside);
        }
        add(part("key-figure-label", label), figure);
        if (!note.isBlank()) {
            Paragraph line = new Note(note);
            add(line);
        }
    }

    private static Span part(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
