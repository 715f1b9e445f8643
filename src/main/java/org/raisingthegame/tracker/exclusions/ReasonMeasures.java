package org.raisingthegame.tracker.exclusions;

import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/**
 * Suspensions and permanent exclusions by reason, a measure for each reason that is still in use. Since 2020/21 either has up
 * to three reasons, unranked, so that it counts under each of them and their sum exceeds the events; before that it had one,
 * which is another count (domain notes, 2.2): the series begin there.
 */
final class ReasonMeasures implements BeanRegistrar {

    /** The first year of up to three reasons. */
    private static final AcademicYear FIRST = new AcademicYear(2021);

    /** What has reasons: how its measures are called, counted and ordered, after the rates of all reasons. */
    enum Of {
        SUSPENSIONS(Category.SUSP, "suspension-reason-", Counting.EVERY_EVENT, "exclusions.section.reasons", 240),
        PERMANENT_EXCLUSIONS(
                Category.PERM, "permanent-reason-", Counting.ONCE_A_PUPIL, "exclusions.section.permanent-reasons", 270);

        private final Category category;
        private final String prefix;
        private final Counting counting;
        private final String section;
        private final int order;

        Of(Category category, String prefix, Counting counting, String section, int order) {
            this.category = category;
            this.prefix = prefix;
            this.counting = counting;
            this.section = section;
            this.order = order;
        }
    }

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (Of of : Of.values()) {
            for (Reason reason : Reason.values()) {
                if (reason != Reason.OT) {
                    registry.registerBean(
                            "exclusions_" + of.name() + "_" + reason.name(),
                            Measure.class,
                            bean -> bean.order(of.order + reason.ordinal()).supplier(context -> measure(of, reason)));
                }
            }
        }
    }

    static Measure measure(Of of, Reason reason) {
        return new Measure(
                        "exclusions." + of.prefix + reason.name().toLowerCase(Locale.ROOT),
                        MeasureKind.RATE_PER_100,
                        of.counting,
                        Stage.ALL_YEARS,
                        Direction.LOWER_IS_BETTER,
                        FIRST,
                        ExclusionMeasures.CLOSURES,
                        null,
                        List.of(ExclusionMeasures.HEADCOUNT, """
                                SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator,
                                       start_date AS event_date, 0 AS provisional
                                FROM exclusions_exclusion
                                WHERE category = '%s' AND status <> 'RESCINDED' AND academic_year >= %d
                                  AND '%s' IN (reason1, reason2, reason3)
                                """.formatted(
                                        of.category, FIRST.endYear(), reason.name())))
                .withListsFrom(ExpectedExclusions.ALWAYS_SOME)
                .under(Topic.EXCLUSIONS, of.section)
                .inDetail();
    }
}
