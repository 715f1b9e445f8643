package org.raisingthegame.tracker.figures.matching;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil as matching sees him or her: what must be shared, what should be near, and what came of it.
 *
 * @param shared what a pair has in common without exception
 * @param prior the outcome before, in the unit of the figure
 * @param freeMeals null where it isn't known
 * @param outcome afterwards, in the unit of the figure
 */
public record MatchedPupil(
        PupilId pupil,
        SchoolId school,
        Shared shared,
        double prior,
        @Nullable Sex sex,
        @Nullable Boolean freeMeals,
        @Nullable SenProvision sen,
        double outcome) {

    /** What participant and comparator share. */
    public record Shared(Ethnicity ethnicity, String yearGroup, Phase phase) {}

    /** The change from before to afterwards. */
    public double change() {
        return outcome - prior;
    }

    /** Whether there is help for special educational needs, of whatever kind. */
    boolean hasSen() {
        return sen == SenProvision.K || sen == SenProvision.E;
    }
}
