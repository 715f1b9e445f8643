package org.raisingthegame.tracker.figures;

import java.time.LocalTime;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night: agreements begin and end by the calendar, and the grid of what everybody may see follows. */
@Configuration(proxyBeanMethods = false)
class SharingRound {

    private static final String KIND = "figures.sharing";
    private static final LocalTime JUST_AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    RecurringTask figuresSharing() {
        return RecurringTask.daily(KIND, JUST_AFTER_MIDNIGHT);
    }

    @Bean
    TaskHandler figuresSharingHandler(FigureRefresh figures) {
        return new Refresh(figures);
    }

    private record Refresh(FigureRefresh figures) implements TaskHandler {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Task task) {
            figures.refreshNow();
        }
    }
}
