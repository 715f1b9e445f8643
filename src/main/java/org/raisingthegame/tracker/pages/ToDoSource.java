package org.raisingthegame.tracker.pages;

import java.util.List;

/** What a module has waiting for who is signed in, contributed as a Spring bean in the order of {@code @Order}. */
@FunctionalInterface
public interface ToDoSource {

    /** Empty where nothing waits, or where it is none of this person's business. */
    List<ToDo> forThisVisit();
}
