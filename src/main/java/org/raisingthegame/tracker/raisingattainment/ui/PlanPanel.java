package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;

/**
 * What another part of this plugin shows at the top of a plan's page, such as where it stands and what to do next; a bean, in
 * the order of {@code @Order}. It looks itself at who is signed in.
 */
@FunctionalInterface
public interface PlanPanel {

    /**
     * Empty where this person has nothing to see of it.
     *
     * @param changed to be run when the panel has changed the plan, so that the page shows it anew
     */
    Optional<Component> of(PlanSheet plan, Runnable changed);
}
