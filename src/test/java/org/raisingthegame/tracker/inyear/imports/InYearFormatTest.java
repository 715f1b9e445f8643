package org.raisingthegame.tracker.inyear.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.PredictedGrade;
import org.raisingthegame.tracker.inyear.Subject;

class InYearFormatTest {

    private final RowFixture<Assessment> list =
            RowFixture.of(new InYearFormat()).asAt(LocalDate.of(2026, 10, 16));

    @Test
    void a_row_is_a_judgement_of_a_pupil_in_a_subject_on_a_day() {
        Assessment assessment = list.read(
                        "UPN", RowFixture.UPN, "Year Group", "Year 6", "Subject", "Mathematics", "Judgement", "Above")
                .only();
        assertThat(assessment.subject()).isEqualTo(Subject.MATHS);
        assertThat(assessment.judgement()).isEqualTo(Judgement.ABOVE);
        assertThat(assessment.yearGroup()).isEqualTo(YearGroup.Y6);
        assertThat(assessment.asAt()).isEqualTo(LocalDate.of(2026, 10, 16));
        assertThat(assessment.academicYear()).isEqualTo(new AcademicYear(2027));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "4+, 4", "5-, 5", "6 =, 6", "U, 0", "Grade 3, 3"})
    void a_predicted_grade_may_say_how_safe_it_is(String written, int points) {
        Assessment assessment = list.read("UPN", RowFixture.UPN, "Subject", "English", "Predicted Grade", written)
                .only();
        assertThat(assessment.predicted()).isEqualTo(new PredictedGrade(points));
        assertThat(assessment.judgement()).isEqualTo(Judgement.NONE);
    }

    @Test
    void a_mark_of_the_schools_own_scale_is_kept_as_written() {
        Assessment assessment = list.read("UPN", RowFixture.UPN, "Subject", "Reading", "Judgement", "5s+")
                .only();
        assertThat(assessment.mark()).isEqualTo("5s+");
        assertThat(assessment.judgement()).isNull();
    }

    @Test
    void other_subjects_are_none_of_our_business() {
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Geography", "Judgement", "At")
                        .ignored())
                .containsExactly("subject");
    }

    @Test
    void a_double_grade_that_became_a_date_is_named_as_what_it_was_and_any_other_date_as_no_grade() {
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Maths", "Predicted Grade", LocalDate.of(2026, 4, 5))
                        .issues())
                .as("5-4 is no grade of maths, and the person reads 5-4 and not a date")
                .containsExactly("GRADE_WAS_DATE at predicted", "GRADE_UNKNOWN at predicted");
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Maths", "Predicted Grade", LocalDate.of(2026, 4, 25))
                        .issues())
                .containsExactly("GRADE_IS_DATE at predicted");
    }

    @Test
    void the_double_grade_of_combined_science_does_not_hold_the_file_up() {
        for (Object grade : List.of("5-4", LocalDate.of(2026, 4, 5))) {
            var read = list.read("UPN", RowFixture.UPN, "Subject", "Combined Science", "Predicted Grade", grade);
            assertThat(read.ignored()).containsExactly("subject");
            assertThat(read.issues()).isEmpty();
        }
    }

    @Test
    void a_row_that_says_nothing_is_handed_back_and_so_is_a_grade_that_is_none() {
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Maths", "Judgement", "")
                        .issues())
                .singleElement()
                .asString()
                .startsWith("NEITHER_JUDGEMENT_NOR_GRADE at ");
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Maths", "Predicted Grade", "10")
                        .issues())
                .singleElement()
                .asString()
                .startsWith("GRADE_UNKNOWN at ");
        assertThat(list.read("UPN", RowFixture.UPN, "Subject", "Maths", "Judgement", "x".repeat(41))
                        .issues())
                .singleElement()
                .asString()
                .startsWith("MARK_TOO_LONG at ");
    }
}
