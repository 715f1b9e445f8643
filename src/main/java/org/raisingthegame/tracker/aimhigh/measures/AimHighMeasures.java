package org.raisingthegame.tracker.aimhigh.measures;

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

/** Of the pupils on the January roll, how many were at an event of Aim High in the year; once, however often they came. */
@Configuration(proxyBeanMethods = false)
class AimHighMeasures {

    /** Raising the Game began in September 2018. */
    private static final AcademicYear FIRST = new AcademicYear(2019);

    private static final String HEADCOUNT = """
            SELECT pupil_id, school_id, academic_year, 0 AS numerator, 1 AS denominator,
                   NULL AS event_date, provisional
            FROM pupils_headcount
            """;

    private static final String ATTENDED = """
            SELECT a.pupil_id, a.school_id, a.academic_year, 1 AS numerator, 0 AS denominator,
                   a.held_on AS event_date, 0 AS provisional
            FROM aimhigh_attendance a JOIN aimhigh_event e ON e.id = a.event_id
            WHERE a.attended = 1 AND e.series = 'AIM_HIGH' AND e.state <> 'CANCELLED'
            """;

    @Bean
    @Order(500)
    Measure aimHighShareReached() {
        return new Measure(
                        "aimhigh.share-reached",
                        MeasureKind.PROPORTION,
                        Counting.ONCE_A_PUPIL,
                        Stage.ALL_YEARS,
                        Direction.HIGHER_IS_BETTER,
                        FIRST,
                        List.of(),
                        null,
                        List.of(HEADCOUNT, ATTENDED))
                .under(Topic.TAKING_PART, null)
                .inDetail();
    }
}
