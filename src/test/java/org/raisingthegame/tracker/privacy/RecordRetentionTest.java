package org.raisingthegame.tracker.privacy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.ClosedYears;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.privacy.DueRecords.Key;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records go when their time is over, after somebody looked, and no figure goes with them. The tests play in 2026/27: what is
 * kept for six years after its own goes with 2019/20 and before.
 */
class RecordRetentionTest extends KaribuTest {

    private static final AcademicYear Y2020 = new AcademicYear(2020);

    @Autowired
    private RecordRetention retention;

    @Autowired
    private ClosedYears closedYears;

    @Autowired
    private List<PupilRecordContributor> contributors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private SchoolId ash;
    private SchoolId birch;
    private UserId officer;
    private long gone;
    private long stays;

    @BeforeEach
    void a_pupil_of_long_ago_and_one_who_is_there_still() {
        clock.moveTo(TODAY);
        ash = people.school("2088501", "Ash Primary");
        birch = people.school("2088502", "Birch Primary");
        people.sharesNothing(birch);
        officer = people.officer(SignInFixture.BOROUGH);
        gone = pupil(1);
        stays = pupil(2);
        roll(ash, "2020-01-16", gone);
        roll(ash, "2020-01-16", stays);
        roll(ash, "2021-01-21", stays);
        roll(birch, "2019-01-17", stays);
        jdbc.sql("INSERT INTO pupils_former_upn (pupil_id, former_upn) VALUES (?, ?)")
                .params(gone, RollFile.upn(9))
                .update();
        openAs(officer);
    }

    private long pupil(int number) {
        jdbc.sql("INSERT INTO pupils_pupil (upn) VALUES (?)")
                .param(RollFile.upn(number))
                .update();
        return jdbc.sql("SELECT id FROM pupils_pupil WHERE upn = ?")
                .param(RollFile.upn(number))
                .query(Long.class)
                .single();
    }

    private void roll(SchoolId school, String day, long pupil) {
        jdbc.sql("INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename) VALUES (?, ?, ?, 'Q', 'J')")
                .params(school.value(), day, pupil)
                .update();
    }

    /** As if figures had been counted of the roll's year. */
    private void cell(int year) {
        jdbc.sql("""
                        INSERT INTO figures_cell (measure, school_id, academic_year, ethnicity, numerator, denominator, squares,
                          pupils_with, provisional, made_on) VALUES ('m', ?, ?, 'BCRB', 1, 2, 1, 1, 0, '2020-02-01')
                        """).params(ash.value(), year).update();
    }

    private int count(String what) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Integer.class).single();
    }

    @Test
    void what_is_past_its_time_is_listed_by_school_kind_and_year_and_stays_until_somebody_says_so() {
        assertThat(retention.due())
                .extracting(
                        due -> due.school().name(),
                        due -> due.kind().id(),
                        due -> due.year().endYear(),
                        DueRecords::rows)
                .as("no number is told of the school that shares nothing")
                .containsExactly(tuple("Ash Primary", "rolls", 2020, 2L), tuple("Birch Primary", "rolls", 2019, null));
        assertThat(count("pupils_roll")).isEqualTo(4);
    }

    @Test
    void a_record_is_kept_to_the_last_day_of_the_last_year_of_its_period() {
        clock.moveTo(LocalDate.of(2026, 8, 31));
        openAs(officer);
        assertThat(retention.due()).extracting(due -> due.year().endYear()).containsExactly(2019);
        clock.moveTo(LocalDate.of(2026, 9, 1));
        openAs(officer);
        assertThat(retention.due()).extracting(due -> due.year().endYear()).containsExactly(2020, 2019);
    }

    @Test
    void what_is_deleted_goes_with_what_was_kept_of_it_and_a_pupil_of_whom_nothing_is_left_goes_too() {
        long row = jdbc.sql("SELECT id FROM pupils_roll WHERE pupil_id = ?")
                .param(gone)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO imports_run (file_name, checksum, state, received_by, received_by_name, received_at)"
                        + " VALUES ('a.xlsx', REPEAT('0', 64), 'APPLIED', 1, 'Head', NOW())")
                .update();
        jdbc.sql(
                        "INSERT INTO imports_change (import_id, table_name, row_id, before_image) SELECT id, 'pupils_roll', ?, '{}' FROM imports_run")
                .param(row)
                .update();
        assertThat(retention.delete(List.of(new Key(ash, "rolls", Y2020)))).isEqualTo(2);
        assertThat(jdbc.sql("SELECT upn FROM pupils_pupil").query(String.class).list())
                .containsExactly(RollFile.upn(2));
        assertThat(count("pupils_former_upn")).isZero();
        assertThat(count("imports_change")).isZero();
        assertThat(jdbc.sql("SELECT CONCAT(school_id, ' ', as_at) FROM pupils_roll ORDER BY as_at")
                        .query(String.class)
                        .list())
                .as("the other school's, and the year that is not over")
                .containsExactly(birch + " 2019-01-17", ash + " 2021-01-21");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'RETENTION' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("Records past their time deleted: 2 rows of Rolls and characteristics, 2019/20");
    }

    @Test
    void records_wait_while_figures_are_counted_from_them_and_leave_closed_figures_as_they_are() {
        cell(2020);
        assertThat(retention.due())
                .filteredOn(due -> due.school().id().equals(ash))
                .noneMatch(DueRecords::settled);
        assertThat(retention.delete(List.of(new Key(ash, "rolls", Y2020)))).isZero();
        closedYears.close(Y2020);
        assertThat(retention.delete(List.of(new Key(ash, "rolls", Y2020)))).isEqualTo(2);
        assertThat(count("figures_cell")).isEqualTo(1);
        assertThatThrownBy(() -> closedYears.reopen(Y2020))
                .as("its figures would be counted from what is left")
                .isInstanceOf(IllegalArgumentException.class);
        go("figures/years");
        assertThat(page()).contains(said("dashboards.years.for-good"));
    }

    @Test
    void what_is_not_past_its_time_is_not_deleted_whoever_asks() {
        assertThat(retention.delete(List.of(new Key(ash, "rolls", new AcademicYear(2021)))))
                .isZero();
        assertThat(count("pupils_roll")).isEqualTo(4);
    }

    @Test
    void a_borough_keeps_records_longer_or_shorter_and_the_trail_says_so() {
        retention.keep("rolls", 7);
        assertThat(retention.due()).extracting(due -> due.year().endYear()).containsExactly(2019);
        retention.keep("rolls", 5);
        assertThat(retention.due()).extracting(due -> due.year().endYear()).containsExactly(2020, 2021, 2019);
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'RETENTION' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Records kept for 7 years: Rolls and characteristics",
                        "Records kept for 5 years: Rolls and characteristics");
        assertThatThrownBy(() -> retention.keep("rolls", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> retention.keep("no-such-kind", 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_kind_of_records_has_a_name_of_its_own_and_a_period() {
        assertThat(contributors)
                .extracting(one -> one.kind().id())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(6);
        assertThat(contributors)
                .extracting(one -> said(one.kind().titleKey()))
                .noneMatch(words -> words.startsWith("!"));
    }

    @Test
    void the_page_lists_first_and_deletes_when_asked_twice() {
        go("retention");
        assertThat(page()).contains("Ash Primary", "2019/20", "Birch Primary", said("privacy.past.untold"));
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Delete 2 rows"))));
        assertThat(count("pupils_roll")).as("asked once").isEqualTo(4);
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(count("pupils_roll")).isEqualTo(1);
        assertThat(page()).contains(said("privacy.past.none"));
    }

    @Test
    void the_page_changes_periods_and_refuses_what_can_not_be_meant() {
        go("retention");
        IntegerField rolls = _get(IntegerField.class, spec -> spec.withLabel(said("pupils.kind")));
        rolls.setValue(26);
        _click(_get(Button.class, spec -> spec.withText(said("privacy.period.save"))));
        assertThat(period("rolls")).isEqualTo(6);
        rolls.setValue(4);
        _click(_get(Button.class, spec -> spec.withText(said("privacy.period.save"))));
        assertThat(period("rolls")).isEqualTo(4);
    }

    @Test
    void the_officers_home_says_that_something_is_past_its_time() {
        go("");
        assertThat(page()).contains(said("privacy.past.to-do"));
    }

    private int period(String kind) {
        return retention.periods().stream()
                .filter(one -> Objects.equals(one.kind().id(), kind))
                .map(RecordRetention.Period::years)
                .findFirst()
                .orElseThrow();
    }
}
