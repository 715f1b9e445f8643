package org.raisingthegame.tracker.exclusions.duties;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Duty.Kind;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Suspensions as they are stored, and what follows from them on Friday 20 November 2026. The autumn term of Ash goes from
 * Wednesday 2 September to Friday 18 December with a holiday from 26 to 30 October, its spring term from Monday 4 January.
 * All days are counted by hand on a calendar, as in {@link DutyRulesTest}.
 */
class GovernorDutiesTest extends KaribuTest {

    private static final String KAI = "A000000000001";

    @Autowired
    private GovernorDuties duties;

    @Autowired
    private ImportService imports;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId ash;
    private SchoolId oak;
    private UserId head;

    @BeforeEach
    void ashWithItsTerms() {
        clock.moveTo(TODAY);
        rows = new RollRows(sql);
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        head = people.head(ash);
        rows.onRoll(ash, "2026-10-01", KAI);
        openAs(head);
        duties.save(ash, new Term(Term.Name.AUTUMN, day(9, 2), day(12, 18), day(10, 26), day(10, 30)));
        duties.save(ash, new Term(Term.Name.SPRING, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25), null, null));
    }

    @Test
    void five_days_need_no_meeting_and_half_a_day_more_one_if_parents_ask() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        assertThat(of(KAI).duties()).containsExactly(new Duty(Kind.CONSIDER, null));
        suspended(ash, "2026-10-05", "SUSP", 1);
        assertThat(of(KAI).halfDaysInTerm()).isEqualTo(11);
        assertThat(of(KAI).duties()).containsExactly(new Duty(Kind.MEET_IF_ASKED, LocalDate.of(2027, 1, 4)));
    }

    @Test
    void a_lunchtime_is_the_half_day_that_is_one_too_many() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        suspended(ash, "2026-10-05", "LNCH", null);
        assertThat(of(KAI).halfDaysInTerm()).isEqualTo(11);
        assertThat(of(KAI).duties()).extracting(Duty::kind).containsExactly(Kind.MEET_IF_ASKED);
    }

    @Test
    void fifteen_days_are_not_over_fifteen_and_half_a_day_more_is() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        suspended(ash, "2026-09-21", "SUSP", 10);
        suspended(ash, "2026-11-02", "SUSP", 10);
        assertThat(of(KAI).duties()).extracting(Duty::kind).containsExactly(Kind.MEET_IF_ASKED);
        suspended(ash, "2026-11-16", "SUSP", 1);
        assertThat(of(KAI).halfDaysInTerm()).isEqualTo(31);
        assertThat(of(KAI).duties()).containsExactly(new Duty(Kind.MEET, day(12, 7)));
    }

    @Test
    void what_was_rescinded_counts_for_nothing() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        suspended(ash, "2026-10-05", "SUSP", 4);
        suspended(ash, "2026-11-09", "PERM", null);
        sql.sql("UPDATE exclusions_exclusion SET status = 'RESCINDED' WHERE start_date > '2026-09-30'")
                .update();
        assertThat(of(KAI).halfDaysInYear()).isEqualTo(10);
        assertThat(of(KAI).duties()).containsExactly(new Duty(Kind.CONSIDER, null));
    }

    @Test
    void a_suspension_over_the_terms_end_counts_in_each_with_the_days_in_it() {
        suspended(ash, "2026-12-16", "SUSP", 12);
        clock.moveTo(LocalDate.of(2027, 1, 6));
        assertThat(of(KAI).halfDaysInTerm()).isEqualTo(6);
        assertThat(of(KAI).halfDaysInYear()).isEqualTo(12);
    }

    @Test
    void of_a_pupil_who_moved_the_former_schools_days_enter_as_one_sum_and_never_as_records() {
        // 40 days at Oak and 5.5 here are 45.5.
        suspended(oak, "2026-09-07", "SUSP", 80);
        suspended(ash, "2026-10-05", "SUSP", 11);
        Standing standing = of(KAI);
        assertThat(standing.halfDaysInTerm()).isEqualTo(11);
        assertThat(standing.halfDaysElsewhere()).isEqualTo(80);
        assertThat(standing.duties()).extracting(Duty::kind).contains(Kind.MEET_IF_ASKED, Kind.OVER_YEARS_LIMIT);
        go("suspension-duties");
        assertThat(listed(said("exclusions.duties.elsewhere"))).isEqualTo("40");
        assertThat(page()).doesNotContain("Oak Primary", "7 Sep 2026");

        openAs(people.head(oak));
        assertThat(duties.pupils(oak))
                .singleElement()
                .satisfies(pupil ->
                        assertThat(pupil.standing().halfDaysElsewhere()).isEqualTo(11));
        assertThatThrownBy(() -> duties.pupils(ash)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> duties.keepElsewhere(ash, new PupilId(rows.pupil(KAI)), 2))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void what_a_former_school_told_is_written_as_one_sum_and_the_larger_counts() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        suspended(oak, "2026-09-28", "SUSP", 4);
        go("suspension-duties");
        @SuppressWarnings("unchecked")
        Select<SuspendedPupil> pupil = _find(Select.class).getFirst();
        pupil.setValue(duties.pupils(ash).getFirst());
        _get(NumberField.class).setValue(40.25);
        _click(_get(Button.class, spec -> spec.withText(said("exclusions.elsewhere.save"))));
        assertThat(_get(NumberField.class).isInvalid()).isTrue();
        _get(NumberField.class).setValue(40.5);
        _click(_get(Button.class, spec -> spec.withText(said("exclusions.elsewhere.save"))));
        assertThat(of(KAI).halfDaysElsewhere()).isEqualTo(81);
        assertThat(listed(said("exclusions.duties.elsewhere"))).isEqualTo("40.5");
        assertThat(page()).contains(said("exclusions.duty.OVER_YEARS_LIMIT"));

        duties.keepElsewhere(ash, new PupilId(rows.pupil(KAI)), 2);
        assertThat(of(KAI).halfDaysElsewhere()).as("as recorded at Oak").isEqualTo(4);
        assertThatThrownBy(() -> duties.keepElsewhere(ash, new PupilId(rows.pupil("A000000000077")), 2))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_list_of_days_at_other_schools_is_imported_for_pupils_of_the_own_roll() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        rows.onRoll(oak, "2026-10-01", "A000000000009");
        String list = "Ash Primary,DfE number 208/8501,As at 20/11/2026\nUPN,Days at other schools\n" + KAI
                + ",40.5\nA000000000009,3\n";
        ImportId id =
                imports.receive("Days elsewhere.csv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        imports.apply(id, ImportChoices.NONE, false);
        assertThat(of(KAI).halfDaysElsewhere()).isEqualTo(81);
        assertThat(of(KAI).duties()).extracting(Duty::kind).contains(Kind.OVER_YEARS_LIMIT);
        assertThat(imports.issues(id))
                .extracting(ImportIssue::messageKey)
                .as("of a pupil of another school")
                .anyMatch(key -> key.startsWith("pupils."));
    }

    @Test
    void what_somebody_typed_over_a_list_is_not_lost_by_taking_the_list_back() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        duties.keepElsewhere(ash, new PupilId(rows.pupil(KAI)), 6);
        String list = "Ash Primary,DfE number 208/8501,As at 20/11/2026\nUPN,Days at other schools\n" + KAI + ",40.5\n";
        ImportId id =
                imports.receive("Days elsewhere.csv", new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        imports.apply(id, ImportChoices.NONE, false);
        duties.keepElsewhere(ash, new PupilId(rows.pupil(KAI)), 20);

        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(ImportRefused.class);
        assertThat(of(KAI).halfDaysElsewhere()).isEqualTo(20);
    }

    @Test
    void the_home_page_says_that_governors_must_meet_and_names_nobody() {
        suspended(ash, "2026-11-09", "PERM", null);
        openAs(head);
        assertThat(page())
                .contains("Governors must meet about a suspension or exclusion", "by 30 November 2026")
                .doesNotContain("Name" + KAI);
    }

    /** Permanently excluded on Monday 9 November: the 15th school day after it is Monday 30 November. */
    @Test
    void a_meeting_that_was_held_is_noted_with_its_outcome_and_the_duty_is_done_until_it_is_taken_back() {
        suspended(ash, "2026-11-09", "PERM", null);
        go("suspension-duties");
        assertThat(page()).contains("Governors meet by 30 Nov 2026");
        _click(_get(NativeButton.class, spec -> spec.withText(said("exclusions.meeting.note"))));
        DatePicker held = _get(DatePicker.class, spec -> spec.withLabel(said("exclusions.meeting.day")));
        held.setValue(day(11, 21));
        Button save = _get(Button.class, spec -> spec.withText(said("exclusions.meeting.save")));
        _click(save);
        assertThat(held.isInvalid()).as("tomorrow").isTrue();
        held.setValue(day(11, 18));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Meeting.Outcome> outcome = _get(RadioButtonGroup.class);
        assertThat(outcome.getListDataView().getItems()).doesNotContain(Meeting.Outcome.NOT_ASKED);
        outcome.setValue(Meeting.Outcome.STANDS);
        _click(save);

        assertThat(page())
                .contains("Governors met, and it stands (18 Nov 2026)")
                .doesNotContain("Governors meet by");
        assertThat(of(KAI).duties()).extracting(Duty::kind).doesNotContain(Kind.MEET);
        go("pupils/" + rows.pupil(KAI));
        assertThat(page()).contains("Governors’ meeting");
        go("suspension-duties");
        _click(_get(NativeButton.class, spec -> spec.withText(said("exclusions.meeting.take-back"))));
        assertThat(page()).contains("Governors meet by 30 Nov 2026");
    }

    /** Excluded on Wednesday 15 July 2026: two school days are left of the summer term, so the 15th is Friday 18 September. */
    @Test
    void what_was_owed_at_the_end_of_last_year_is_still_there_in_september() {
        sql.sql("INSERT INTO exclusions_term (school_id, academic_year, name, first_day, last_day)"
                        + " VALUES (?, 2026, 'SUMMER', '2026-04-13', '2026-07-17')")
                .params(ash.value())
                .update();
        suspended(ash, "2026-07-15", "PERM", null);
        sql.sql("UPDATE exclusions_exclusion SET academic_year = 2026").update();
        clock.moveTo(day(9, 14));
        assertThat(of(KAI).duties()).containsExactly(new Duty(Kind.MEET, day(9, 18)));
        duties.keepMeeting(ash, new PupilId(rows.pupil(KAI)), new Meeting(day(9, 11), Meeting.Outcome.REINSTATED));
        assertThat(duties.pupils(ash)).isEmpty();
    }

    @Test
    void the_head_is_told_a_week_before_and_once_it_is_overdue_and_of_no_pupil() {
        suspended(ash, "2026-11-09", "PERM", null);
        for (LocalDate morning : List.of(day(11, 22), day(11, 23), day(11, 24), day(12, 1), day(12, 2))) {
            clock.moveTo(morning);
            reminders().run(new Task(new TaskId(1), reminders().kind(), "exclusions.meetings", 1));
        }
        assertThat(sql.sql("SELECT CONCAT(message, ' ', told_at, ' ', arguments) FROM notices_notice ORDER BY id")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        due -> assertThat(due)
                                .contains("exclusions.notice.meeting-due", "2026-11-23", "Ash Primary")
                                .doesNotContain("Name" + KAI),
                        overdue -> assertThat(overdue).contains("exclusions.notice.meeting-overdue", "2026-12-01"));
        sql.sql("DELETE FROM notices_notice").update();
        clock.moveTo(day(11, 25));
        duties.keepMeeting(ash, new PupilId(rows.pupil(KAI)), new Meeting(day(11, 18), Meeting.Outcome.STANDS));
        reminders().run(new Task(new TaskId(1), reminders().kind(), "exclusions.meetings", 1));
        assertThat(sql.sql("SELECT COUNT(*) FROM notices_notice")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private TaskHandler reminders() {
        return program.getBeansOfType(TaskHandler.class).values().stream()
                .filter(handler -> handler.kind().equals("notices.deadlines"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_who_may_see_pupils_finds_the_page_and_only_who_imports_writes_on_it() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        for (UserId person :
                List.of(people.champion(ash), people.programmeTeam(BOROUGH), people.advisor(ash), people.colleague())) {
            openAs(person);
            assertNotFound("suspension-duties");
            assertThatThrownBy(() -> duties.pupils(ash)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> duties.keepMeeting(
                            ash, new PupilId(rows.pupil(KAI)), new Meeting(day(11, 18), Meeting.Outcome.STANDS)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        openAs(head);
        go("suspension-duties");
        assertThat(page()).contains("Name" + KAI, "Consider what parents say", said("exclusions.elsewhere.save"));
        openAs(people.head(oak));
        assertThatThrownBy(() -> duties.keepMeeting(
                        oak, new PupilId(rows.pupil(KAI)), new Meeting(day(11, 18), Meeting.Outcome.STANDS)))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> duties.removeMeeting(ash, new PupilId(rows.pupil(KAI)), day(11, 18)))
                .isInstanceOf(OutOfScope.class);
        go("suspension-duties");
        assertThat(page()).contains(said("exclusions.duties.none")).doesNotContain("Name" + KAI);
    }

    /** Due on Monday 4 January, the 50th school day after 5 October (DutyRulesTest). */
    @Test
    void when_the_days_are_over_somebody_notes_that_parents_did_not_ask() {
        suspended(ash, "2026-09-07", "SUSP", 10);
        suspended(ash, "2026-10-05", "SUSP", 1);
        clock.moveTo(LocalDate.of(2027, 1, 5));
        openAs(head);
        go("suspension-duties");
        assertThat(page()).contains("Note whether parents asked governors to meet by 4 Jan 2027");
        duties.keepMeeting(ash, new PupilId(rows.pupil(KAI)), new Meeting(day(10, 12), Meeting.Outcome.NOT_ASKED));
        openAs(head);
        go("suspension-duties");
        assertThat(page())
                .contains("Parents did not ask for a meeting (12 Oct 2026)")
                .doesNotContain("Note whether parents asked");
    }

    @Test
    void who_takes_the_list_away_is_in_the_trail() {
        duties.listTaken(ash);
        assertThat(sql.sql("SELECT CONCAT(kind, ': ', detail) FROM audit_entry WHERE school_id = ? AND kind = 'EXPORT'")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT: List of suspended pupils");
        assertThatThrownBy(() -> duties.listTaken(oak)).isInstanceOf(OutOfScope.class);
    }

    /** What the list says of the only pupil on it. */
    private static String listed(String heading) {
        ListTable<?> list = _get(ListTable.class);
        assertThat(list.rows()).hasSize(1);
        return list.rows().getFirst().get(list.headings().indexOf(heading));
    }

    private Standing of(String upn) {
        return duties.pupils(ash).stream()
                .filter(pupil -> pupil.id().value() == rows.pupil(upn))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private void suspended(SchoolId school, String start, String category, @Nullable Integer sessions) {
        sql.sql("""
                        INSERT INTO exclusions_exclusion
                          (school_id, pupil_id, start_date, category, academic_year, sessions, status)
                        VALUES (?, ?, ?, ?, 2027, ?, 'ISSUED')
                        """)
                .params(school.value(), rows.pupil(KAI), start, category, sessions)
                .update();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
