package org.raisingthegame.tracker.interventions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.dashboards.spi.ForumContributor;
import org.raisingthegame.tracker.dashboards.spi.PartnershipSection;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.Participations;
import org.raisingthegame.tracker.interventions.Post;
import org.raisingthegame.tracker.interventions.StaffTraining;
import org.raisingthegame.tracker.interventions.Strand;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Ash and Oak with an intervention each, and a programme of their borough: who keeps what, and who sees what. */
class InterventionsViewTest extends KaribuTest {

    private static final String KAI = "A000000000001";
    private static final String LEA = "A000000000002";
    private static final String TOM = "A000000000003";
    private static final String UMA = "A000000000009";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Participations participations;

    @Autowired
    private StaffTraining training;

    @Autowired
    private ImportService imports;

    private RollRows rows;
    private SchoolId ash;
    private SchoolId oak;
    private UserId head;
    private InterventionId mentors;
    private InterventionId ofOak;
    private InterventionId programme;
    private InterventionId biasTraining;

    @BeforeEach
    void fourInterventions() {
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
        mentors = intervention("MEN-1", ash, "Mentors at Ash", "MENTORING", "PUPILS");
        ofOak = intervention("TUI-1", oak, "Tutors at Oak", "TUITION", "PUPILS");
        programme = intervention("PEN-1", null, "Reading together", "PARENTAL_ENGAGEMENT", "PUPILS");
        biasTraining = intervention("UBT-1", null, "Bias training", "UNCONSCIOUS_BIAS", "STAFF");
    }

    @Test
    void a_head_adds_an_intervention_of_the_school_and_it_gets_a_code() {
        openAs(head);
        go("interventions");
        _get(Folded.class).open();
        _get(TextField.class, spec -> spec.withLabel(said("interventions.name")))
                .setValue("Maths tutors");
        strands().setValue(Strand.TUITION);
        day("interventions.starts").setValue(LocalDate.of(2026, 11, 23));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.save"))));
        assertThat(names()).as("without an end").doesNotContain("Maths tutors");

        day("interventions.ends").setValue(LocalDate.of(2027, 3, 26));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.save"))));
        assertThat(page()).contains("Maths tutors", "Tuition · Ash Primary", "TUI-2027-1");
        _assertOne(H1.class);
    }

    @Test
    void a_head_puts_pupils_in_by_filter_and_the_trail_says_so_without_a_name() {
        openAs(head);
        go(pupils(mentors));
        years().setValue(Set.of("6"));
        _click(_get(Button.class, spec -> spec.withText("Add 2 pupils")));

        assertThat(inIt(ash)).containsExactly(KAI, LEA);
        assertThat(page()).contains("Name" + KAI, "Name" + LEA).doesNotContain("Name" + TOM);
        assertThat(sql.sql("SELECT detail FROM audit_entry WHERE kind = 'LIST_CHANGE'")
                        .query(String.class)
                        .single())
                .isEqualTo("added 2");
    }

    @Test
    void sex_free_meals_and_sen_narrow_the_choice() {
        sql.sql("UPDATE pupils_characteristics SET fsm = 1, sen = 'K' WHERE pupil_id = ?")
                .params(rows.pupil(TOM))
                .update();
        sql.sql("UPDATE pupils_roll SET sex = IF(pupil_id = ?, 'M', 'F')")
                .params(rows.pupil(TOM))
                .update();
        openAs(head);
        var sen = Set.of(SenProvision.K);
        assertThat(chosen(new RollFilter(Set.of("6"), null, false, true, Set.of())))
                .containsExactly(TOM);
        assertThat(chosen(new RollFilter(Set.of(), null, false, false, sen))).containsExactly(TOM);
        assertThat(chosen(new RollFilter(Set.of(), Sex.F, false, false, Set.of())))
                .containsExactlyInAnyOrder(KAI, LEA);
        assertThat(chosen(new RollFilter(Set.of("5"), null, false, false, Set.of())))
                .isEmpty();
    }

    @Test
    void a_session_counts_for_all_but_those_who_missed_it() {
        sql.sql("UPDATE interventions_intervention SET sessions_planned = 2 WHERE id = ?")
                .params(mentors.value())
                .update();
        openAs(head);
        participations.add(mentors, ash, new PupilId(rows.pupil(KAI)));
        participations.add(mentors, ash, new PupilId(rows.pupil(LEA)));
        participations.holdSession(mentors, ash, Set.of(new PupilId(rows.pupil(LEA))));
        Set<PupilId> both = participations.holdSession(mentors, ash, Set.of());
        participations.takeSessionBack(mentors, ash, both);
        participations.holdSession(mentors, ash, Set.of());

        // Three of the four sessions planned for two pupils.
        assertThat(interventions.sheet(mentors).fidelity()).isEqualTo(new Figure.Value(75, 3, 4, null, false));
        go("interventions/" + mentors);
        assertThat(page()).contains("75%", "3 of 4 planned");
    }

    @Test
    void a_session_logged_by_mistake_is_taken_back_and_then_nothing_is_known_of_sessions_as_before() {
        openAs(head);
        participations.add(mentors, ash, new PupilId(rows.pupil(KAI)));
        go(pupils(mentors));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.session.do"))));
        assertThat(page()).contains("1 session");
        _click(_get(Button.class, spec -> spec.withText(said("pages.undo"))));
        assertThat(page()).contains(said("interventions.pupils.sessions.unknown"));
    }

    @Test
    void what_a_pupil_had_is_changed_in_a_dialog_which_can_take_the_pupil_out_too() {
        openAs(head);
        participations.add(mentors, ash, new PupilId(rows.pupil(KAI)));
        go(pupils(mentors));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.change"))));
        _get(IntegerField.class, spec -> spec.withLabel(said("interventions.pupils.planned")))
                .setValue(12);
        IntegerField held = _get(IntegerField.class, spec -> spec.withLabel(said("interventions.pupils.held")));
        held.setValue(-1);
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.save"))));
        assertThat(held.isInvalid()).isTrue();
        held.setValue(9);
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.save"))));
        assertThat(page()).contains("9 of 12 sessions");

        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.change"))));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.remove"))));
        assertThat(inIt(ash)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void who_was_taken_out_is_put_back_with_what_was_had_and_what_was_said_can_be_read_again() {
        openAs(head);
        participations.add(mentors, ash, new PupilId(rows.pupil(KAI)));
        go(pupils(mentors));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.change"))));
        _get(IntegerField.class, spec -> spec.withLabel(said("interventions.pupils.held")))
                .setValue(7);
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.save"))));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.change"))));
        _click(_get(Button.class, spec -> spec.withText(said("interventions.pupils.remove"))));
        _click(_get(Button.class, spec -> spec.withText(said("pages.undo"))));
        assertThat(inIt(ash)).containsExactly(KAI);
        assertThat(page()).contains(said("interventions.pupils.sessions.held", 7));

        go("notices");
        _get(Folded.class).open();
        assertThat(page()).contains(said("interventions.pupils.removed"));
    }

    @Test
    void above_the_list_of_pupils_stands_the_way_back_to_the_intervention() {
        openAs(head);
        go(pupils(mentors));
        _assertOne(RouterLink.class, spec -> spec.withText("Mentors at Ash"));
    }

    @Test
    void another_school_s_intervention_is_not_there() {
        openAs(head);
        go("interventions");
        assertThat(page()).contains("Mentors at Ash", "Reading together").doesNotContain("Tutors at Oak");
        assertNotFound("interventions/" + ofOak);
        assertNotFound(pupils(ofOak));
        assertThatThrownBy(() -> participations.of(ofOak, ash)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> participations.of(programme, oak)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> participations.add(mentors, ash, new PupilId(rows.pupil(UMA))))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> participations.of(biasTraining, ash)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_programme_of_another_borough_is_not_there() {
        sql.sql("UPDATE interventions_intervention SET la_code = '210' WHERE id = ?")
                .params(programme.value())
                .update();
        openAs(head);
        assertNotFound("interventions/" + programme);
        assertNotFound(pupils(programme));
    }

    @Test
    void a_champion_says_who_was_trained_and_never_sees_a_pupil() {
        takesPart(ash, programme, KAI, LEA);
        openAs(people.champion(ash));
        assertNotFound("interventions/" + mentors);
        assertNotFound(pupils(programme));
        go("interventions/" + programme);
        assertThat(page()).contains("hidden: a small number is involved").doesNotContain("Name" + KAI);
        assertThatThrownBy(() -> participations.of(programme, ash)).isInstanceOf(AccessDeniedException.class);

        go("interventions/" + biasTraining);
        _get(IntegerField.class).setValue(1);
        _click(_get(Button.class, spec -> spec.withText(said("interventions.trained.save"))));
        assertThat(page()).contains("1 person of 1 school", "Headteachers: 1");
        training.say(biasTraining, ash, Post.HEAD, 2);
        assertThat(training.of(biasTraining).people()).containsExactlyEntriesOf(Map.of(Post.HEAD, 2));
        assertThatThrownBy(() -> training.say(biasTraining, oak, Post.HEAD, 1)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> training.say(programme, ash, Post.HEAD, 1)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void an_officer_sees_true_counts_and_no_list() {
        takesPart(ash, mentors, KAI, LEA);
        openAs(people.officer(BOROUGH));
        go("interventions");
        assertThat(page()).contains("Mentors at Ash", "Tutors at Oak", "2 pupils");
        go("interventions/" + mentors);
        assertThat(page()).contains("Ash Primary").doesNotContain("Name" + KAI);
        assertNotFound(pupils(mentors));
        assertThat(interventions.mayChange(mentors)).isFalse();
        assertThat(interventions.mayChange(programme)).isTrue();
    }

    @Test
    void the_programme_team_sees_programmes_with_small_counts_hidden_and_no_school_s_own() {
        takesPart(ash, programme, KAI, LEA);
        openAs(people.programmeTeam(BOROUGH));
        go("interventions");
        assertThat(page())
                .contains("Reading together", "Pupils hidden: a small number is involved")
                .doesNotContain("Mentors at Ash");
        assertThat(interventions.sheet(programme).costForEach()).isNotInstanceOf(Figure.Value.class);
    }

    @Test
    void an_advisor_sees_what_the_advised_school_does_and_changes_nothing() {
        takesPart(ash, mentors, KAI, LEA);
        openAs(people.advisor(ash));
        go("interventions/" + mentors);
        assertThat(page()).contains("Mentors at Ash", "2").doesNotContain("Name" + KAI);
        assertNotFound("interventions/" + ofOak);
        assertNotFound(pupils(mentors));
        assertThatThrownBy(() -> interventions.reviewed(mentors)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_colleague_who_keeps_lists_but_sees_no_records_chooses_nobody_by_them() {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.LOG_ATTENDANCE);
        openAs(colleague);
        go(pupils(mentors));
        assertThat(_find(Checkbox.class)).isEmpty();
        assertThatThrownBy(() -> participations.candidates(
                        mentors, ash, new RollFilter(Set.of("6"), null, true, false, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_review_waits_on_the_home_page_until_it_is_made() {
        sql.sql("UPDATE interventions_intervention SET review_on = '2026-11-24' WHERE id = ?")
                .params(mentors.value())
                .update();
        openAs(head);
        go("");
        assertThat(page()).contains("Review “Mentors at Ash”", "Review due 24 November 2026");
        go("interventions/" + mentors);
        _click(_get(Button.class, spec -> spec.withText(said("interventions.reviewed"))));
        go("");
        assertThat(page()).doesNotContain("Review “Mentors at Ash”");
    }

    /**
     * By hand: 30 pupils of Ash went from 90 to 95 % of 400 half days, 30 like them at three other schools from 90 to 92 %: a
     * difference of 3.0 points in each pair, and so an interval of no width. At Oak 29 went from 90 to 95.
     */
    @Test
    void what_changed_stands_beside_pupils_like_those_who_took_part_or_is_too_few() {
        SchoolId elm = people.school("2088503", "Elm Primary");
        SchoolId fir = people.school("2088504", "Fir Primary");
        SchoolId yew = people.school("2088505", "Yew Primary");
        pupils(ash, 100, 30, 380);
        pupils(elm, 200, 10, 368);
        pupils(fir, 300, 10, 368);
        pupils(yew, 400, 10, 368);
        pupils(oak, 500, 29, 380);
        sql.sql(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " SELECT y.school_id, i.id, y.pupil_id, 2026, '2025-09-08' FROM attendance_year y"
                                + " JOIN interventions_intervention i ON i.school_id = y.school_id"
                                + " WHERE y.academic_year = 2026")
                .update();
        sql.sql("UPDATE interventions_intervention SET starts_on = '2025-09-08', ends_on = '2026-07-03'"
                        + " WHERE school_id IS NOT NULL")
                .update();

        openAs(head);
        go("interventions/" + mentors);
        assertThat(page())
                .contains(
                        "came out higher, by 3.0 percentage points (95% interval 3.0 to 3.0)",
                        "30 participants, each beside",
                        "2024/25",
                        "Took part90.0%95.0%",
                        "Pupils like them90.0%92.0%",
                        said("interventions.change.care.selection"));

        openAs(people.head(oak));
        go("interventions/" + ofOak);
        assertThat(page())
                .contains("Too few to compare", "29 participants have figures and a pupil like them")
                .doesNotContain("came out");

        people.sharesNothing(elm);
        people.sharesNothing(oak);
        openAs(head);
        go("interventions/" + mentors);
        assertThat(page())
                .as("without the pupils of two schools that share nothing")
                .contains("Too few to compare", "20 participants have figures and a pupil like them");
    }

    @Test
    void an_intervention_on_paper_is_shared_for_a_programme_and_confidential_for_a_schools_own() {
        takesPart(ash, programme, KAI, LEA);
        takesPart(ash, mentors, KAI);
        Pack pack = program.getBeansOfType(Pack.class).values().stream()
                .filter(one -> one.id().equals("interventions.pack"))
                .findFirst()
                .orElseThrow();
        openAs(head);
        assertThat(pack.offers())
                .extracting(Pack.Offer::title, Pack.Offer::markings)
                .containsExactlyInAnyOrder(
                        tuple("Mentors at Ash (MEN-1)", Set.of(Marking.CONFIDENTIAL)),
                        tuple("Reading together (PEN-1)", Set.of(Marking.SHARED)));
        assertThat(pack.make(new Pack.Request(mentors.toString(), Marking.CONFIDENTIAL, Set.of()))
                        .parts())
                .asString()
                .contains("Pupils: 1")
                .doesNotContain(KAI);
        assertThatThrownBy(() -> pack.make(new Pack.Request(mentors.toString(), Marking.SHARED, Set.of())))
                .isInstanceOf(OutOfScope.class);

        openAs(people.officer(BOROUGH));
        assertThat(pack.make(new Pack.Request(programme.toString(), Marking.SHARED, Set.of()))
                        .parts())
                .asString()
                .as("small numbers hidden whoever takes it")
                .contains("Pupils: hidden: a small number is involved")
                .doesNotContain("Pupils: 2");
        assertThatThrownBy(() -> pack.make(new Pack.Request(mentors.toString(), Marking.CONFIDENTIAL, Set.of())))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_forum_is_told_of_programmes_in_a_sentence_without_small_numbers_or_schools_that_share_nothing() {
        ForumContributor forum = program.getBeansOfType(ForumContributor.class).entrySet().stream()
                .filter(one -> one.getKey().equals("forumProgrammes"))
                .findFirst()
                .orElseThrow()
                .getValue();
        takesPart(ash, programme, KAI, LEA);
        openAs(people.champion(ash));
        assertThat(forum.points()).as("two pupils").isEmpty();
        int number = 100;
        for (SchoolId school : List.of(ash, oak, people.school("2088503", "Elm Primary"))) {
            for (int pupil = 0; pupil < 5; pupil++) {
                String upn = "B%012d".formatted(number++);
                rows.onRoll(school, "2026-10-01", upn);
                takesPart(school, programme, upn);
            }
        }
        openAs(people.champion(ash));
        // Seven of Ash, five each of the others.
        assertThat(forum.points()).asString().contains("17 places", "3 schools");
        people.sharesNothing(oak);
        openAs(people.officer(BOROUGH));
        assertThat(forum.points()).asString().contains("12 places", "2 schools");
    }

    @Test
    void who_was_trained_is_imported_from_a_list_of_counts() {
        openAs(head);
        ImportId id = imports.receive(
                "Trained.csv",
                new ByteArrayInputStream(
                        "Intervention code,Post,People trained\nUBT-1,Headteacher,1\nUBT-1,SLT,3\nPEN-1,Teacher,2\nTUI-1,Teacher,2\n"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(imports.preview(id, ImportChoices.NONE).counts().rejected())
                .as("a programme for pupils, and another school's own")
                .isEqualTo(2);
        imports.apply(id, ImportChoices.NONE, false);
        assertThat(training.of(biasTraining).people())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Post.HEAD, 1, Post.SENIOR_LEADER, 3));
        go("interventions/" + biasTraining);
        assertThat(page()).contains("Senior leaders: 3", said("interventions.trained.by-list"));

        training.say(biasTraining, ash, Post.SENIOR_LEADER, 4);
        assertThatThrownBy(() -> imports.undo(id))
                .as("it would take away what was typed")
                .isInstanceOf(ImportRefused.class);
        assertThat(training.of(biasTraining).people()).containsEntry(Post.SENIOR_LEADER, 4);
    }

    /**
     * By hand: all had 100 at Key Stage 2. Of 30 participants the first 18 reached it, of 30 others the first 12, so that of the
     * pairs, by number, six differ by 100 points: a mean of 20, a variance of 48,000 / 29, and with t = 2.0452 of 29 degrees an
     * interval of 20 ± 15.2.
     */
    @Test
    void gcse_is_compared_with_pupils_who_had_the_same_key_stage_2() {
        SchoolId elm = people.school("2088503", "Elm Primary");
        SchoolId fir = people.school("2088504", "Fir Primary");
        SchoolId yew = people.school("2088505", "Yew Primary");
        for (int one = 0; one < 30; one++) {
            leaver(ash, 100 + one, one < 18);
        }
        for (int one = 0; one < 30; one++) {
            leaver(List.of(elm, fir, yew).get(one % 3), 200 + one, one < 12);
        }
        sql.sql(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " SELECT school_id, ?, pupil_id, 2024, '2023-09-25' FROM attainment_ks4 WHERE school_id = ?")
                .params(mentors.value(), ash.value())
                .update();
        sql.sql("UPDATE interventions_intervention SET starts_on = '2023-09-25', ends_on = '2024-05-10'")
                .update();
        openAs(head);
        go("interventions/" + mentors);
        assertThat(page())
                .contains(
                        "came out higher than pupils who started like them, by 20.0 percentage points"
                                + " (95% interval 4.8 to 35.2)",
                        "Took part60%", "Pupils like them40%");
    }

    private void leaver(SchoolId school, int number, boolean reached) {
        String upn = "B%012d".formatted(number);
        rows.onRoll(school, "2024-01-18", upn);
        rows.characteristics(school, 2024, upn, "BCRB");
        sql.sql("INSERT INTO attainment_ks4 (school_id, academic_year, pupil_id, basics_94, eligible)"
                        + " VALUES (?, 2024, ?, ?, 1)")
                .params(school.value(), rows.pupil(upn), reached)
                .update();
        sql.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, reading_score, maths_score, eligible)"
                        + " VALUES (?, 2019, ?, 98, 102, 1)")
                .params(oak.value(), rows.pupil(upn))
                .update();
    }

    @Test
    void of_a_single_session_no_effect_is_claimed() {
        sql.sql("UPDATE interventions_intervention SET sessions_planned = 1 WHERE id = ?")
                .params(mentors.value())
                .update();
        takesPart(ash, mentors, KAI);
        openAs(head);
        go("interventions/" + mentors);
        assertThat(page()).contains(said("interventions.change.one-off"));
    }

    /** Black Caribbean pupils of one year group, with 360 of 400 half days in the first year. */
    private void pupils(SchoolId school, int first, int number, int attended) {
        for (int one = first; one < first + number; one++) {
            String upn = "B%012d".formatted(one);
            rows.onRoll(school, "2025-01-16", upn);
            rows.onRoll(school, "2026-01-15", upn);
            rows.characteristics(school, 2025, upn, "BCRB");
            attendance(school, 2025, "2025-07-18", upn, 360);
            attendance(school, 2026, "2026-07-17", upn, attended);
        }
    }

    private void attendance(SchoolId school, int year, String asAt, String upn, int attended) {
        sql.sql("INSERT INTO attendance_sessions (school_id, academic_year, pupil_id, period, as_at, possible,"
                        + " attended) VALUES (?, ?, ?, 'YEAR', ?, 400, ?)")
                .params(school.value(), year, rows.pupil(upn), asAt, attended)
                .update();
    }

    @Test
    void the_head_is_told_of_a_review_once_and_of_no_pupil() {
        takesPart(ash, mentors, KAI);
        sql.sql("UPDATE interventions_intervention SET review_on = '2026-11-27'")
                .update();
        TaskHandler reminders = program.getBeansOfType(TaskHandler.class).values().stream()
                .filter(handler -> handler.kind().equals("notices.deadlines"))
                .findFirst()
                .orElseThrow();
        reminders.run(new Task(new TaskId(1), reminders.kind(), "interventions.reviews", 1));
        reminders.run(new Task(new TaskId(1), reminders.kind(), "interventions.reviews", 1));

        openAs(head);
        assertThat(sql.sql("SELECT CONCAT(message, ' ', arguments, ' ', address) FROM notices_notice")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("interventions.notice.review-due", "Mentors at Ash", "interventions/" + mentors)
                .doesNotContain(KAI, "Name" + KAI);
    }

    @Test
    void it_stands_in_the_timeline_of_the_pupil_s_page_for_those_who_may_see_pupils() {
        takesPart(ash, mentors, KAI);
        openAs(head);
        go("pupils/" + rows.pupil(KAI));
        assertThat(page()).contains("Intervention: Mentors at Ash");
        openAs(people.champion(ash));
        assertNotFound("pupils/" + rows.pupil(KAI));
    }

    @Test
    void the_annual_report_has_programmes_by_strand_with_small_numbers_hidden_even_for_an_officer() {
        takesPart(ash, programme, KAI, LEA);
        openAs(head);
        training.say(biasTraining, ash, Post.CHAIR_OF_GOVERNORS, 1);
        openAs(people.officer(BOROUGH));
        String parts = program.getBeansOfType(PartnershipSection.class).values().stream()
                .flatMap(section -> section.parts().stream())
                .map(Object::toString)
                .collect(Collectors.joining());
        assertThat(parts)
                .contains("Parental engagement network", "hidden: a small number is involved", "Chairs of governors: 1")
                .doesNotContain("Reading together", "Mentors at Ash");
    }

    private InterventionId intervention(
            String code, @Nullable SchoolId school, String name, String strand, String forWhom) {
        sql.sql(
                        "INSERT INTO interventions_intervention (code, la_code, school_id, name, strand, for_whom, funding, cost,"
                                + " starts_on, ends_on) VALUES (?, '208', ?, ?, ?, ?, 'GRANT', 1200, '2026-09-07', '2027-07-02')")
                .params(code, school == null ? null : school.value(), name, strand, forWhom)
                .update();
        return new InterventionId(sql.sql("SELECT id FROM interventions_intervention WHERE code = ?")
                .params(code)
                .query(Long.class)
                .single());
    }

    private void takesPart(SchoolId school, InterventionId intervention, String... upns) {
        for (String upn : upns) {
            sql.sql("INSERT INTO interventions_participation"
                            + " (school_id, intervention_id, pupil_id, academic_year, started_on)"
                            + " VALUES (?, ?, ?, 2027, '2026-09-07')")
                    .params(school.value(), intervention.value(), rows.pupil(upn))
                    .update();
        }
    }

    private static String pupils(InterventionId id) {
        return "interventions/" + id + "/pupils";
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<String> years() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel(said("interventions.pupils.add.years")));
    }

    /** That of the form, not that of the filter. */
    @SuppressWarnings("unchecked")
    private static Select<Strand> strands() {
        return _find(Select.class, spec -> spec.withLabel(said("interventions.strand")))
                .getLast();
    }

    private static DatePicker day(String labelKey) {
        return _get(DatePicker.class, spec -> spec.withLabel(said(labelKey)));
    }

    private List<String> names() {
        return interventions.all().stream()
                .map(sheet -> sheet.intervention().name())
                .toList();
    }

    private List<String> chosen(RollFilter filter) {
        return participations.candidates(mentors, ash, filter).stream()
                .map(one -> one.upn().value())
                .toList();
    }

    private List<String> inIt(SchoolId school) {
        return sql.sql("SELECT p.upn FROM interventions_participation a JOIN pupils_pupil p ON p.id = a.pupil_id"
                        + " WHERE a.school_id = ? ORDER BY p.upn")
                .params(school.value())
                .query(String.class)
                .list();
    }
}
