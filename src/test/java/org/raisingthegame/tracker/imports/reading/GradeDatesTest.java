package org.raisingthegame.tracker.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seventeen double grades of combined science, 9-9, 9-8, 8-8 … 1-1, as Excel's dates. */
class GradeDatesTest {

    @Test
    void each_of_the_seventeen_comes_back_whichever_part_excel_took_for_the_day() {
        List<String> restored = new ArrayList<>();
        for (int higher = 9; higher >= 1; higher--) {
            for (int lower = higher; lower >= Math.max(1, higher - 1); lower--) {
                assertThat(GradeDates.of(LocalDate.of(2019, lower, higher))).contains(higher + "-" + lower);
                assertThat(GradeDates.of(LocalDate.of(2019, higher, lower))).contains(higher + "-" + lower);
                restored.add(higher + "-" + lower);
            }
        }
        assertThat(restored).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"05-Apr, 5-4", "5-Apr, 5-4", "Apr-05, 5-4", "09 Sep, 9-9", "04-may, 5-4"})
    void so_it_does_from_the_text_that_excel_saves(String text, String grade) {
        assertThat(GradeDates.of(text)).contains(grade);
    }

    @ParameterizedTest
    @CsvSource({"2019-04-07", "2019-12-11", "2019-10-09", "2019-09-07"})
    void dates_that_no_grade_can_have_become_are_not_restored(LocalDate date) {
        assertThat(GradeDates.of(date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5-4", "54", "Maybe", "05-Apr-2019", "07-Apr", "U"})
    void other_texts_are_left_alone(String text) {
        assertThat(GradeDates.of(text)).isEmpty();
    }
}
