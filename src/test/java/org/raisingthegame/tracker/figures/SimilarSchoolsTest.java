package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.RollShares.Share;
import org.raisingthegame.tracker.figures.persistence.ShareQueries.Shares;

class SimilarSchoolsTest {

    private static Shares school(long id, double freeMeals, double language, double needs, double group) {
        return new Shares(new SchoolId(id), 400, freeMeals, language, needs, group);
    }

    @Test
    void the_nearest_come_first_each_share_counted_in_standard_deviations() {
        Shares own = school(1, 0.30, 0.40, 0.15, 0.10);
        // Free meals spread widely here: ten points more are less apart than four of special needs, which hardly
        // spread.
        Shares meals = school(2, 0.40, 0.40, 0.15, 0.10);
        Shares needs = school(3, 0.30, 0.40, 0.19, 0.10);
        Shares far = school(4, 0.80, 0.40, 0.15, 0.10);
        List<Shares> all = List.of(far, needs, own, meals);
        assertThat(SimilarSchools.nearest(own, all, 3)).containsExactly(meals, needs, far);
        assertThat(SimilarSchools.nearest(own, all, 1)).containsExactly(meals);
    }

    @Test
    void a_share_that_all_schools_have_alike_tells_none_apart() {
        Shares own = school(1, 0.30, 0.40, 0.15, 0.10);
        Shares twin = school(2, 0.30, 0.40, 0.15, 0.10);
        assertThat(SimilarSchools.nearest(own, List.of(own, twin), 5)).containsExactly(twin);
    }

    @Test
    void others_see_shares_in_steps_of_five_points_and_the_group_only_where_everybody_may() {
        Shares of = school(1, 0.049, 0.05, 0.149, 0.104);
        RollShares shown = RollShares.roughly(of, false);
        assertThat(List.of(shown.freeMeals(), shown.additionalLanguage(), shown.specialNeeds()))
                .containsExactly(new Share(0, 4), new Share(5, 9), new Share(10, 14));
        assertThat(shown.group()).isEmpty();
        assertThat(RollShares.roughly(of, true).group()).isEqualTo(Optional.of(new Share(10, 10)));
        assertThat(RollShares.roughly(school(1, 1, 0.999, 0, 0), false).freeMeals())
                .isEqualTo(new Share(95, 100));
        assertThat(RollShares.exactly(of).freeMeals()).isEqualTo(new Share(5, 5));
    }
}
