package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word about a state. The colour repeats the word, it never replaces it. */
public class Tag extends Span {

    public enum Tone {
        OK,
        WARN,
        BAD,
        NEUTRAL
    }

    public Tag(String word, Tone tone) {
        super(word);
        if (word.isBlank()) {
            throw new IllegalArgumentException("a tag always says its state in a word");
        }
        addClassNames("tag", tone.name().toLowerCase(Locale.ROOT));
    }
}
