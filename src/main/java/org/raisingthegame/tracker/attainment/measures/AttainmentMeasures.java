package org.raisingthegame.tracker.attainment.measures;

import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.MatchedOutcome;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The two headline results, with what the initiative has published of each. Pupils who are not of the cohort, or of whom the file doesn't say, are in neither numerator
 * nor denominator.
 */
@Configuration(proxyBeanMethods = false)
class AttainmentMeasures {

    /** Since the tests with scaled scores: 2016. There were no tests in 2020 and 2021. */
    @Bean
    @Order(100)
    Measure ks2RwmExpected() {
        return new Measure(
                "attainment.ks2-rwm-expected",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Stage.KEY_STAGE_2,
                Direction.HIGHER_IS_BETTER,
                new AcademicYear(2016),
                YearNote.on(YearNote.Kind.NO_DATA, "attainment.year.no-tests", 2020, 2021),
                PublishedIndicator.KS2_RWM_EXPECTED,
                List.of("""
                        SELECT pupil_id, school_id, academic_year, rwm_expected AS numerator, 1 AS denominator,
                               NULL AS event_date, FIELD(release_status, 'provisional', 'amended') AS provisional
                        FROM attainment_counted_ks2
                        WHERE rwm_expected IS NOT NULL
                        """));
    }

    /** Since English and maths are graded 9 to 1: 2017. Grades of 2020 and 2021 were given by teachers. */
    @Bean
    @Order(110)
    Measure gcseEnglishMaths() {
        return new Measure(
                "attainment.gcse-english-maths",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Stage.KEY_STAGE_4,
                Direction.HIGHER_IS_BETTER,
                new AcademicYear(2017),
                YearNote.on(YearNote.Kind.NOT_COMPARABLE, "attainment.year.teacher-assessed", 2020, 2021),
                PublishedIndicator.KS4_ENGLISH_MATHS_9_4,
                List.of("""
                        SELECT pupil_id, school_id, academic_year, basics_94 AS numerator, 1 AS denominator,
                               NULL AS event_date, FIELD(release_status, 'provisional', 'amended') AS provisional
                        FROM attainment_counted_ks4
                        WHERE basics_94 IS NOT NULL
                        """));
    }

    /** Key Stage 2 lies five years before GCSE. */
    private static final int YEARS_SINCE_KS2 = 5;

    /** DfE, too, takes the mean of the scaled scores in reading and maths as where a pupil started (Progress 8). */
    private static final MatchedOutcome.Given KS2 = new MatchedOutcome.Given.EarlierResults(
            List.of("attainment.ks2-reading-score", "attainment.ks2-maths-score"), YEARS_SINCE_KS2);

    @Bean
    @Order(110)
    MatchedOutcome gcseOfMatchedPupils() {
        return new MatchedOutcome("attainment.gcse-english-maths", KS2);
    }

    @Bean
    @Order(140)
    MatchedOutcome attainment8OfMatchedPupils() {
        return new MatchedOutcome("attainment.attainment8", KS2);
    }

    /** "Schools within the Raising the Game initiative with five or more Black Caribbean pupils". */
    private static final int FIVE_OR_MORE = 5;

    @Bean
    PublishedClaim ks2Claim() {
        return new PublishedClaim(
                "attainment.ks2-rwm-expected", new AcademicYear(2018), new AcademicYear(2019), FIVE_OR_MORE);
    }

    @Bean
    PublishedClaim gcseClaim() {
        return new PublishedClaim("attainment.gcse-english-maths", new AcademicYear(2018), new AcademicYear(2019));
    }
}
