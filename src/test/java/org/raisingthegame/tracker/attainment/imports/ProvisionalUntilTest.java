package org.raisingthegame.tracker.attainment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.Release;
import org.raisingthegame.tracker.imports.spi.RowFixture;

/** How settled results are: what the file says, else what the day suggests. */
class ProvisionalUntilTest {

    static final ProvisionalUntil AS_SHIPPED = new ProvisionalUntil(MonthDay.of(12, 31), MonthDay.of(2, 28));

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final RowFixture<Ks2Result> ks2 = RowFixture.of(new Ks2Format(AS_SHIPPED));

    @ParameterizedTest
    @CsvSource({
        "2026-07-08, PROVISIONAL, PROVISIONAL",
        "2026-12-31, PROVISIONAL, PROVISIONAL",
        "2027-01-01, FINAL, PROVISIONAL",
        "2027-02-28, FINAL, PROVISIONAL",
        "2027-03-01, FINAL, FINAL"
    })
    void results_of_a_summer_settle_in_the_winter_after_it(LocalDate imported, Release ofKs2, Release ofKs4) {
        assertThat(AS_SHIPPED.ofKs2(null, YEAR, imported)).isEqualTo(ofKs2);
        assertThat(AS_SHIPPED.ofKs4(null, YEAR, imported)).isEqualTo(ofKs4);
    }

    @Test
    void what_the_file_says_goes_before_what_the_day_suggests() {
        LocalDate longAfter = LocalDate.of(2029, 1, 1);
        assertThat(AS_SHIPPED.ofKs2(Release.PROVISIONAL, YEAR, longAfter)).isEqualTo(Release.PROVISIONAL);
        assertThat(AS_SHIPPED.ofKs4(Release.AMENDED, YEAR, longAfter)).isEqualTo(Release.AMENDED);
    }

    @ParameterizedTest
    @CsvSource({"Revised, AMENDED", "P, PROVISIONAL", "FINAL, FINAL", "unvalidated, PROVISIONAL", "3.1, FINAL"})
    void the_version_of_a_row_is_read_and_one_that_we_do_not_know_is_passed_over(String version, Release read) {
        Ks2Result result = ks2.academicYear(2019)
                .read(
                        "UPN",
                        RowFixture.UPN,
                        "READSCORE",
                        104,
                        "MATSCORE",
                        101,
                        "WRITTAOUTCOME",
                        "EXS",
                        "VERSION",
                        version)
                .only();
        assertThat(result.release()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "KS2 results 2026 (provisional).xlsx, PROVISIONAL",
        "Key stage 2 REVISED results, AMENDED",
        "unvalidated data, PROVISIONAL",
        "validated data, AMENDED",
        "KS2 results FINAL v2.xlsx,",
        "Our provision map,"
    })
    void a_title_or_a_name_may_say_it(String title, Release named) {
        assertThat(Release.namedIn(title).orElse(null)).isEqualTo(named);
    }
}
