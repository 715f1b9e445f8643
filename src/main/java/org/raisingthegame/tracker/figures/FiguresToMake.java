package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;

/**
 * Published before stored figures are made anew, within the transaction that will store them: who wants to say later what a
 * figure was before it moved reads it now ({@link StoredFigures}) and is told afterwards what came out otherwise.
 */
public final class FiguresToMake {

    private final Set<SchoolYear> schoolYears;
    private final List<Consumer<FiguresMade>> waiting = new ArrayList<>();

    public FiguresToMake(Set<SchoolYear> schoolYears) {
        this.schoolYears = Set.copyOf(schoolYears);
    }

    /** All whose figures are made anew, whether or not they come out otherwise. */
    public Set<SchoolYear> schoolYears() {
        return schoolYears;
    }

    /** Does something within the same transaction when they are made; nothing if all came out as before. */
    public void whenMade(Consumer<FiguresMade> then) {
        waiting.add(then);
    }

    /** Tells all who wait. */
    public void made(FiguresMade made) {
        waiting.forEach(then -> then.accept(made));
    }
}
