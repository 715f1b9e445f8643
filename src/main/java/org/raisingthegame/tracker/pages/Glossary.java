package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * Words of the field that explain themselves where they stand: on hover, on focus and on a touch. What they mean is in
 * {@code i18n/glossary.properties}, and all of it on the glossary page.
 */
public final class Glossary {

    private static final String PREFIX = "glossary.";

    private Glossary() {}

    /**
     * A word with its explanation.
     *
     * @param text what stands on the page
     * @param term section and word in the file of words: {@code 2.upn}
     */
    public static Span explained(String text, String term) {
        Span word = new Span(text);
        // Reached by the tab key, as what only a pointer can reach is hidden from many.
        word.getElement().setAttribute("tabindex", "0");
        explain(word, term);
        return word;
    }

    /** Explains something that is reached by the tab key anyway, such as a button. */
    static void explain(Component named, String term) {
        named.addClassName("term");
        Tooltip.forComponent(named).withText(I18NProvider.translate(PREFIX + term + ".says"));
    }
}
