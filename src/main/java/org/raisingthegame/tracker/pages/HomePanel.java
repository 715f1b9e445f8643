package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * What a module shows on the home page, contributed as a Spring bean; in the order of {@code @Order}. It is asked anew
 * for each visit and looks at who is signed in itself.
 */
@FunctionalInterface
public interface HomePanel {

    /** Empty where this person has nothing to see of it. */
    Optional<Component> forThisVisit();
}
