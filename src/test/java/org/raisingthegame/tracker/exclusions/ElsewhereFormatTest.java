package org.raisingthegame.tracker.exclusions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.imports.spi.RowFixture;

class ElsewhereFormatTest {

    private final RowFixture<ElsewhereSum> sums = RowFixture.of(new ElsewhereFormat());

    @Test
    void days_at_other_schools_become_one_sum_in_half_days() {
        assertThat(sums.read("UPN", RowFixture.UPN, "Days at other schools", "12.5")
                        .only()
                        .halfDays())
                .isEqualTo(25);
        assertThat(sums.read("UPN", RowFixture.UPN, "Days elsewhere", "0")
                        .only()
                        .halfDays())
                .isZero();
    }

    /** A school year has 195 days. */
    @Test
    void quarters_of_days_and_more_than_a_year_hand_the_row_back() {
        for (String days : new String[] {"3.25", "-1", "195.5"}) {
            assertThat(sums.read("UPN", RowFixture.UPN, "Days at other schools", days)
                            .issues())
                    .as(days)
                    .containsExactly("DAYS_ELSEWHERE_IMPLAUSIBLE at daysElsewhere");
        }
    }
}
