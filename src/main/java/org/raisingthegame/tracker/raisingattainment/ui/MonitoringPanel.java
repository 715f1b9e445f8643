package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.springframework.core.annotation.Order;

/** Puts {@link MonitoringCard} at the top of a plan's page. */
@org.springframework.stereotype.Component
@Order(10)
class MonitoringPanel implements PlanPanel {

    private final Monitoring monitoring;

    MonitoringPanel(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public Optional<Component> of(PlanSheet plan, Runnable changed) {
        return Optional.of(new MonitoringCard(monitoring, monitoring.sheet(plan), changed));
    }
}
