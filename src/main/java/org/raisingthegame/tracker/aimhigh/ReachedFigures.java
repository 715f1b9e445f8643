package org.raisingthegame.tracker.aimhigh;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has figures of a register made anew a while after the first tick, once for all ticks until then: made after each, they
 * would keep who stands at the door waiting.
 */
@Component
class ReachedFigures implements TaskHandler {

    private static final String KIND = "aimhigh.reached";
    private static final Duration WHILE_PEOPLE_COME_IN = Duration.ofMinutes(2);

    private final Tasks tasks;
    private final FigureRefresh figures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Those that are asked for already; one asked for twice, after a start anew, is only made twice. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    ReachedFigures(Tasks tasks, FigureRefresh figures, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
    }

    void changed(SchoolId school, AcademicYear year) {
        String subject = school.value() + "/" + year.endYear();
        if (waiting.add(subject)) {
            tasks.askFor(KIND, subject, LocalDateTime.now(clock).plus(WHILE_PEOPLE_COME_IN));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        waiting.remove(task.subject());
        String[] parts = task.subject().split("/", 2);
        var schoolYear =
                new SchoolYear(new SchoolId(Long.parseLong(parts[0])), new AcademicYear(Integer.parseInt(parts[1])));
        transaction.executeWithoutResult(status -> figures.makeAnew(Set.of(schoolYear)));
    }
}
