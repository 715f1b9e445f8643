package org.raisingthegame.tracker.figures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * The years of a figure that a milestone is bound to: enough for its latest value, its baseline and its small trend.
 *
 * @param yearGroup null for the whole school or cohort
 * @param years every year that was asked for, in order, without holes; the running one, where it was asked for, to date
 */
public record BoundTrend(
        Measure measure,
        SchoolId school,
        Group group,
        @Nullable YearGroup yearGroup,
        List<BoundFigure> years) {

    public BoundTrend {
        years = List.copyOf(years);
    }

    /** The latest year with a figure, which may be hidden from this reader. */
    public Optional<BoundFigure> latest() {
        return years.reversed().stream().filter(BoundFigure::present).findFirst();
    }

    public Optional<BoundFigure> in(AcademicYear year) {
        return years.stream().filter(one -> one.year().equals(year)).findFirst();
    }
}
