package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A small picture in the colour of the text beside it, for the eye alone: the words stand on what it is in. A file each in
 * {@code assets/icons}, because one {@code VaadinIcon} brings all 600 of them to the first page, 60 kB.
 */
public class Glyph extends Span {

    /** What is drawn; {@code shell.css} names the file. */
    public enum Picture {
        BELL,
        SEARCH
    }

    public Glyph(Picture picture) {
        addClassNames("glyph", "glyph-" + picture.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-hidden", "true");
    }
}
