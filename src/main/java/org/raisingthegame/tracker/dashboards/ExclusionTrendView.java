package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Stage;

/** Suspensions and permanent exclusions of everybody on roll. */
@Route("figures/exclusions")
@Menu(title = "dashboards.exclusions", order = 110)
@RolesAllowed(Rights.SEE_FIGURES)
class ExclusionTrendView extends TrendView {

    ExclusionTrendView(Trends trends, PlaceChoices places) {
        super(trends, places);
    }

    @Override
    String titleKey() {
        return "dashboards.exclusions";
    }

    @Override
    boolean shows(Measure measure) {
        return holds(measure);
    }

    /** Whether a measure is of this page. */
    static boolean holds(Measure measure) {
        return measure.stage() == Stage.ALL_YEARS && measure.direction() == Direction.LOWER_IS_BETTER;
    }
}
