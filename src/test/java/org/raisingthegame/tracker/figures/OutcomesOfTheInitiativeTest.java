package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.SharingToday;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.demo.DemonstrationTest;
import org.raisingthegame.tracker.figures.CountedFigures.Both;
import org.raisingthegame.tracker.figures.Place.AllSchools;
import org.raisingthegame.tracker.figures.Place.FoundingMembers;
import org.raisingthegame.tracker.figures.Place.FoundingMembersWithGroup;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The outcomes that the initiative has published, found again in the sample files: imported as they are when the
 * demonstration first starts, counted by the real measures, read before suppression.
 *
 * <p>The claims are those of the Lambeth Schools Partnership's presentation to the London directors of children's
 * services (2021): key stage 2 up 11 in Raising the Game schools with five or more Black Caribbean pupils, against 3 for
 * the Black Caribbean pupils of all Lambeth schools; GCSE 9 to 4 up 3.7; permanent exclusions from 15 to 4.
 */
@DemonstrationTest
class OutcomesOfTheInitiativeTest {

    private static final AcademicYear Y2018 = new AcademicYear(2018);
    private static final AcademicYear Y2019 = new AcademicYear(2019);
    private static final int FIVE_OR_MORE = 5;

    @Autowired
    private SharingToday sharing;

    @Autowired
    CountedFigures figures;

    @Test
    void key_stage_2_rose_by_11_points_in_founding_schools_with_five_or_more_black_caribbean_pupils() {
        Place place = new FoundingMembersWithGroup(FIVE_OR_MORE, Y2018, Y2019);
        assertThat(change("attainment.ks2-rwm-expected", place)).isCloseTo(11.0, within(0.05));
    }

    @Test
    void key_stage_2_rose_by_3_points_for_the_black_caribbean_pupils_of_all_schools() {
        assertThat(change("attainment.ks2-rwm-expected", new AllSchools())).isCloseTo(3.0, within(0.05));
    }

    @Test
    void gcse_standard_passes_rose_by_3_point_7_points_in_founding_and_in_all_schools() {
        assertThat(change("attainment.gcse-english-maths", new FoundingMembers()))
                .isCloseTo(3.7, within(0.05));
        assertThat(change("attainment.gcse-english-maths", new AllSchools())).isCloseTo(3.7, within(0.05));
    }

    @Test
    void permanent_exclusions_fell_from_15_to_4_in_founding_and_in_all_schools() {
        for (Place place : new Place[] {new FoundingMembers(), new AllSchools()}) {
            assertThat(of("exclusions.permanent-exclusion-rate", place, Y2018)
                            .group()
                            .numerator())
                    .isEqualTo(15);
            assertThat(of("exclusions.permanent-exclusion-rate", place, Y2019)
                            .group()
                            .numerator())
                    .isEqualTo(4);
        }
    }

    /** Percentage points from 2018 to 2019 for Black Caribbean pupils. */
    private double change(String measure, Place place) {
        return percentage(of(measure, place, Y2019)) - percentage(of(measure, place, Y2018));
    }

    private static double percentage(Both counts) {
        return 100.0 * counts.group().numerator() / counts.group().denominator();
    }

    private Both of(String measure, Place place, AcademicYear year) {
        return figures.of(measure, place, Group.BLACK_CARIBBEAN, year, borough());
    }

    private FigureScope borough() {
        return new FigureScope(Set.of(new LaCode("208")), sharing.schools().figures(), Set.of());
    }
}
