package org.raisingthegame.tracker.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.YearNote;

/**
 * One year of a figure that a milestone is bound to, as the person who asks may see it. A signed review freezes all of it.
 *
 * @param figure the group's: {@link Figure.Value} with its numerator, its n and its 95 % interval; or why there is none
 * @param others all other pupils of the school
 * @param gap group and others compared, with the verdict ("too few to say")
 * @param sinceBaseline this year's group compared with the baseline year's; of attendance, exclusions and in-year
 *     assessment many of the children are the same in both, which makes the interval too wide rather than too narrow.
 *     {@link Comparison.None} for the baseline itself and where there is none
 * @param status null where there is no figure
 * @param asAt the day up to which the data count, where the rows say it, else the day on which the figure was last made; null
 *     where there is none
 * @param note what must be known about the year, such as that teachers assessed; null where nothing
 * @param fewPupils whether so few pupils stand behind it that nothing may be read from it: "too few to say"
 */
public record BoundFigure(
        AcademicYear year,
        Figure figure,
        Figure others,
        Comparison gap,
        Comparison sinceBaseline,
        @Nullable DataStatus status,
        @Nullable LocalDate asAt,
        @Nullable YearNote note,
        boolean fewPupils) {

    /** Whether there is something to say: a value, or one that is hidden from this reader. */
    public boolean present() {
        return figure instanceof Figure.Value || figure instanceof Figure.Suppressed;
    }
}
