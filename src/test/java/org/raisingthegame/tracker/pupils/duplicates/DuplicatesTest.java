package org.raisingthegame.tracker.pupils.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.CountedStatements;
import org.raisingthegame.tracker.database.CountedStatements.Sent;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview.Count;
import org.raisingthegame.tracker.tasks.AskedTasks;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Jade, who came to Ash twice under two numbers; and others who only look alike. */
class DuplicatesTest extends KaribuTest {

    private static final String ASH = "2088501";
    private static final String OAK = "2088502";
    private static final List<String> HEADINGS =
            List.of("UPN", "Surname", "Forename", "Date of birth", "Year Group", "Ethnicity");
    private static final String FIRST = RollFile.upn(1);
    private static final String SECOND = RollFile.upn(2);

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private ImportService imports;

    @Autowired
    private List<TaskHandler> handlers;

    @Autowired
    private LookAlikes lookAlikes;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private UserId ashHead;
    private UserId oakHead;

    @BeforeEach
    void two_schools() {
        ash = people.school(ASH, "Ash Primary");
        SchoolId oak = people.school(OAK, "Oak Primary");
        ashHead = people.head(ash);
        oakHead = people.head(oak);
        openAs(ashHead);
    }

    @Test
    void the_same_name_and_birth_date_is_a_candidate_whatever_capitals_and_accents() {
        imported(ASH, "01/10/2025", jade(FIRST), row(SECOND, "REID", "Jadé", "03/05/2015"));
        assertThat(duplicates.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.left().id()).isEqualTo(id(FIRST));
            assertThat(candidate.right().id()).isEqualTo(id(SECOND));
            assertThat(candidate.reasons()).containsExactly(Reason.SAME_NAME_AND_BIRTH_DATE);
        });
    }

    @Test
    void two_pupils_with_one_name_and_twins_are_normal() {
        imported(
                ASH,
                "01/10/2025",
                jade(FIRST),
                row(SECOND, "Reid", "Jade", "04/05/2015"),
                row(RollFile.upn(3), "Reid", "Jane", "03/05/2015"));
        assertThat(duplicates.candidates()).isEmpty();
    }

    @Test
    void a_number_with_another_first_letter_and_a_temporary_one_are_candidates() {
        String mistyped = (FIRST.charAt(0) == 'A' ? "B" : "A") + FIRST.substring(1);
        String temporary = RollFile.upn(4).substring(0, 12) + "T";
        imported(
                ASH,
                "01/10/2025",
                jade(FIRST),
                row(mistyped, "Reed", "Jade", "03/05/2015"),
                row(temporary, "Reid", "Jade", ""));
        assertThat(duplicates.candidates())
                .extracting(Candidate::reasons)
                .containsExactlyInAnyOrder(Set.of(Reason.SAME_UPN_BUT_CHECK_LETTER), Set.of(Reason.TEMPORARY_UPN));
    }

    @Test
    void a_pupil_whose_former_number_is_on_a_roll_too_is_a_candidate_whatever_the_names() {
        imported(ASH, "01/10/2025", jade(FIRST), row(SECOND, "Reid-Brown", "Jade", "04/05/2015"));
        jdbc.sql("INSERT INTO pupils_former_upn (pupil_id, former_upn) VALUES (?, ?)")
                .params(id(FIRST).value(), SECOND)
                .update();
        lookAlikes.lookAgain(ash);
        assertThat(duplicates.candidates()).extracting(Candidate::reasons).containsExactly(Set.of(Reason.FORMER_UPN));
        duplicates.merge(id(SECOND), id(FIRST));
        assertThat(rowsOf("pupils_former_upn", SECOND)).isEqualTo(1);
    }

    @Test
    void a_head_is_shown_pairs_of_his_own_school_and_an_officer_those_across_schools() {
        imported(ASH, "01/10/2025", jade(FIRST));
        openAs(oakHead);
        imported(OAK, "01/10/2025", jade(SECOND));
        assertThat(duplicates.candidates()).isEmpty();
        openAs(ashHead);
        assertThat(duplicates.candidates()).isEmpty();
        openAs(people.officer(OTHER_BOROUGH));
        assertThat(duplicates.candidates()).isEmpty();
        openAs(people.officer(BOROUGH));
        assertThat(duplicates.candidates()).hasSize(1);
        openAs(people.champion(ash));
        assertThatThrownBy(() -> duplicates.candidates()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_merge_is_shown_before_moves_every_plugins_rows_and_is_taken_back_to_the_letter() {
        imported(ASH, "01/10/2024", jade(SECOND));
        imported(ASH, "01/10/2025", jade(FIRST), row(SECOND, "Reid", "Jade", "03/05/2015", "MWBC"));
        exclusion(SECOND, "2024-11-04");
        exclusion(SECOND, "2025-11-04");
        exclusion(FIRST, "2025-11-04");
        results(SECOND);
        Map<String, List<String>> before = everything();

        MergePreview preview = duplicates.preview(id(FIRST), id(SECOND));
        assertThat(preview.moved())
                .containsExactlyInAnyOrder(
                        new Count("attainment.ks2.title", 1),
                        new Count("exclusions.list.title", 1),
                        new Count("pupils.record.years", 1),
                        new Count("pupils.roll.title", 1));
        assertThat(preview.aside())
                .extracting(MergePreview.Aside::titleKey)
                .containsExactlyInAnyOrder("exclusions.list.title", "pupils.record.years", "pupils.roll.title");
        assertThat(preview.aside().stream()
                        .flatMap(aside -> aside.differences().stream())
                        .filter(difference -> difference.fieldKey().equals("pupils.field.ethnicity")))
                .containsExactly(new MergePreview.Difference("pupils.field.ethnicity", "BCRB", "MWBC"));
        assertThat(everything()).as("after looking").isEqualTo(before);

        duplicates.merge(id(FIRST), id(SECOND));
        for (String table : List.of("pupils_roll", "pupils_characteristics", "exclusions_exclusion")) {
            assertThat(rowsOf(table, FIRST)).as(table).isEqualTo(2);
            assertThat(rowsOf(table, SECOND)).as(table).isZero();
        }
        assertThat(rowsOf("attainment_ks2", FIRST)).isEqualTo(1);
        assertThat(duplicates.candidates()).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE kind = 'MERGE' AND subject_id = ?")
                        .param(id(FIRST).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        PastMerge merge = duplicates.merges().getFirst();
        assertThat(merge.mergedUpn().value()).isEqualTo(SECOND);
        duplicates.undo(merge.id());
        assertThat(everything()).as("after taking it back").isEqualTo(before);
        assertThat(duplicates.candidates()).hasSize(1);
        assertThat(duplicates.merges()).isEmpty();
        assertThatThrownBy(() -> duplicates.undo(merge.id())).isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_file_with_the_merged_number_speaks_of_the_kept_pupil_and_a_second_row_of_him_is_handed_back() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        duplicates.merge(id(FIRST), id(SECOND));
        ImportRun told = imported(ASH, "15/01/2026", jade(SECOND));
        assertThat(imports.issues(told.id()))
                .extracting(issue -> issue.messageKey())
                .contains("imports.issue.UPN_FORMER");
        assertThat(rowsOf("pupils_roll", FIRST)).isEqualTo(2);
        assertThat(rowsOf("pupils_roll", SECOND)).isZero();
        ImportRun both = imported(ASH, "20/05/2026", jade(FIRST), jade(SECOND));
        assertThat(both.counts().added()).isEqualTo(1);
        assertThat(both.counts().rejected()).isEqualTo(1);
    }

    @Test
    void a_head_moves_no_rows_of_another_school() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        openAs(oakHead);
        imported(OAK, "15/01/2026", jade(SECOND));
        PupilId first = id(FIRST);
        PupilId second = id(SECOND);
        assertThatThrownBy(() -> duplicates.merge(first, second)).isInstanceOf(OutOfScope.class);
        openAs(ashHead);
        Map<String, List<String>> before = everything();
        assertThatThrownBy(() -> duplicates.merge(first, second))
                .isInstanceOfSatisfying(
                        MergeRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("pupils.duplicates.refused.elsewhere"));
        assertThat(everything()).isEqualTo(before);
        duplicates.merge(second, first);
        openAs(oakHead);
        long merge =
                jdbc.sql("SELECT MAX(id) FROM pupils_merge").query(Long.class).single();
        assertThatThrownBy(() -> duplicates.undo(merge)).isInstanceOf(OutOfScope.class);
        assertThat(rowsOf("pupils_roll", SECOND)).isEqualTo(2);
    }

    @Test
    void a_merge_on_which_another_was_built_is_taken_back_after_it() {
        String third = RollFile.upn(3);
        imported(ASH, "01/10/2024", jade(third));
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        Map<String, List<String>> before = everything();
        duplicates.merge(id(FIRST), id(SECOND));
        duplicates.merge(id(third), id(FIRST));
        imported(ASH, "15/01/2026", jade(SECOND));
        assertThat(rowsOf("pupils_roll", third)).as("number of a number").isEqualTo(3);
        List<PastMerge> merges = duplicates.merges();
        assertThat(merges).as("the earlier one is not offered").hasSize(1);
        long earlier =
                jdbc.sql("SELECT MIN(id) FROM pupils_merge").query(Long.class).single();
        assertThatThrownBy(() -> duplicates.undo(earlier)).isInstanceOf(OutOfScope.class);
        imports.undo(latestImport());
        inTheBackground();
        duplicates.undo(merges.getFirst().id());
        duplicates.undo(earlier);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void of_two_merges_into_one_pupil_the_later_is_taken_back_first() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND), jade(RollFile.upn(3)));
        duplicates.merge(id(FIRST), id(SECOND));
        duplicates.merge(id(FIRST), id(RollFile.upn(3)));
        List<PastMerge> merges = duplicates.merges();
        assertThat(merges).hasSize(2);
        assertThatThrownBy(() -> duplicates.undo(merges.getLast().id())).isInstanceOf(MergeRefused.class);
        duplicates.undo(merges.getFirst().id());
        duplicates.undo(merges.getLast().id());
        assertThat(rowsOf("pupils_roll", SECOND)).isEqualTo(1);
    }

    /** Otherwise an import that has looked for merged numbers would write rows of the pupil who is merged meanwhile. */
    @Test
    void a_merge_and_its_taking_back_wait_for_the_import_that_is_being_written() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        PupilId first = id(FIRST);
        PupilId second = id(SECOND);
        assertThat(statements.during(() -> duplicates.merge(first, second)))
                .extracting(Sent::sql)
                .contains("SELECT id FROM imports_turn FOR UPDATE");
        long merge = duplicates.merges().getFirst().id();
        assertThat(statements.during(() -> duplicates.undo(merge)))
                .extracting(Sent::sql)
                .contains("SELECT id FROM imports_turn FOR UPDATE");
    }

    @Test
    void a_pair_that_is_two_pupils_is_not_shown_again() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        duplicates.keepApart(id(SECOND), id(FIRST));
        assertThat(duplicates.candidates()).isEmpty();
    }

    /** What the page reads was found before it opens, however many pupils there are. */
    @Test
    void pairs_are_looked_for_after_an_import_in_the_background_and_only_at_the_schools_it_touched() {
        ImportId id = imports.receive(
                "roll.xlsx",
                new ByteArrayInputStream(RollFile.of(ASH, "01/10/2025", HEADINGS, List.of(jade(FIRST), jade(SECOND)))));
        imports.apply(id, ImportChoices.NONE, false);
        assertThat(duplicates.candidates()).isEmpty();
        assertThat(AskedTasks.doAll(jdbc, handlers, "pupils.look-alikes")).isEqualTo(1);
        assertThat(duplicates.candidates()).hasSize(1);

        imports.undo(id);
        assertThat(duplicates.candidates()).as("nobody is on a roll any more").isEmpty();
        inTheBackground();
        assertThat(digests()).isZero();
    }

    @Test
    void pairs_of_rolls_that_were_here_before_anybody_looked_are_found_in_the_first_night() {
        imported(ASH, "01/10/2025", jade(FIRST), jade(SECOND));
        jdbc.sql("DELETE FROM pupils_likeness").update();
        jdbc.sql("DELETE FROM pupils_look_alike").update();
        assertThat(duplicates.candidates()).isEmpty();
        handlers.stream()
                .filter(handler -> handler.kind().equals("pupils.look-alikes-first"))
                .forEach(handler -> handler.run(new Task(new TaskId(1), handler.kind(), "2026-10-23T02:15", 1)));
        assertThat(duplicates.candidates()).hasSize(1);
    }

    /** Made-up data, or a list without names: to show each with each other helps nobody. */
    @Test
    void more_than_fifty_with_one_name_and_birth_date_are_no_pairs() {
        List<List<String>> rows =
                IntStream.range(0, 51).mapToObj(i -> jade(RollFile.upn(i))).toList();
        ImportId id =
                imports.receive("roll.xlsx", new ByteArrayInputStream(RollFile.of(ASH, "01/10/2025", HEADINGS, rows)));
        imports.apply(id, ImportChoices.NONE, false);
        inTheBackground();
        assertThat(duplicates.candidates()).isEmpty();
    }

    private int digests() {
        return jdbc.sql("SELECT COUNT(*) FROM pupils_likeness")
                .query(Integer.class)
                .single();
    }

    private static List<String> jade(String upn) {
        return row(upn, "Reid", "Jade", "03/05/2015");
    }

    private static List<String> row(String upn, String surname, String forename, String born) {
        return row(upn, surname, forename, born, "BCRB");
    }

    private static List<String> row(String upn, String surname, String forename, String born, String ethnicity) {
        return List.of(upn, surname, forename, born, "6", ethnicity);
    }

    @SafeVarargs
    private ImportRun imported(String laestab, String day, List<String>... rows) {
        ImportId id = imports.receive(
                "roll.xlsx", new ByteArrayInputStream(RollFile.of(laestab, day, HEADINGS, List.of(rows))));
        ImportRun run = imports.apply(id, ImportChoices.NONE, false);
        inTheBackground();
        return run;
    }

    private void inTheBackground() {
        AskedTasks.doAll(jdbc, handlers, "pupils.look-alikes");
    }

    private ImportId latestImport() {
        return new ImportId(
                jdbc.sql("SELECT MAX(id) FROM imports_run").query(Long.class).single());
    }

    private PupilId id(String upn) {
        return new PupilId(jdbc.sql("SELECT id FROM pupils_pupil WHERE upn = ?")
                .param(upn)
                .query(Long.class)
                .single());
    }

    private void exclusion(String upn, String day) {
        jdbc.sql("""
                        INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,
                          reason1, status) VALUES (?, ?, ?, 'SUSP', YEAR(?) + 1, 2, 'DB', 'ISSUED')
                        """).params(ash.value(), id(upn).value(), day, day).update();
    }

    private void results(String upn) {
        jdbc.sql("""
                        INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, reading_score, eligible)
                        VALUES (?, 2026, ?, 104, 1)
                        """).params(ash.value(), id(upn).value()).update();
    }

    private int rowsOf(String table, String upn) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE pupil_id = ?")
                .param(id(upn).value())
                .query(Integer.class)
                .single();
    }

    /** Every row of every table that speaks of pupils, to the letter. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : List.of(
                "pupils_pupil", "pupils_roll", "pupils_characteristics", "exclusions_exclusion", "attainment_ks2")) {
            all.put(
                    table,
                    jdbc.sql("SELECT * FROM " + table + " ORDER BY id").query().listOfRows().stream()
                            .map(Object::toString)
                            .toList());
        }
        return all;
    }
}
