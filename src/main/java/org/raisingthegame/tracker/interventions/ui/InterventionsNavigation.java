package org.raisingthegame.tracker.interventions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.interventions.InterventionId;

/** Ways to the pages of interventions, and how they write a day. */
final class InterventionsNavigation {

    static final String ID = "id";

    /** The route of an intervention's page; its participants' begins with it. */
    static final String INTERVENTION = "interventions/:" + ID + "([1-9][0-9]{0,17})";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** For a column of days. */
    static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private InterventionsNavigation() {}

    /** The intervention that an address names; one that can't be is answered as one that isn't there. */
    static InterventionId interventionOf(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong(ID).map(InterventionId::new).orElseThrow(OutOfScope::new);
    }

    static RouterLink link(String words, InterventionId id) {
        return link(words, InterventionView.class, id);
    }

    static RouterLink link(String words, Class<? extends Component> page, InterventionId id) {
        return new RouterLink(words, page, parameters(id));
    }

    static void to(InterventionId id) {
        UI.getCurrent().navigate(InterventionView.class, parameters(id));
    }

    private static RouteParameters parameters(InterventionId id) {
        return new RouteParameters(new RouteParam(ID, id.toString()));
    }
}
