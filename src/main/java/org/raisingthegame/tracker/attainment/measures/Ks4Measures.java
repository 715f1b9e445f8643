package org.raisingthegame.tracker.attainment.measures;

import static org.raisingthegame.tracker.figures.spi.PublishedIndicator.*;

import java.util.List;
import java.util.stream.Stream;
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
 * The end of Key Stage 4 beyond the headline: the strong pass, Attainment 8, Progress 8 and the English Baccalaureate, as the
 * file gives them for each pupil; none is worked out from grades. Source: DfE, Key stage 4 performance, data guidance, as set
 * out in the domain notes, section 3.2.
 */
@Configuration(proxyBeanMethods = false)
class Ks4Measures {

    private static final String EBACC = "attainment.section.ebacc";
    private static final String SCORES = "attainment.section.ks4-scores";

    /** Since English and maths are graded 9 to 1. */
    private static final AcademicYear FIRST_GRADED_9_TO_1 = new AcademicYear(2017);

    /** Since the average point score took the place of achieving the whole Baccalaureate. */
    private static final AcademicYear FIRST_OF_POINTS = new AcademicYear(2018);

    /** Grades were given by teachers. */
    private static final List<YearNote> TEACHER_ASSESSED =
            YearNote.on(YearNote.Kind.NOT_COMPARABLE, "attainment.year.teacher-assessed", 2020, 2021);

    /** No Progress 8 was worked out of teachers' grades, nor of pupils who had no Key Stage 2 tests. */
    private static final List<YearNote> NO_PROGRESS = Stream.concat(
                    YearNote.on(YearNote.Kind.NO_DATA, "attainment.year.no-progress-grades", 2020, 2021).stream(),
                    YearNote.on(YearNote.Kind.NO_DATA, "attainment.year.no-progress-ks2", 2025, 2026).stream())
            .toList();

    @Bean
    @Order(111)
    Measure gcseEnglishMathsStrong() {
        return proportion(
                "attainment.gcse-english-maths-strong", KS4_ENGLISH_MATHS_9_5, null, FIRST_GRADED_9_TO_1, "basics_95");
    }

    /** In tenths, as DfE publishes it; the mean of a double award makes halves of single scores. */
    @Bean
    @Order(140)
    Measure attainment8() {
        return mean(
                        "attainment.attainment8",
                        KS4_ATTAINMENT_8,
                        SCORES,
                        FIRST_GRADED_9_TO_1,
                        TEACHER_ASSESSED,
                        "attainment8",
                        10)
                .inTenths();
    }

    @Bean
    @Order(141)
    Measure progress8() {
        return mean("attainment.progress8", KS4_PROGRESS_8, SCORES, FIRST_GRADED_9_TO_1, NO_PROGRESS, "progress8", 100)
                .inHundredths();
    }

    @Bean
    @Order(150)
    Measure ebaccEntered() {
        return proportion("attainment.ebacc-entered", KS4_EBACC_ENTERED, EBACC, FIRST_GRADED_9_TO_1, "ebacc_entered");
    }

    @Bean
    @Order(151)
    Measure ebaccPoints() {
        return mean(
                        "attainment.ebacc-points",
                        KS4_EBACC_POINTS,
                        EBACC,
                        FIRST_OF_POINTS,
                        TEACHER_ASSESSED,
                        "ebacc_points",
                        100)
                .inHundredths();
    }

    private static Measure proportion(
            String id, PublishedIndicator published, @Nullable String section, AcademicYear first, String reached) {
        return measure(
                id,
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                published,
                section,
                first,
                TEACHER_ASSESSED,
                reached,
                reached);
    }

    private static Measure mean(
            String id,
            PublishedIndicator published,
            String section,
            AcademicYear first,
            List<YearNote> notes,
            String score,
            int partsOfOne) {
        return measure(
                id,
                MeasureKind.MEAN,
                Counting.EVERY_EVENT,
                published,
                section,
                first,
                notes,
                "ROUND(%s * %d)".formatted(score, partsOfOne),
                score);
    }

    private static Measure measure(
            String id,
            MeasureKind kind,
            Counting counting,
            PublishedIndicator published,
            @Nullable String section,
            AcademicYear first,
            List<YearNote> notes,
            String counted,
            String known) {
        return new Measure(
                        id,
                        kind,
                        counting,
                        Stage.KEY_STAGE_4,
                        Direction.HIGHER_IS_BETTER,
                        first,
                        notes,
                        published,
                        List.of("""
                                SELECT pupil_id, school_id, academic_year, %s AS numerator, 1 AS denominator,
                                       NULL AS event_date, FIELD(release_status, 'provisional', 'amended') AS provisional
                                FROM attainment_counted_ks4
                                WHERE %s IS NOT NULL
                                """.formatted(counted, known)))
                .under(Topic.ATTAINMENT, section)
                .inDetail();
    }
}
