package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.raisingattainment.PlanId;

/** Ways to the pages of plans. */
public final class PlansNavigation {

    static final String ID = "id";

    /** The route of a plan's page; the pages of a plan begin with it. */
    public static final String PLAN = "plans/:" + ID + "([1-9][0-9]{0,17})";

    private PlansNavigation() {}

    /** The plan that an address names; one that can't be is answered as one that isn't there. */
    public static PlanId planOf(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong(ID).map(PlanId::new).orElseThrow(OutOfScope::new);
    }

    public static void toAll() {
        UI.getCurrent().navigate(PlansView.class);
    }

    public static void to(PlanId plan) {
        UI.getCurrent().navigate(PlanView.class, parameters(plan));
    }

    public static RouterLink toPlan(String words, PlanId plan) {
        return new RouterLink(words, PlanView.class, parameters(plan));
    }

    /** A link to another page of the plan. */
    public static RouterLink link(String words, Class<? extends Component> page, PlanId plan) {
        return new RouterLink(words, page, parameters(plan));
    }

    static RouteParameters parameters(PlanId plan) {
        return new RouteParameters(new RouteParam(ID, plan.toString()));
    }
}
