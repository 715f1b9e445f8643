package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.SharingToday;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.demo.DemonstrationTest;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.springframework.beans.factory.annotation.Autowired;

/** Trends of the sample spreadsheets, through the real import and the real measures. */
@DemonstrationTest
class DemonstrationTrendsTest {

    private static final String KS2 = "attainment.ks2-rwm-expected";
    private static final String GCSE = "attainment.gcse-english-maths";
    private static final String PERMANENT = "exclusions.permanent-exclusion-rate";

    private static final AcademicYear YEAR_2019 = new AcademicYear(2019);

    private static final Place FOUNDING = new Place.FoundingMembers();
    private static final Place ALL = new Place.AllSchools();

    @Autowired
    private SharingToday sharing;

    @Autowired
    CountedFigures counted;

    @Autowired
    MeasureCatalogue measures;

    @Autowired
    TrendMaking trends;

    @Autowired
    Clock clock;

    @Test
    void a_shared_audience_reads_fewer_than_five_beside_the_claim() {
        assertThat(trend(PERMANENT, FOUNDING, Audience.SHARED).years())
                .filteredOn(year -> year.year().equals(YEAR_2019))
                .extracting(Trend.TrendYear::group)
                .containsExactly(new Figure.Suppressed(Figure.Suppressed.Reason.FEWER_THAN_SMALLEST, 5));
    }

    @Test
    void the_founding_schools_are_shown_to_a_shared_audience_and_a_set_but_one_school_larger_is_not() {
        for (String measure : List.of(KS2, GCSE)) {
            assertThat(trend(measure, FOUNDING, Audience.SHARED).years())
                    .filteredOn(year -> !(year.group() instanceof Figure.NotCollected))
                    .isNotEmpty()
                    .allSatisfy(year -> assertThat(year.group()).isInstanceOf(Figure.Value.class));
        }
        // In 2021 one of the nine members with results had joined after the founding.
        assertThat(trend(GCSE, new Place.MembersThatYear(), Audience.SHARED).years())
                .filteredOn(year -> year.year().equals(new AcademicYear(2021)))
                .extracting(Trend.TrendYear::group)
                .containsExactly(new Figure.Suppressed(Figure.Suppressed.Reason.SINGLE_SCHOOL, 3));
    }

    @Test
    void the_37_founding_schools_are_23_primaries_and_14_secondaries_and_all_have_data() {
        assertThat(counted.of(KS2, FOUNDING, Group.BLACK_CARIBBEAN, YEAR_2019, borough())
                        .schools())
                .isEqualTo(23);
        assertThat(counted.of(GCSE, FOUNDING, Group.BLACK_CARIBBEAN, YEAR_2019, borough())
                        .schools())
                .isEqualTo(14);
        assertThat(counted.of(PERMANENT, FOUNDING, Group.BLACK_CARIBBEAN, YEAR_2019, borough())
                        .schools())
                .isEqualTo(37);
    }

    @Test
    void the_running_year_stands_beside_the_same_dates_and_its_headcount_is_provisional() {
        Trend trend = trend("exclusions.suspension-rate", ALL, Audience.OFFICER);
        assertThat(trend.years().getLast().year()).isEqualTo(new AcademicYear(2026));
        assertThat(trend.toDate().running()).isEqualTo(new AcademicYear(2027));
        Figure.Value now = (Figure.Value) trend.toDate().all().now();
        Figure.Value before = (Figure.Value) trend.toDate().all().before();
        assertThat(now.provisional()).isTrue();
        assertThat(before.provisional()).isFalse();
        assertThat(now.numerator()).isPositive();
        assertThat(before.numerator()).isPositive();
    }

    @Test
    void published_lines_stand_beside_with_the_group_they_have() {
        assertThat(trend(GCSE, FOUNDING, Audience.SHARED).published())
                .extracting(PublishedLine::id)
                .contains("208-ALL", "208-BLACK", "E12000007-ALL", "E92000001-ALL", "E92000001-BCRB")
                .doesNotContain("208-BCRB");
        PublishedLine lambeth = trend(KS2, FOUNDING, Audience.SHARED).published().stream()
                .filter(line -> line.id().equals("208-ALL"))
                .findFirst()
                .orElseThrow();
        assertThat(lambeth.points())
                .extracting(point -> point.figure().value().toPlainString())
                .containsExactly("62", "68", "70", "71", "62", "64", "66", "68");
    }

    private Trend trend(String measure, Place place, Audience audience) {
        return trends.make(new TrendMaking.Request(
                measures.byId(measure).orElseThrow(),
                place,
                Group.BLACK_CARIBBEAN,
                borough(),
                audience,
                LocalDate.now(clock)));
    }

    private FigureScope borough() {
        return new FigureScope(Set.of(new LaCode("208")), sharing.schools().figures(), Set.of());
    }
}
