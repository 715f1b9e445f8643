package org.raisingthegame.tracker.aimhigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.BoundQuery;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.tasks.TaskWorkers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Three schools brought 24 pupils in 2024/25 and 18 in 2025/26; this year one school alone brought three, two of them of the
 * initiative's group. All together 45, each once.
 */
class ReachTest extends KaribuTest {

    private static final AcademicYear THIS_YEAR = new AcademicYear(2027);

    @Autowired
    private Reach reach;

    @Autowired
    private ForumReach forum;

    @Autowired
    private PartnershipReach partnership;

    @Autowired
    private FigureRefresh refresh;

    @Autowired
    private BoundFigures figures;

    @Autowired
    private TaskWorkers workers;

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private List<SchoolId> schools;
    private int pupils;

    @BeforeEach
    void threeYearsOfEvents() {
        rows = new RollRows(sql);
        schools = List.of(
                people.school("2088501", "Ash Primary"),
                people.school("2088502", "Oak Primary"),
                people.school("2088503", "Elm Primary"));
        long first = event("AH-1", "2025-03-12", "AIM_HIGH");
        long second = event("PR-1", "2026-03-12", "PARENTAL_ROADSHOW");
        long third = event("AH-2", "2026-11-10", "AIM_HIGH");
        for (SchoolId school : schools) {
            came(school, first, "2025-03-12", 8, "WBRI");
            came(school, second, "2026-03-12", 6, "WBRI");
        }
        came(schools.getFirst(), third, "2026-11-10", 2, "BCRB");
        came(schools.getFirst(), third, "2026-11-10", 1, "WBRI");
    }

    @Test
    void the_year_of_one_school_is_hidden_and_with_it_the_smaller_other_one() {
        for (UserId person : List.of(people.champion(schools.getFirst()), people.programmeTeam(BOROUGH))) {
            openAs(person);
            go("figures/reach");
            assertThat(page())
                    .contains("45 pupils of 3 schools")
                    .containsPattern("2024/25 ?24 ?24")
                    .containsPattern("2025/26 ?hidden: would show a single school")
                    .containsPattern("2026/27 ?hidden: would show a single school")
                    .doesNotContainPattern("2025/26 ?18");
            assertThat(reach.mayChoose()).isFalse();
            assertThatThrownBy(() -> reach.between(THIS_YEAR, THIS_YEAR, null))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_officer_reads_each_year_and_each_series_as_it_is() {
        openAs(people.officer(BOROUGH));
        go("figures/reach");
        assertThat(page()).containsPattern("2025/26 ?18 ?18").containsPattern("2026/27 ?3 ?3");
        ReachSheet roadshow = reach.between(new AcademicYear(2025), THIS_YEAR, Series.PARENTAL_ROADSHOW);
        assertThat(roadshow.byYear()).extracting(ReachSheet.Row::name).containsExactly("2025/26");
        assertThat(roadshow.total().pupils()).extracting("numerator").isEqualTo(18L);
    }

    @Test
    void a_paper_that_an_officer_makes_hides_what_everybody_may_not_see() {
        openAs(people.officer(BOROUGH));
        assertThat(forum.points().toString()).contains("45 different pupils of 3 schools took 45 places");
        assertThat(partnership.parts().toString())
                .contains("45 different pupils", "2024/25", "hidden: would show a single school")
                .doesNotContain("18", "2 of them");
    }

    @Test
    void of_two_schools_alone_nothing_is_told_and_no_paper_has_a_chapter() {
        sql.sql("DELETE FROM aimhigh_attendance WHERE school_id = ?")
                .param(schools.getLast().value())
                .update();
        openAs(people.programmeTeam(BOROUGH));
        go("figures/reach");
        assertThat(page()).contains(said("aimhigh.reach.say.few")).doesNotContain("31", "Year 6");
        assertThat(forum.points()).isEmpty();
        assertThat(partnership.parts()).isEmpty();
    }

    @Test
    void the_share_of_pupils_reached_counts_each_once_and_aim_high_alone() {
        SchoolId ash = schools.getFirst();
        sql.sql("DELETE FROM aimhigh_attendance").update();
        long spring = event("AH-3", "2026-02-10", "AIM_HIGH");
        long summer = event("AH-4", "2026-06-10", "AIM_HIGH");
        long roadshow = event("PR-2", "2026-06-11", "PARENTAL_ROADSHOW");
        List<String> onRoll = List.of("B000000000001", "B000000000002", "B000000000003", "B000000000004");
        for (String upn : onRoll) {
            rows.onRoll(ash, "2026-01-15", upn);
            rows.characteristics(ash, 2026, upn, "BCRB");
        }
        came(ash, spring, "2026-02-10", onRoll.get(0));
        came(ash, summer, "2026-06-10", onRoll.get(0));
        came(ash, summer, "2026-06-10", onRoll.get(1));
        came(ash, roadshow, "2026-06-11", onRoll.get(2));

        refresh.refreshAll();
        openAs(people.head(ash));
        AcademicYear year = new AcademicYear(2026);
        var trend = figures.figures(
                new BoundQuery("aimhigh.share-reached", ash, figures.defaultGroup(), null, null, year, year));

        assertThat(trend.latest().orElseThrow().figure())
                .extracting("numerator", "denominator")
                .containsExactly(2L, 4L);
    }

    @Test
    void how_to_reach_a_speaker_is_erased_the_day_after_the_consent_has_ended() {
        speaker("Ama Mensah", TODAY.minusDays(1));
        speaker("Kofi Boateng", TODAY);
        workers.doAllDue();
        assertThat(sql.sql("SELECT CONCAT(name, ': ', COALESCE(contact, 'nothing')) FROM aimhigh_speaker ORDER BY name")
                        .query(String.class)
                        .list())
                .containsExactly("Ama Mensah: nothing", "Kofi Boateng: 020 7946 0000");
    }

    private void speaker(String name, LocalDate consentUntil) {
        sql.sql("INSERT INTO aimhigh_speaker (name, la_code, field, contact, consent_until)"
                        + " VALUES (?, '208', 'OTHER', '020 7946 0000', ?)")
                .params(name, consentUntil)
                .update();
    }

    private long event(String code, String day, String series) {
        sql.sql("INSERT INTO aimhigh_event (code, la_code, held_on, series, invited, theme, online, state)"
                        + " VALUES (?, '208', ?, ?, 'PRIMARY', 'Makers', 0, 'HELD')")
                .params(code, day, series)
                .update();
        return sql.sql("SELECT id FROM aimhigh_event WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private void came(SchoolId school, long event, String day, int count, String ethnicity) {
        for (int one = 0; one < count; one++) {
            String upn = "T%012d".formatted(++pupils);
            rows.pupil(upn);
            rows.characteristics(
                    school, AcademicYear.containing(LocalDate.parse(day)).endYear(), upn, ethnicity);
            came(school, event, day, upn);
        }
    }

    private void came(SchoolId school, long event, String day, String upn) {
        sql.sql("INSERT INTO aimhigh_attendance"
                        + " (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)"
                        + " VALUES (?, ?, ?, ?, ?, '6', 1)")
                .params(
                        school.value(),
                        event,
                        rows.pupil(upn),
                        day,
                        AcademicYear.containing(LocalDate.parse(day)).endYear())
                .update();
    }
}
