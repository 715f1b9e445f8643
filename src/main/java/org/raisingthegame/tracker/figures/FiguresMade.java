package org.raisingthegame.tracker.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;

/**
 * Published when stored figures came out otherwise than before, within the transaction that stores them: so that a plan can
 * say which of its milestones moved. Nobody is signed in on its thread; who only wants to note what changed listens with
 * {@code @EventListener} and writes in the same transaction, who wants to read the new figures waits for the commit
 * ({@code @TransactionalEventListener}) and for a person who asks. After the first start, and after a change of the program
 * that counts otherwise, it may name every school-year there is.
 *
 * @param on the day on which they were made
 * @param changed by the id of a measure, the school-years whose counts changed for any ethnic or year group; never empty
 */
public record FiguresMade(LocalDate on, Map<String, Set<SchoolYear>> changed) {

    public FiguresMade {
        Map<String, Set<SchoolYear>> copy = new LinkedHashMap<>();
        changed.forEach((measure, schoolYears) -> copy.put(measure, Set.copyOf(schoolYears)));
        changed = Map.copyOf(copy);
    }

    /** Whether anything of a measure changed for a school, in whatever year. */
    public boolean concerns(String measure, SchoolId school) {
        return changed.getOrDefault(measure, Set.of()).stream()
                .anyMatch(schoolYear -> schoolYear.school().equals(school));
    }
}
