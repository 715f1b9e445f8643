package org.raisingthegame.tracker.interventions.measures;

import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Of the pupils on the January roll, how many began an intervention in the year; once, however many they began. */
@Configuration(proxyBeanMethods = false)
class InterventionMeasures {

    /** Raising the Game began in September 2018. */
    private static final AcademicYear FIRST = new AcademicYear(2019);

    private static final String HEADCOUNT = """
            SELECT pupil_id, school_id, academic_year, 0 AS numerator, 1 AS denominator,
                   NULL AS event_date, provisional
            FROM pupils_headcount
            """;

    private static final String BEGAN = """
            SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator,
                   started_on AS event_date, 0 AS provisional
            FROM interventions_participation
            """;

    @Bean
    @Order(510)
    Measure interventionsShareReached() {
        return new Measure(
                        "interventions.share-reached",
                        MeasureKind.PROPORTION,
                        Counting.ONCE_A_PUPIL,
                        Stage.ALL_YEARS,
                        Direction.HIGHER_IS_BETTER,
                        FIRST,
                        List.of(),
                        null,
                        List.of(HEADCOUNT, BEGAN))
                .under(Topic.TAKING_PART, null)
                .inDetail();
    }
}
