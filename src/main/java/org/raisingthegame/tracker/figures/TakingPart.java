package org.raisingthegame.tracker.figures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * Pupils who took part in something, to be compared with pupils like them.
 *
 * @param pupils each with the school at which he or she took part
 * @param unlike other pupils who are like nobody who did not take part, because they had something of the kind too
 * @param school the one school whose matter it is; null where several schools took part
 * @param before the whole year before it began
 * @param after the year in which an effect ought to show
 */
public record TakingPart(
        Set<At> pupils, Set<PupilId> unlike, @Nullable SchoolId school, AcademicYear before, AcademicYear after) {

    public TakingPart {
        pupils = Set.copyOf(pupils);
        unlike = Set.copyOf(unlike);
        if (before.compareTo(after) >= 0) {
            throw new IllegalArgumentException("What came before comes before");
        }
    }

    /** A pupil at a school. */
    public record At(PupilId pupil, SchoolId school) {}
}
