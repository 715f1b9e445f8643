package org.raisingthegame.tracker.figures;

import java.util.List;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * What may be shown of one school to somebody who answers for another: three years pooled, suppressed as for everybody, no
 * school's own judgements.
 *
 * @param measures those of which there is anything, in the order of the catalogue
 */
public record SharedProfile(SchoolId school, Group group, List<MeasurePools> measures) {

    public SharedProfile {
        measures = List.copyOf(measures);
    }

    /** @param pools latest first, never empty, never overlapping */
    public record MeasurePools(Measure measure, List<Pool> pools) {

        public MeasurePools {
            pools = List.copyOf(pools);
        }
    }
}
