package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;

/** Attendance of everybody on roll. */
@Route("figures/attendance")
@Menu(title = "dashboards.attendance-page", order = 120)
@RolesAllowed(Rights.SEE_FIGURES)
class AttendanceTrendView extends TrendView {

    AttendanceTrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        super(trends, choices, sources, places);
    }

    @Override
    Topic topic() {
        return Topic.ATTENDANCE;
    }

    @Override
    String titleKey() {
        return "dashboards.attendance-page";
    }
}
