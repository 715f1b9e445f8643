package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.NativeButton;

/**
 * A button that steps back behind what it stands beside, as "Edit" beside a sentence. It is the browser's own: a plan holds a hundred
 * of them, and each of Vaadin's would be a component of its own there.
 */
public class QuietButton extends NativeButton {

    /**
     * @param words on it
     * @param forReaders what a screen reader says, which is all one hears of what it belongs to: "Edit: Number talks"
     */
    public QuietButton(String words, String forReaders, Runnable click) {
        super(words, event -> click.run());
        setAriaLabel(forReaders);
        addClassName("quiet-button");
        // Without it a button within a form would send the form.
        getElement().setAttribute("type", "button");
    }
}
