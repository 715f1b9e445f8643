package org.raisingthegame.tracker.pages;

import com.vaadin.flow.router.RouterLink;
import java.util.List;

/**
 * One thing that waits for the person who opens the home page.
 *
 * @param link says what to do, and leads to where it is done: "Answer the Autumn review 2026/27"
 * @param note what to know beside it: whose, by when; left away when blank
 */
public record ToDo(RouterLink link, String note) {

    /** What a module has waiting for who is signed in, contributed as a Spring bean in the order of {@code @Order}. */
    @FunctionalInterface
    public interface Source {

        /** Empty where nothing waits, or where it is none of this person's business. */
        List<ToDo> forThisVisit();
    }
}
