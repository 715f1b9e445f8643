package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * What a module shows on the home page, contributed as a Spring bean; within its zone in the order of {@code @Order}. It
 * is asked anew for each visit and looks at who is signed in itself.
 */
@FunctionalInterface
public interface HomePanel {

    /** Where on the page it stands. */
    enum Zone {
        /** Over the whole width, first: the figures. */
        TOP,
        /** The larger column: what one works at. */
        MAIN,
        /** The smaller column: what is only to be known. */
        SIDE
    }

    /** Empty where this person has nothing to see of it. */
    Optional<Component> forThisVisit();

    default Zone zone() {
        return Zone.MAIN;
    }
}
