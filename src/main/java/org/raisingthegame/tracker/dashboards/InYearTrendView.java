package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;

/** A school's own assessments during the year; only ever of one school. */
@Route("figures/in-year")
@Menu(title = "dashboards.in-year", order = 130)
@RolesAllowed(Rights.SEE_FIGURES)
class InYearTrendView extends TrendView {

    InYearTrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        super(trends, choices, sources, places);
    }

    @Override
    Topic topic() {
        return Topic.IN_YEAR;
    }

    @Override
    String titleKey() {
        return "dashboards.in-year";
    }
}
