package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;

/** Suspensions and permanent exclusions of everybody on roll. */
@Route("figures/exclusions")
@Menu(title = "dashboards.exclusions", order = 110)
@RolesAllowed(Rights.SEE_FIGURES)
class ExclusionTrendView extends TrendView {

    ExclusionTrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        super(trends, choices, sources, places);
    }

    @Override
    String titleKey() {
        return "dashboards.exclusions";
    }

    @Override
    Topic topic() {
        return Topic.EXCLUSIONS;
    }
}
