package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;

/** Whom events and interventions reached. */
@Route("figures/taking-part")
@Menu(title = "dashboards.taking-part", order = 135)
@RolesAllowed(Rights.SEE_FIGURES)
class TakingPartTrendView extends TrendView {

    TakingPartTrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        super(trends, choices, sources, places);
    }

    @Override
    Topic topic() {
        return Topic.TAKING_PART;
    }

    @Override
    String titleKey() {
        return "dashboards.taking-part";
    }
}
