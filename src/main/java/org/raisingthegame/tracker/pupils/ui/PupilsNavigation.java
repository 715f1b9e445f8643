package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.pupils.PupilId;

/** Ways to the pages of pupils. */
public final class PupilsNavigation {

    static final String PUPIL = "pupil";

    private PupilsNavigation() {}

    /** A link to a pupil's page; the address holds the surrogate key alone. */
    public static RouterLink to(PupilId pupil, String name) {
        return new RouterLink(name, PupilView.class, new RouteParameters(PUPIL, pupil.toString()));
    }

    public static RouterLink toAll(String words) {
        return new RouterLink(words, PupilsView.class);
    }
}
