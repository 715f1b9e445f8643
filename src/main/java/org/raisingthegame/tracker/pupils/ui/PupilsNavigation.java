package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pupils.PupilId;

/** Ways to the pages of pupils. */
public final class PupilsNavigation {

    static final String PUPIL = "pupil";

    private PupilsNavigation() {}

    /** A link to a pupil's page, which says the name unless names are hidden; the address holds the surrogate key alone. */
    public static RouterLink to(PupilId pupil, String name) {
        return new RouterLink(
                Presentation.name(name, pupil.value()), PupilView.class, new RouteParameters(PUPIL, pupil.toString()));
    }
}
