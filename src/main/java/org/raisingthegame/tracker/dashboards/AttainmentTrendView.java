package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;

/** Results at the end of Key Stages 2 and 4. */
@Route("figures/attainment")
@Menu(title = "dashboards.attainment", order = 100)
@RolesAllowed(Rights.SEE_FIGURES)
class AttainmentTrendView extends TrendView {

    AttainmentTrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        super(trends, choices, sources, places);
    }

    @Override
    String titleKey() {
        return "dashboards.attainment";
    }

    @Override
    Topic topic() {
        return Topic.ATTAINMENT;
    }
}
