package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * DfE's three rates: suspensions, pupils suspended at all, and permanent exclusions, each per 100 pupils on the January
 * roll. What was rescinded and lunchtime exclusions are in none; a pupil who left before January counts among the
 * excluded though not on the roll. Method: DfE, Suspensions and permanent exclusions, domain notes, 2.4.
 */
@Configuration(proxyBeanMethods = false)
class ExclusionMeasures {

    /** The first year of the series that DfE publishes by ethnicity. */
    private static final AcademicYear FIRST = new AcademicYear(2012);

    /** Schools were closed to most pupils from March to July 2020 and from January to March 2021. */
    static final List<YearNote> CLOSURES =
            YearNote.on(YearNote.Kind.DISTORTED, "exclusions.year.schools-closed", 2020, 2021);

    static final String HEADCOUNT = """
            SELECT pupil_id, school_id, academic_year, 0 AS numerator, 1 AS denominator,
                   NULL AS event_date, provisional
            FROM pupils_headcount
            """;

    private static final String SUSPENSIONS = """
            SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator,
                   start_date AS event_date, 0 AS provisional
            FROM exclusions_exclusion
            WHERE category = 'SUSP' AND status <> 'RESCINDED'
            """;

    private static final String PERMANENT_EXCLUSIONS = """
            SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator,
                   start_date AS event_date, 0 AS provisional
            FROM exclusions_exclusion
            WHERE category = 'PERM' AND status <> 'RESCINDED'
            """;

    @Bean
    @Order(200)
    Measure suspensionRate() {
        return rate(
                "exclusions.suspension-rate",
                MeasureKind.RATE_PER_100,
                Counting.EVERY_EVENT,
                PublishedIndicator.SUSPENSION_RATE,
                SUSPENSIONS);
    }

    /** Every pupil has so many suspensions a year, mostly none. */
    @Bean
    @Order(200)
    MatchedOutcome suspensionsOfMatchedPupils() {
        return MatchedOutcome.everyYear("exclusions.suspension-rate");
    }

    /** The one of the three that is a true proportion, and so has a proportion's intervals. */
    @Bean
    @Order(210)
    Measure onePlusSuspensionRate() {
        return rate(
                "exclusions.one-plus-suspension-rate",
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                PublishedIndicator.ONE_PLUS_SUSPENSION_RATE,
                SUSPENSIONS);
    }

    @Bean
    @Order(220)
    Measure permanentExclusionRate() {
        return rate(
                "exclusions.permanent-exclusion-rate",
                MeasureKind.RATE_PER_100,
                Counting.ONCE_A_PUPIL,
                PublishedIndicator.PERMANENT_EXCLUSION_RATE,
                PERMANENT_EXCLUSIONS);
    }

    @Bean
    PublishedClaim permanentExclusionClaim() {
        return new PublishedClaim(
                "exclusions.permanent-exclusion-rate", new AcademicYear(2018), new AcademicYear(2019));
    }

    /** Half school days lost to suspensions; a suspension whose length nobody gave adds nothing. */
    @Bean
    @Order(230)
    Measure sessionsLost() {
        return rate("exclusions.sessions-lost", MeasureKind.RATE_PER_100, Counting.EVERY_EVENT, null, """
                        SELECT pupil_id, school_id, academic_year, sessions AS numerator, 0 AS denominator,
                               start_date AS event_date, 0 AS provisional
                        FROM exclusions_exclusion
                        WHERE category = 'SUSP' AND status <> 'RESCINDED' AND sessions IS NOT NULL
                        """)
                .inDetail();
    }

    private static Measure rate(
            String id, MeasureKind kind, Counting counting, @Nullable PublishedIndicator published, String events) {
        return new Measure(
                        id,
                        kind,
                        counting,
                        Stage.ALL_YEARS,
                        Direction.LOWER_IS_BETTER,
                        FIRST,
                        CLOSURES,
                        published,
                        List.of(HEADCOUNT, events))
                .withListsFrom(ExpectedExclusions.ALWAYS_SOME);
    }
}
