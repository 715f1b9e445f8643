package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.figures.baselines.BaselineSettings;
import org.raisingthegame.tracker.figures.matching.MatchingSettings;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.figures.statistics.VerdictRules;
import org.raisingthegame.tracker.figures.suppression.SuppressionSettings;
import org.raisingthegame.tracker.imports.Provenance;
import org.raisingthegame.tracker.imports.persistence.Journal;
import org.raisingthegame.tracker.privacy.DeletedRecords;
import org.raisingthegame.tracker.privacy.persistence.DeletionTable;
import org.raisingthegame.tracker.schools.MembershipDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The module's own beans for a test of SQL, with measures of every kind as a plugin would give them, over tables that
 * {@link FiguresFixture} makes.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"org.raisingthegame.tracker.figures", "org.raisingthegame.tracker.audit.persistence"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {".*Test", ".*Test\\$.*", ".*\\.FiguresBeans"}))
@EnableConfigurationProperties({
    VerdictRules.class,
    MatchingSettings.class,
    SuppressionSettings.class,
    GroupSettings.class,
    BaselineSettings.class
})
@Import({
    AccessBeans.class,
    MembershipDirectory.class,
    Audit.class,
    Provenance.class,
    Journal.class,
    DeletedRecords.class,
    DeletionTable.class
})
public class FiguresBeans {

    public static final String RESULTS = "test.results";
    public static final String SUSPENSIONS = "test.suspensions";
    public static final String SUSPENDED = "test.suspended";

    public static final String SCORE = "test.score";
    public static final String ATTENDANCE = "test.attendance";
    public static final String ON_TRACK = "test.on-track";

    private static final String ON_ROLL =
            "SELECT pupil_id, school_id, academic_year, 0 AS numerator, 1 AS denominator, CAST(NULL AS DATE) AS event_date,"
                    + " provisional FROM figurestest_roll";

    private static final String EVENTS =
            "SELECT pupil_id, school_id, academic_year, 1 AS numerator, 0 AS denominator, event_date,"
                    + " 0 AS provisional FROM figurestest_event";

    /** Hears what was made anew. */
    static final class Made {

        private final List<FiguresMade> events = new ArrayList<>();

        @EventListener
        void hear(FiguresMade event) {
            events.add(event);
        }

        void forget() {
            events.clear();
        }

        List<FiguresMade> all() {
            return events;
        }

        FiguresMade only() {
            assertThat(events).hasSize(1);
            return events.getFirst();
        }
    }

    @Bean
    Made made() {
        return new Made();
    }

    @Bean
    FiguresFixture figuresFixture(JdbcTemplate jdbc) {
        return new FiguresFixture(jdbc);
    }

    @Bean
    Measure results() {
        return new Measure(
                RESULTS,
                MeasureKind.PROPORTION,
                Counting.ONCE_A_PUPIL,
                Stage.KEY_STAGE_2,
                Direction.HIGHER_IS_BETTER,
                new AcademicYear(2016),
                YearNote.on(YearNote.Kind.NO_DATA, "test.no-tests", 2020, 2021),
                PublishedIndicator.KS2_RWM_EXPECTED,
                List.of("SELECT pupil_id, school_id, academic_year, met AS numerator, 1 AS denominator,"
                        + " CAST(NULL AS DATE) AS event_date, 0 AS provisional FROM figurestest_result"));
    }

    /** Of founding schools with five or more of the group, as the initiative's own claim on Key Stage 2. */
    @Bean
    PublishedClaim claim() {
        return new PublishedClaim(RESULTS, new AcademicYear(2018), new AcademicYear(2019), 5);
    }

    @Bean
    Measure suspensions() {
        return rate(SUSPENSIONS, MeasureKind.RATE_PER_100, Counting.EVERY_EVENT, PublishedIndicator.SUSPENSION_RATE);
    }

    @Bean
    Measure suspended() {
        return rate(
                SUSPENDED, MeasureKind.PROPORTION, Counting.ONCE_A_PUPIL, PublishedIndicator.ONE_PLUS_SUSPENSION_RATE);
    }

    @Bean
    Measure score() {
        return new Measure(
                SCORE,
                MeasureKind.MEAN,
                Counting.EVERY_EVENT,
                Stage.KEY_STAGE_2,
                Direction.HIGHER_IS_BETTER,
                new AcademicYear(2016),
                List.of(),
                null,
                List.of("SELECT pupil_id, school_id, academic_year, counted AS numerator, 1 AS denominator,"
                        + " CAST(NULL AS DATE) AS event_date, 2 AS provisional FROM figurestest_score"
                        + " WHERE possible IS NULL"));
    }

    @Bean
    Measure attendance() {
        return toDate(
                        ATTENDANCE,
                        MeasureKind.SHARE_OF_POSSIBLE,
                        Counting.EVERY_EVENT,
                        "SELECT pupil_id, school_id, academic_year, counted AS numerator, 1 AS denominator,"
                                + " as_at AS event_date, 0 AS provisional, possible FROM figurestest_score"
                                + " WHERE possible IS NOT NULL")
                .under(Topic.ATTENDANCE, null);
    }

    @Bean
    Measure onTrack() {
        return toDate(
                        ON_TRACK,
                        MeasureKind.PROPORTION,
                        Counting.ONCE_A_PUPIL,
                        "SELECT pupil_id, school_id, academic_year, counted AS numerator, 1 AS denominator,"
                                + " as_at AS event_date, 0 AS provisional, year_group FROM figurestest_score"
                                + " WHERE year_group IS NOT NULL")
                .under(Topic.IN_YEAR, null)
                .forEachYearGroup()
                .asSchoolsOwn();
    }

    private static Measure toDate(String id, MeasureKind kind, Counting counting, String rows) {
        return new Measure(
                        id,
                        kind,
                        counting,
                        Stage.ALL_YEARS,
                        Direction.HIGHER_IS_BETTER,
                        new AcademicYear(2016),
                        List.of(),
                        null,
                        List.of(rows))
                .countedToDate();
    }

    private static Measure rate(String id, MeasureKind kind, Counting counting, PublishedIndicator published) {
        return new Measure(
                        id,
                        kind,
                        counting,
                        Stage.ALL_YEARS,
                        Direction.LOWER_IS_BETTER,
                        new AcademicYear(2016),
                        YearNote.on(YearNote.Kind.DISTORTED, "test.closed", 2020, 2021),
                        published,
                        List.of(ON_ROLL, EVENTS))
                .withListsFrom(Set.of(Phase.SECONDARY));
    }
}
