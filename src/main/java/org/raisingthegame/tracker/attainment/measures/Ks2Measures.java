package org.raisingthegame.tracker.attainment.measures;

import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The end of Key Stage 2 beyond the headline: the higher standard, each subject, and average scaled scores. Of the pupils at
 * the end of Key Stage 2 those without a score count as not having reached a standard, and are in no average; who left, is
 * missing or belongs to another year counts nowhere. Source: DfE, Key stage 2 attainment, methodology, as set out in the
 * domain notes, section 3.1.
 */
@Configuration(proxyBeanMethods = false)
class Ks2Measures {

    private static final String SUBJECTS = "attainment.section.ks2-subjects";
    private static final String SCORES = "attainment.section.ks2-scores";

    /** Scaled scores begin in 2016. */
    private static final AcademicYear FIRST = new AcademicYear(2016);

    /** Writing is judged by another framework since 2018, with which nothing earlier may be compared (domain notes, 3.1). */
    private static final AcademicYear FIRST_OF_WRITING = new AcademicYear(2018);

    private static final List<YearNote> NO_TESTS =
            YearNote.on(YearNote.Kind.NO_DATA, "attainment.year.no-tests", 2020, 2021);

    @Bean
    @Order(101)
    Measure ks2RwmHigher() {
        return standard("attainment.ks2-rwm-higher", FIRST_OF_WRITING, KS2_RWM_HIGHER, null, "rwm_higher");
    }

    @Bean
    @Order(120)
    Measure ks2ReadingExpected() {
        return standard("attainment.ks2-reading-expected", FIRST, KS2_READING_EXPECTED, SUBJECTS, "reading_expected");
    }

    @Bean
    @Order(121)
    Measure ks2ReadingHigher() {
        return standard("attainment.ks2-reading-higher", FIRST, KS2_READING_HIGHER, SUBJECTS, higher("reading"));
    }

    @Bean
    @Order(122)
    Measure ks2WritingExpected() {
        return standard(
                "attainment.ks2-writing-expected",
                FIRST_OF_WRITING,
                KS2_WRITING_EXPECTED,
                SUBJECTS,
                "writing_expected");
    }

    @Bean
    @Order(123)
    Measure ks2WritingHigher() {
        return standard(
                "attainment.ks2-writing-higher",
                FIRST_OF_WRITING,
                KS2_WRITING_HIGHER,
                SUBJECTS,
                "IF(writing_expected IS NULL, NULL, writing_ta = 'GDS')");
    }

    @Bean
    @Order(124)
    Measure ks2MathsExpected() {
        return standard("attainment.ks2-maths-expected", FIRST, KS2_MATHS_EXPECTED, SUBJECTS, "maths_expected");
    }

    @Bean
    @Order(125)
    Measure ks2MathsHigher() {
        return standard("attainment.ks2-maths-higher", FIRST, KS2_MATHS_HIGHER, SUBJECTS, higher("maths"));
    }

    @Bean
    @Order(126)
    Measure ks2GpsExpected() {
        return standard("attainment.ks2-gps-expected", FIRST, KS2_GPS_EXPECTED, SUBJECTS, "gps_expected");
    }

    @Bean
    @Order(127)
    Measure ks2GpsHigher() {
        return standard("attainment.ks2-gps-higher", FIRST, KS2_GPS_HIGHER, SUBJECTS, higher("gps"));
    }

    @Bean
    @Order(130)
    Measure ks2ReadingScore() {
        return score("attainment.ks2-reading-score", KS2_READING_SCORE, "reading");
    }

    @Bean
    @Order(131)
    Measure ks2MathsScore() {
        return score("attainment.ks2-maths-score", KS2_MATHS_SCORE, "maths");
    }

    @Bean
    @Order(132)
    Measure ks2GpsScore() {
        return score("attainment.ks2-gps-score", KS2_GPS_SCORE, "gps");
    }

    /** 110 or more, of those of whom it is known whether they reached 100; without a score it was not reached. */
    private static String higher(String subject) {
        return "IF(%1$s_expected IS NULL, NULL, COALESCE(%1$s_score, 0) >= 110)".formatted(subject);
    }

    private static Measure standard(
            String id, AcademicYear first, PublishedIndicator published, @Nullable String section, String reached) {
        return measure(id, MeasureKind.PROPORTION, Counting.ONCE_A_PUPIL, first, published, section, reached);
    }

    /** The average over pupils with a score, without those who left, are missing or belong to another year. */
    private static Measure score(String id, PublishedIndicator published, String subject) {
        String counted = "IF(COALESCE(%1$s_outcome, '') IN ('L', 'M', 'F', 'P'), NULL, %1$s_score)".formatted(subject);
        return measure(id, MeasureKind.MEAN, Counting.EVERY_EVENT, FIRST, published, SCORES, counted);
    }

    private static Measure measure(
            String id,
            MeasureKind kind,
            Counting counting,
            AcademicYear first,
            PublishedIndicator published,
            @Nullable String section,
            String counted) {
        return new Measure(
                        id,
                        kind,
                        counting,
                        Stage.KEY_STAGE_2,
                        Direction.HIGHER_IS_BETTER,
                        first,
                        NO_TESTS,
                        published,
                        List.of("""
                                SELECT pupil_id, school_id, academic_year, %1$s AS numerator, 1 AS denominator,
                                       NULL AS event_date, FIELD(release_status, 'provisional', 'amended') AS provisional
                                FROM attainment_counted_ks2
                                WHERE %1$s IS NOT NULL
                                """.formatted(counted)))
                .under(Topic.ATTAINMENT, section)
                .inDetail();
    }
}
