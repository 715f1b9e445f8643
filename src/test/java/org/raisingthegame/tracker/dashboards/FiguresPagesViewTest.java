package org.raisingthegame.tracker.dashboards;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.charts.FunnelChart;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes, schools compared and a school's profile, over results of six made-up schools. */
class FiguresPagesViewTest extends KaribuTest {

    private static final String COMPARED = "figures/schools?measure=attainment.ks2-rwm-expected";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FigureRefresh figures;

    private final List<SchoolId> schools = new ArrayList<>();
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void resultsOfSixSchools() {
        pupils = 0;
        schools.clear();
        rolls = new RollRows(jdbc);
        for (int one = 0; one < 6; one++) {
            SchoolId school = people.school("208850" + one, "Made-up Primary " + one);
            schools.add(school);
            if (one < 3) {
                people.founding(school);
            }
            results(school, 2018, "BCRB", 20, 10);
            // The last stands out: 20 of 20 where all together are 80 of 120.
            results(school, 2019, "BCRB", 20, one == 5 ? 20 : 12);
            results(school, 2018, "WBRI", 30, 20);
            results(school, 2019, "WBRI", 30, 20);
        }
        figures.refreshAll();
    }

    @Test
    void a_claim_stands_beside_the_schools_meant_all_schools_and_the_remaining_with_what_it_leaves_open() {
        openAs(people.officer(BOROUGH));
        go("figures/outcomes");
        assertThat(page())
                .contains(said("attainment.ks2-rwm-expected.claim"))
                .contains("50.0% (30 of 60)", "60.0% (36 of 60)", "+10.0")
                .contains(said("figures.outcome.REMAINING"))
                .contains("The source does not say whether all schools or Raising the Game schools")
                .contains(said("dashboards.outcomes.care.moves"));
    }

    @Test
    void an_officer_sees_which_school_lies_outside_both_limits() {
        openAs(people.officer(BOROUGH));
        go(COMPARED + "&year=2019");
        _assertOne(FunnelChart.class);
        assertThat(page())
                .contains("Of 6 schools, 1 outside both limits, and none between the two")
                .contains("Made-up Primary 5")
                .contains(said("figures.funnel.BEYOND_OUTER"));
    }

    @Test
    void schools_without_a_figure_stand_below_the_others() {
        SchoolId first = people.school("2088499", "Aardvark Primary");
        results(first, 2019, "WBRI", 12, 6);
        figures.refreshAll();
        openAs(people.officer(BOROUGH));
        go(COMPARED + "&year=2019");
        assertThat(page().indexOf("Aardvark Primary")).isGreaterThan(page().indexOf("Made-up Primary 5"));
    }

    @Test
    void three_years_together_have_an_address_and_what_is_hidden_is_a_mark_with_its_meaning_below() {
        openAs(people.champion(schools.getFirst()));
        go(COMPARED + "&year=2018-2020");
        assertThat(page()).contains("2018–2020", said("dashboards.compared.position"));
        assertThat(page()).doesNotContain(said("dashboards.unknown"));
        go(COMPARED + "&year=2017-2019");
        assertThat(page()).contains(said("dashboards.unknown"));
    }

    @Test
    void a_year_or_a_measure_that_is_not_there_gets_a_plain_sentence_and_no_empty_chart() {
        openAs(people.officer(BOROUGH));
        go(COMPARED + "&year=2035");
        assertThat(page()).contains(said("dashboards.api.year", "2035", "2018", "2019"));
        _assertNone(FunnelChart.class);
        go("figures/schools?measure=no.such");
        assertThat(page()).contains(said("dashboards.unknown.measure", "no.such"));
        go("figures/schools?colour=red");
        assertThat(page()).contains(said("dashboards.unknown.parameter", "colour"));
        go("figures/school?colour=red");
        assertThat(page()).contains(said("dashboards.unknown.parameter", "colour"));
    }

    @Test
    void a_head_reads_the_true_profile_of_the_own_school_and_what_everybody_may_see_of_another() {
        openAs(people.head(schools.getFirst()));
        go("figures/school?school=088500");
        assertThat(page())
                .contains("Made-up Primary 0", said("dashboards.profile.true"))
                .contains("12 of 20 pupils");
        go("figures/school?school=088501");
        assertThat(page()).contains("Made-up Primary 1", said("dashboards.profile.shared"));
        assertNotFound("figures/school?school=999999");
    }

    @Test
    void a_figure_says_which_imports_stand_behind_it_and_names_files_to_the_school_itself_alone() {
        UserId head = people.head(schools.getFirst());
        jdbc.sql("INSERT INTO imports_run (id, file_name, checksum, state, formats, received_by, received_by_name,"
                        + " received_at, applied_at) VALUES (901, 'our results.xlsx', REPEAT('0', 64), 'APPLIED',"
                        + " 'attainment.ks2', ?, 'Hetty Head', '2026-11-02 09:00:00', '2026-11-02 09:01:00')")
                .param(head.value())
                .update();
        jdbc.sql(
                        "INSERT INTO imports_touched (import_id, school_id, academic_year) VALUES (901, ?, 2026), (901, ?, 2019)")
                .params(schools.getFirst().value(), schools.getFirst().value())
                .update();
        results(schools.getFirst(), 2026, "BCRB", 20, 12);
        figures.refreshAll();

        openAs(head);
        go("figures/attainment?schools=088500");
        assertThat(page()).contains("our results.xlsx", "Hetty Head", "2 November 2026");
        openAs(people.champion(schools.getFirst()));
        go("figures/attainment?schools=088500");
        assertThat(page()).contains(said("dashboards.card.source")).doesNotContain("our results.xlsx", "Hetty Head");
    }

    @Test
    void a_closed_year_keeps_its_figures_is_in_the_trail_and_can_be_opened_again() {
        openAs(people.officer(BOROUGH));
        go("figures/years");
        click("Close 2018/19");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("Open 2018/19 again");
        assertThat(trail()).contains("YEAR_CLOSED 2018/19");

        jdbc.sql("DELETE FROM attainment_ks2 WHERE academic_year = 2019").update();
        figures.refreshAll();
        go("figures/outcomes");
        assertThat(page()).contains("60.0% (36 of 60)");

        go("figures/years");
        click("Open 2018/19 again");
        _fireConfirm(_get(ConfirmDialog.class));
        figures.refreshNow();
        assertThat(trail()).contains("YEAR_OPENED 2018/19");
        go("figures/outcomes");
        assertThat(page()).doesNotContain("60.0% (36 of 60)");
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private List<String> trail() {
        return jdbc.sql("SELECT CONCAT(kind, ' ', detail) FROM audit_entry WHERE kind LIKE 'YEAR%'")
                .query(String.class)
                .list();
    }

    @Test
    void a_school_of_which_no_suspension_was_ever_recorded_is_said_to_be_one_so_that_nought_is_read_rightly() {
        SchoolId first = schools.getFirst();
        for (int pupil = 1; pupil <= 40; pupil++) {
            for (SchoolId school : List.of(first, schools.get(1))) {
                rolls.onRoll(school, "2019-01-20", "E%d%011d".formatted(school.value() % 10, pupil));
            }
        }
        jdbc.sql("INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,"
                        + " reason1, status) SELECT school_id, pupil_id, '2019-03-02', 'SUSP', 2019, 1, 'DB', 'ISSUED'"
                        + " FROM pupils_roll WHERE school_id = ? LIMIT 6")
                .param(first.value())
                .update();
        figures.refreshAll();
        openAs(people.officer(BOROUGH));
        go("figures/exclusions?schools=088501");
        assertThat(page()).contains(said("dashboards.care.never-reported"));
        go("figures/exclusions?schools=088500");
        assertThat(page()).doesNotContain(said("dashboards.care.never-reported"));
    }

    private void results(SchoolId school, int year, String ethnicity, int count, int met) {
        for (int i = 0; i < count; i++) {
            String upn = "T%012d".formatted(++pupils);
            long pupil = rolls.pupil(upn);
            rolls.characteristics(school, year, upn, ethnicity);
            jdbc.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                            + " VALUES (?, ?, ?, ?, 1)")
                    .params(school.value(), year, pupil, i < met)
                    .update();
        }
    }
}
