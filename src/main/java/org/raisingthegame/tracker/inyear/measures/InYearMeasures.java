package org.raisingthegame.tracker.inyear.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.MatchedOutcome;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.inyear.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * What the school itself judges, by the latest assessment of the year: at or above what it expects, and a predicted grade 4
 * or better in English and maths. Each school has a scale of its own, so none of it is compared between schools or with
 * published figures.
 */
@Configuration(proxyBeanMethods = false)
class InYearMeasures {

    /** Since levels were given up there is no national scale. */
    private static final AcademicYear FIRST = new AcademicYear(2016);

    @Bean
    @Order(400)
    Measure onTrackReading() {
        return onTrack("inyear.on-track-reading", Subject.READING);
    }

    @Bean
    @Order(410)
    Measure onTrackWriting() {
        return onTrack("inyear.on-track-writing", Subject.WRITING);
    }

    @Bean
    @Order(420)
    Measure onTrackMaths() {
        return onTrack("inyear.on-track-maths", Subject.MATHS);
    }

    @Bean
    @Order(430)
    Measure onTrackEnglish() {
        return onTrack("inyear.on-track-english", Subject.ENGLISH);
    }

    @Bean
    @Order(440)
    Measure predictedEnglishMaths() {
        return measure("inyear.predicted-english-maths", Stage.KEY_STAGE_4, "inyear.section.predicted", """
                SELECT m.pupil_id, m.school_id, m.academic_year,
                       m.predicted >= 4
                       AND EXISTS (SELECT 1 FROM inyear_latest e
                                   WHERE e.school_id = m.school_id AND e.academic_year = m.academic_year
                                     AND e.pupil_id = m.pupil_id AND e.subject IN ('ENGLISH', 'ENGLIT')
                                     AND e.predicted >= 4) AS numerator,
                       1 AS denominator, m.as_at AS event_date, 0 AS provisional, m.year_group
                FROM inyear_latest m
                WHERE m.subject = 'MATHS' AND m.predicted IS NOT NULL
                  AND EXISTS (SELECT 1 FROM inyear_latest e
                              WHERE e.school_id = m.school_id AND e.academic_year = m.academic_year
                                AND e.pupil_id = m.pupil_id AND e.subject IN ('ENGLISH', 'ENGLIT')
                                AND e.predicted IS NOT NULL)
                """);
    }

    @Bean
    @Order(400)
    MatchedOutcome readingOfMatchedPupils() {
        return MatchedOutcome.everyYear("inyear.on-track-reading");
    }

    @Bean
    @Order(420)
    MatchedOutcome mathsOfMatchedPupils() {
        return MatchedOutcome.everyYear("inyear.on-track-maths");
    }

    @Bean
    @Order(430)
    MatchedOutcome englishOfMatchedPupils() {
        return MatchedOutcome.everyYear("inyear.on-track-english");
    }

    private static Measure onTrack(String id, Subject subject) {
        return measure(id, Stage.ALL_YEARS, "inyear.section.on-track", """
                SELECT pupil_id, school_id, academic_year, judgement IN ('AT', 'ABOVE') AS numerator,
                       1 AS denominator, as_at AS event_date, 0 AS provisional, year_group
                FROM inyear_latest
                WHERE subject = '%s' AND judgement IN ('BELOW', 'AT', 'ABOVE')
                """.formatted(subject.name()));
    }

    private static Measure measure(String id, Stage stage, @Nullable String section, String rows) {
        return new Measure(
                        id,
                        MeasureKind.PROPORTION,
                        Counting.ONCE_A_PUPIL,
                        stage,
                        Direction.HIGHER_IS_BETTER,
                        FIRST,
                        List.of(),
                        null,
                        List.of(rows))
                .under(Topic.IN_YEAR, section)
                .inDetail()
                .countedToDate()
                .asSchoolsOwn()
                .forEachYearGroup();
    }
}
