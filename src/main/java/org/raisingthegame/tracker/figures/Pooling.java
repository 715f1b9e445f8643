package org.raisingthegame.tracker.figures;

import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;
import org.springframework.stereotype.Component;

/** Adds years up to pools, and suppresses what comes out of it. */
@Component
class Pooling {

    private final Estimates estimates;
    private final Suppression suppression;

    Pooling(Estimates estimates, Suppression suppression) {
        this.estimates = estimates;
        this.suppression = suppression;
    }

    /** What was counted in one year of a pool. */
    record YearCounts(AcademicYear year, Counts group, Counts others) {}

    /** The pool as an audience may see it; empty where there is nothing to add up. */
    Optional<Pool> pool(Measure measure, Pool.Years span, List<YearCounts> years, Audience audience) {
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Counts group = years.stream().map(YearCounts::group).reduce(Counts.NONE, Counts::plus);
        Counts others = years.stream().map(YearCounts::others).reduce(Counts.NONE, Counts::plus);
        Parts truth = new Parts(
                estimates.figure(measure, group),
                estimates.figure(measure, others),
                estimates.figure(measure, group.plus(others)));
        Parts shown = suppression.shown(truth, measure.kind(), audience);
        boolean both = shown.group() instanceof Value && shown.others() instanceof Value;
        return Optional.of(new Pool(
                span,
                years.stream().map(YearCounts::year).toList(),
                shown.group(),
                shown.others(),
                shown.all(),
                both ? estimates.compare(measure, group, others) : new Comparison.Hidden()));
    }
}
