package org.raisingthegame.tracker.figures;

import java.time.temporal.ChronoUnit;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The node that imports makes the figures. Where it dies before that, another one does: whichever lives looks every ten minutes whether
 * any were left.
 */
@Configuration(proxyBeanMethods = false)
class LeftOverFigures {

    private static final String KIND = "figures.left-over";
    private static final int MINUTES = 10;

    @Bean
    RecurringTask figuresLeftOver() {
        return new RecurringTask(
                KIND, now -> now.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) now.getMinute() / MINUTES * MINUTES));
    }

    @Bean
    TaskHandler figuresLeftOverHandler(FigureRefresh figures) {
        return new Making(figures);
    }

    record Making(FigureRefresh figures) implements TaskHandler {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Task task) {
            if (figures.isAnyLeft()) {
                figures.refreshNow();
            }
        }
    }
}
