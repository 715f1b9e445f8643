package org.raisingthegame.tracker.aimhigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;

/** Which years may be told where one could be taken from the whole. Worked out by hand. */
class SharedYearsTest {

    private final Map<Integer, Map<SchoolId, Long>> places = new LinkedHashMap<>();

    @Test
    void years_of_three_schools_each_are_told_with_their_whole() {
        year(2025, 20, 30, 40);
        year(2026, 10, 12, 14);
        SharedYears years = new SharedYears(places);
        assertThat(years.isShown(2025)).isTrue();
        assertThat(years.isShown(2026)).isTrue();
        assertThat(years.isWholeShown()).isTrue();
    }

    @Test
    void a_year_of_two_schools_takes_the_smallest_other_year_with_it() {
        // The whole minus 2024 and 2025 would leave what two schools brought in 2026.
        year(2024, 50, 50, 50);
        year(2025, 20, 30, 40);
        year(2026, 4, 9);
        SharedYears years = new SharedYears(places);
        assertThat(years.isShown(2026)).isFalse();
        assertThat(years.isShown(2025)).isFalse();
        assertThat(years.isShown(2024)).isTrue();
        assertThat(years.isWholeShown()).isTrue();
    }

    @Test
    void two_years_of_the_same_single_school_are_not_enough_to_hide_it() {
        year(2023, 50, 50, 50);
        year(2024, 20, 30, 40);
        year(2025, 7);
        year(2026, 3);
        SharedYears years = new SharedYears(places);
        assertThat(years.isShown(2026)).isFalse();
        assertThat(years.isShown(2025)).isFalse();
        assertThat(years.isShown(2024)).isFalse();
        assertThat(years.isShown(2023)).isTrue();
        assertThat(years.isWholeShown()).isTrue();
    }

    @Test
    void where_all_years_together_are_of_two_schools_nothing_is_told() {
        year(2025, 20, 30);
        year(2026, 12);
        SharedYears years = new SharedYears(places);
        assertThat(years.isShown(2025)).isFalse();
        assertThat(years.isWholeShown()).isFalse();
    }

    @Test
    void a_year_in_which_nobody_came_hides_nothing() {
        year(2025, 20, 30, 40);
        year(2026);
        assertThat(new SharedYears(places).isShown(2025)).isTrue();
    }

    /** @param each how many places the first school took, the second, and so on */
    private void year(int year, long... each) {
        Map<SchoolId, Long> schools = new HashMap<>();
        for (int school = 0; school < each.length; school++) {
            schools.put(new SchoolId(school + 1L), each[school]);
        }
        places.put(year, schools);
    }
}
