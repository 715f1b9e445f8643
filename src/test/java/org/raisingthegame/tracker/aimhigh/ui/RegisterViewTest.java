package org.raisingthegame.tracker.aimhigh.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.Headcounts;
import org.raisingthegame.tracker.aimhigh.RegisterFiles;
import org.raisingthegame.tracker.aimhigh.RegisterMark.Made;
import org.raisingthegame.tracker.aimhigh.Registers;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Ash and Oak at one event: who ticks whom, and who sees what. */
class RegisterViewTest extends KaribuTest {

    private static final String KAI = "A000000000001";
    private static final String LEA = "A000000000002";
    private static final String TOM = "A000000000003";
    private static final String UMA = "A000000000009";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Registers registers;

    @Autowired
    private RegisterFiles files;

    @Autowired
    private Events events;

    @Autowired
    private Headcounts headcounts;

    @Autowired
    private Speakers speakers;

    private RollRows rows;
    private SchoolId ash;
    private SchoolId oak;
    private UserId head;
    private EventId event;

    @BeforeEach
    void anEventToday() {
        rows = new RollRows(sql);
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        head = people.head(ash);
        for (String upn : List.of(KAI, LEA, TOM)) {
            rows.onRoll(ash, "2026-10-01", upn);
        }
        rows.characteristics(ash, 2027, KAI, "BCRB");
        rows.characteristics(ash, 2027, LEA, "BCRB");
        rows.characteristics(ash, 2027, TOM, "WBRI");
        rows.onRoll(oak, "2026-10-01", UMA);
        sql.sql("INSERT INTO aimhigh_event (code, la_code, held_on, series, invited, theme, online, state)"
                        + " VALUES ('AH-1', '208', '2026-11-20', 'AIM_HIGH', 'PRIMARY', 'Makers', 0, 'PLANNED')")
                .update();
        event = new EventId(
                sql.sql("SELECT id FROM aimhigh_event").query(Long.class).single());
    }

    @Test
    void a_head_makes_the_list_from_the_roll_by_year_group_and_group() {
        openAs(head);
        go(register());
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> years =
                _get(MultiSelectComboBox.class, spec -> spec.withLabel(said("aimhigh.register.make.years")));
        years.setValue(Set.of("6"));
        _click(_get(Button.class, spec -> spec.withText("Add 2 pupils")));

        assertThat(names()).containsExactly("Ada Name" + KAI, "Ada Name" + LEA);
        assertThat(history()).containsExactly("LISTED", "LISTED");
    }

    @Test
    void sex_free_meals_and_sen_narrow_the_list() {
        sql.sql("UPDATE pupils_roll SET sex = IF(pupil_id = ?, 'F', 'M')")
                .params(rows.pupil(KAI))
                .update();
        sql.sql("UPDATE pupils_characteristics SET fsm = pupil_id = ?, sen = IF(pupil_id = ?, 'K', 'N')")
                .params(rows.pupil(KAI), rows.pupil(LEA))
                .update();
        openAs(head);
        assertThat(chosen(new RollFilter(Set.of(), Sex.F, false, false, Set.of())))
                .containsExactly(KAI);
        assertThat(chosen(new RollFilter(Set.of(), null, false, true, Set.of())))
                .containsExactly(KAI);
        assertThat(chosen(new RollFilter(Set.of(), null, false, false, Set.of(SenProvision.K))))
                .containsExactly(LEA);
    }

    private List<String> chosen(RollFilter filter) {
        return registers.notListed(event, ash, filter).stream()
                .map(line -> line.upn().value())
                .toList();
    }

    @Test
    void a_tick_is_kept_with_its_history_and_sent_twice_it_is_one() {
        listed(ash, KAI);
        openAs(head);
        go(register());
        TickList list = _get(TickList.class);
        list.mark(number(KAI), true);
        list.mark(number(KAI), true);

        assertThat(attended(ash)).containsExactly(KAI);
        assertThat(history()).containsExactly("TICKED");
        list.mark(number(KAI), false);
        assertThat(attended(ash)).isEmpty();
        assertThat(history()).containsExactly("TICKED", "UNTICKED");
        assertThat(registers.history(event, ash).getFirst().made()).isEqualTo(Made.UNTICKED);
    }

    @Test
    void a_list_tells_no_ethnicity_to_the_browser_nor_to_a_file() throws Exception {
        listed(ash, KAI);
        openAs(head);
        go(register());
        assertThat(_get(TickList.class).getElement().getPropertyRaw("register").toString())
                .contains("Name" + KAI)
                .doesNotContain("BCRB", "Caribbean");
        var file = new ByteArrayOutputStream();
        files.write(event, ash, file);
        assertThat(sql.sql("SELECT COUNT(*) FROM audit_entry WHERE kind = 'EXPORT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_lead_ticks_only_pupils_of_the_own_school() {
        listed(ash, KAI);
        listed(oak, UMA);
        openAs(head);
        go(register());
        TickList list = _get(TickList.class);
        assertThatThrownBy(() -> list.mark(number(UMA), true)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> registers.mark(event, oak, new PupilId(rows.pupil(UMA)), true))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> registers.lines(event, oak)).isInstanceOf(OutOfScope.class);
        assertThat(attended(oak)).isEmpty();
    }

    @Test
    void who_may_keep_registers_but_see_no_records_chooses_nobody_by_group() {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.LOG_ATTENDANCE);
        openAs(colleague);
        go(register());
        assertThat(_find(Checkbox.class)).isEmpty();
        assertThat(registers.mayFilterByRecords(ash)).isFalse();
        assertThatThrownBy(() -> registers.notListed(event, ash, RollFilter.of(Set.of(), true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_champion_counts_heads_and_never_sees_a_pupil() {
        listed(ash, KAI);
        openAs(people.champion(ash));
        assertNotFound(register());
        go("events/" + event);
        assertThat(page()).doesNotContain(KAI, "Name" + KAI);
        _get(IntegerField.class).setValue(23);
        _click(_get(Button.class, spec -> spec.withText(said("aimhigh.event.heads.save"))));

        assertThat(page()).contains("Ash Primary", "Parents and carers: 23");
        assertThatThrownBy(() -> registers.lines(event, ash)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> headcounts.ofSchool(event, oak, People.PARENTS, 3))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> headcounts.ofPartner(event, "A service", People.YOUNG_PEOPLE, 3))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_organiser_sees_counts_by_school_and_no_pupil() {
        listed(ash, KAI, LEA, TOM);
        openAs(people.programmeTeam(BOROUGH));
        assertNotFound(register());
        go("events/" + event);
        assertThat(page()).contains("Ash Primary", "fewer than 5").doesNotContain("Name" + KAI);
        headcounts.ofPartner(event, "Youth offending service", People.YOUNG_PEOPLE, 6);
        go("events/" + event);
        assertThat(page()).contains("Youth offending service");

        openAs(people.officer(BOROUGH));
        go("events/" + event);
        assertThat(events.turnout(event).getFirst().listed().shown())
                .hasToString("Value[value=3.0, numerator=3, " + "denominator=3, interval=null, provisional=false]");
    }

    @Test
    void speakers_are_the_organisers() {
        openAs(head);
        assertNotFound("speakers");
        assertThatThrownBy(speakers::all).isInstanceOf(AccessDeniedException.class);
        openAs(people.advisor(ash));
        assertNotFound("speakers");
        go("events");
        assertThat(page()).contains("Makers");
        openAs(people.programmeTeam(BOROUGH));
        go("speakers");
        assertThat(page()).contains(said("aimhigh.speakers.none"));
    }

    @Test
    void an_event_of_another_borough_is_not_there() {
        sql.sql("UPDATE aimhigh_event SET la_code = '210'").update();
        openAs(head);
        assertNotFound("events/" + event);
        assertNotFound(register());
    }

    @Test
    void a_pupil_taken_off_the_list_stays_in_its_history() {
        listed(ash, KAI);
        openAs(head);
        registers.takeOff(event, ash, new PupilId(rows.pupil(KAI)));
        assertThat(registers.lines(event, ash)).isEmpty();
        assertThat(history()).containsExactly("TAKEN_OFF");
        registers.list(event, ash, new PupilId(rows.pupil(KAI)));
        assertThat(registers.lines(event, ash)).hasSize(1);
        assertThatThrownBy(() -> registers.list(event, ash, new PupilId(rows.pupil(UMA))))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void reach_hides_small_counts_and_single_schools_from_all_but_those_who_may_know() {
        listed(ash, KAI, LEA, TOM);
        sql.sql("UPDATE aimhigh_attendance SET attended = 1").update();
        openAs(people.champion(ash));
        go("figures/reach");
        assertThat(page()).contains(said("aimhigh.reach.say.few")).doesNotContain("Ash Primary");
        openAs(head);
        go("figures/reach");
        assertThat(page()).contains("Ash Primary");
        openAs(people.officer(BOROUGH));
        go("figures/reach");
        assertThat(page()).contains("Year 6").doesNotContain("fewer than 5");
        _assertOne(H1.class);
    }

    private String register() {
        return "events/" + event + "/register";
    }

    private int number(String upn) {
        return (int) rows.pupil(upn);
    }

    private void listed(SchoolId school, String... upns) {
        for (String upn : upns) {
            sql.sql("INSERT INTO aimhigh_attendance"
                            + " (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)"
                            + " VALUES (?, ?, ?, '2026-11-20', 2027, '6', 0)")
                    .params(school.value(), event.value(), rows.pupil(upn))
                    .update();
        }
    }

    private List<String> names() {
        return registers.lines(event, ash).stream().map(line -> line.name()).toList();
    }

    private List<String> attended(SchoolId school) {
        return sql.sql("SELECT p.upn FROM aimhigh_attendance a JOIN pupils_pupil p ON p.id = a.pupil_id"
                        + " WHERE a.school_id = ? AND a.attended = 1")
                .params(school.value())
                .query(String.class)
                .list();
    }

    private List<String> history() {
        return sql.sql("SELECT made FROM aimhigh_mark ORDER BY id")
                .query(String.class)
                .list();
    }
}
