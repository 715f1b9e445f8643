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
 * Suspensions by reason, a measure for each reason that is still in use. Since 2020/21 a suspension has up to three reasons,
 * unranked, so that it counts under each of them and their sum exceeds the suspensions; before that it had one, which is
 * another count (domain notes, 2.2): the series begin there.
 */
final class SuspensionReasons implements BeanRegistrar {

    /** The first year of up to three reasons. */
    private static final AcademicYear FIRST = new AcademicYear(2021);

    /** After the rates of all reasons. */
    private static final int ORDER = 240;

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.OT) {
                registry.registerBean(
                        "exclusionsSuspensionReason" + reason.name(),
                        Measure.class,
                        bean -> bean.order(ORDER + reason.ordinal()).supplier(context -> measure(reason)));
            }
        }
    }

    static Measure measure(Reason reason) {
        return new Measure(
                        "exclusions.suspension-reason-" + reason.name().toLowerCase(Locale.ROOT),
                        MeasureKind.RATE_PER_100,
                        Counting.EVERY_EVENT,
                        Stage.ALL_YEARS,
                        Direction.LOWER_IS_BETTER,
                        FIRST,
                        ExclusionMeasures.CLOSURES,
                        null,
                        List.of(ExclusionMeasures.HEADCOUNT, """
                                SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator,
                                       start_date AS event_date, 0 AS provisional
                                FROM exclusions_exclusion
                                WHERE category = 'SUSP' AND status <> 'RESCINDED' AND academic_year >= %d
                                  AND '%s' IN (reason1, reason2, reason3)
                                """.formatted(FIRST.endYear(), reason.name())))
                .under(Topic.EXCLUSIONS, "exclusions.section.reasons")
                .inDetail();
    }
}
