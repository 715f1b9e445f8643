package org.raisingthegame.tracker.imports.spi;

import java.util.Set;
import org.raisingthegame.tracker.core.Phase;

/**
 * What every school is expected to import each year, contributed as a Spring bean by the module that brings the format. From
 * 1 September on, the home page says to whom it is missing.
 *
 * @param formatId whose title names it
 * @param phases the kinds of school of which it is expected
 * @param belongsTo the year that the data are about
 * @param given an SQL predicate over the school {@code s} (with {@code s.id}) and the year's {@code :year}, {@code :firstDay}
 *     and {@code :lastDay}: whether it is here. Text of the code, never of a file
 * @param exempt likewise, whether there is nothing to come, as from a school without a Year 6; {@code FALSE} where there
 *     always is
 */
public record ExpectedUpload(String formatId, Set<Phase> phases, Belongs belongsTo, String given, String exempt) {

    /** Which year's data are expected from September on. */
    public enum Belongs {
        /** The year that has just begun, such as its roll. */
        THIS_YEAR,
        /** The year that is over, such as its results. */
        LAST_YEAR
    }

    public ExpectedUpload {
        phases = Set.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("Expected of no school: " + formatId);
        }
    }
}
