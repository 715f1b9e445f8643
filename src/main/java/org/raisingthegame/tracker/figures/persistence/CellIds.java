package org.raisingthegame.tracker.figures.persistence;

import java.util.List;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * Under which ids the cells of a measure are stored. A measure over a headcount has what happened under its own and the pupils
 * on roll under the headcount's, which other measures share; added up they are its counts.
 */
public final class CellIds {

    private CellIds() {}

    public static List<String> of(Measure measure) {
        return measure.overHeadcount() ? List.of(measure.id(), headcount(measure)) : List.of(measure.id());
    }

    /** No measure is called so: measures have a dot. */
    static String headcount(Measure measure) {
        return "headcount-%08x".formatted(measure.relations().getFirst().hashCode());
    }
}
