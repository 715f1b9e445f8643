package org.raisingthegame.tracker.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.spi.AfterRestore;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Trace;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Unsearched;
import org.raisingthegame.tracker.privacy.spi.RetentionRule;
import org.raisingthegame.tracker.privacy.spi.WrittenText;
import org.raisingthegame.tracker.pupils.Characteristic;
import org.raisingthegame.tracker.pupils.PupilCorrections;
import org.raisingthegame.tracker.pupils.PupilErasure;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.tasks.AskedTasks;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of an erased pupil is left in any table or file, and nothing of anybody else is missing. */
class ErasureTest extends KaribuTest {

    private static final String JADE = RollFile.upn(1);
    private static final String MALIK = RollFile.upn(2);
    private static final String SURNAME = "Quillfeather";

    /** Who wrote, not what was written. */
    private static final Set<String> NAMES_OF_STAFF = Set.of(
            "raisingattainment_plan.started_by",
            "raisingattainment_file.attached_by",
            "raisingattainment_change.name",
            "raisingattainment_step.name",
            "raisingattainment_visit.name",
            "raisingattainment_review.head_name",
            "raisingattainment_review.advisor_name",
            "raisingattainment_challenge.asked_by",
            "raisingattainment_challenge.accepted_by",
            "raisingattainment_challenge.closed_by",
            "raisingattainment_question.asked_by",
            "raisingattainment_question.answered_by");

    @Autowired
    private List<TaskHandler> handlers;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private PlanDrafts drafts;

    @Autowired
    private List<WrittenText> texts;

    @Autowired
    private PupilErasure erasure;

    @Autowired
    private ErasureList list;

    @Autowired
    private List<AfterRestore> afterRestore;

    @Autowired
    private ImportService imports;

    @Autowired
    private PupilCorrections corrections;

    @Autowired
    private List<RetentionRule> rules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Value("${tracker.data-folder}")
    private Path folder;

    private SchoolId ash;
    private UserId head;
    private PupilId jade;
    private ImportId first;

    @BeforeEach
    void a_pupil_of_whom_much_is_held() throws IOException {
        clock.moveTo(TODAY);
        ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        openAs(head);
        first = handedIn("01/10/2025", "6");
        imports.apply(first, ImportChoices.NONE, false);
        // The same roll again with another year group: an image of how it was is kept for undoing.
        imports.apply(handedIn("01/10/2025", "5"), ImportChoices.NONE, false);
        jade = pupil(JADE);
        AskedTasks.doAll(jdbc, handlers, "pupils.look-alikes");
        jdbc.sql("""
                        INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,
                          reason1, status) VALUES (?, ?, '2026-03-02', 'SUSP', 2026, 5, 'DB', 'ISSUED')
                        """).params(ash.value(), jade.value()).update();
        jdbc.sql("INSERT INTO pupils_former_upn (pupil_id, former_upn) VALUES (?, ?)")
                .params(jade.value(), RollFile.upn(9))
                .update();
        corrections.correct(jade, yearRow(), Characteristic.ETHNICITY, "MWBC", "The family told us");
        thePlanNamesHim();
        // One that waits: its upload lies in the folder, and its preview quotes the rows.
        imports.preview(handedIn("01/11/2025", "6"), ImportChoices.NONE);
    }

    /** In a part, its history, a draft, a review's comment, and in files: of words, and of a picture nobody can read. */
    private void thePlanNamesHim() {
        PlanId plan = editing.start(
                ash,
                new NewPlan(PlanKind.PLAN, "Plan", new AcademicYear(2027), new AcademicYear(2027)),
                PlanOutline.EMPTY);
        editing.add(
                plan,
                PartKind.PRIORITY,
                null,
                Map.of(
                        PlanField.PRIORITY_TITLE,
                        "Reading",
                        PlanField.PRIORITY_REASON,
                        "Jade QUILLFEATHER reads at home"));
        long priority = jdbc.sql("SELECT id FROM raisingattainment_priority")
                .query(Long.class)
                .single();
        drafts.keep(new PartEdit(
                plan,
                new PartRef(PartKind.PRIORITY, priority),
                Map.of(PlanField.PRIORITY_TITLE, "Reading"),
                Map.of(PlanField.PRIORITY_TITLE, "Reading with " + SURNAME + ", Jade")));
        jdbc.sql("""
                        INSERT INTO raisingattainment_review (version, plan_id, academic_year, term, due_on, state, comment,
                          answer_comment) VALUES (0, ?, 2027, 'AUTUMN', '2026-12-11', 'DUE', ?, 'Grace Road and Jade Green')
                        """).params(plan.value(), "Ask about " + JADE).update();
        file(plan, "list.txt", ("Jade " + SURNAME + "\nMalik Reid").getBytes(StandardCharsets.UTF_8));
        file(plan, "Minutes.docx", zipped("<w:t>Jade Quill</w:t><w:t>feather spoke</w:t>"));
        file(plan, "Other.docx", zipped("<w:t>Jade Green and a feather</w:t>"));
        file(plan, "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    }

    private void file(PlanId plan, String name, byte[] content) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_file (plan_id, name, content_type, size, content, attached_at, attached_by)
                        VALUES (?, ?, 'application/octet-stream', ?, ?, NOW(), 'Head')
                        """).params(plan.value(), name, content.length, content).update();
    }

    private static byte[] zipped(String xml) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_look_lists_what_would_go_and_deletes_nothing() throws IOException {
        List<String> before = found();
        assertThat(erasure.look(jade))
                .extracting(Trace::titleKey)
                .contains(
                        "pupils.roll.title",
                        "exclusions.list.title",
                        "imports.trace.images",
                        "imports.trace.uploads",
                        "pupils.trace.texts",
                        "raisingattainment.trace.files",
                        "raisingattainment.trace.unreadable");
        assertThat(found()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void nothing_of_the_pupil_is_left_in_any_table_or_file_and_nothing_else_is_missing() throws IOException {
        assertThat(found()).as("the scan finds what is there").hasSizeGreaterThan(3);
        erasure.erase(jade, "The family asked, and we agree");
        assertThat(found()).isEmpty();
        assertThat(jdbc.sql("SELECT pupil_id FROM pupils_likeness")
                        .query(Long.class)
                        .list())
                .as("by what look-alikes are found")
                .containsExactly(pupil(MALIK).value());
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id WHERE p.upn = ?")
                        .param(MALIK)
                        .query(Integer.class)
                        .single())
                .as("the other pupil of the roll")
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'ERASURE' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("Request to erase granted: The family asked, and we agree");
    }

    @Test
    void what_was_written_about_plans_stays_but_for_the_name_and_files_that_name_the_pupil_give_way_to_a_note() {
        erasure.erase(jade, "The family asked");
        assertThat(jdbc.sql("SELECT reason FROM raisingattainment_priority")
                        .query(String.class)
                        .single())
                .isEqualTo("… … reads at home");
        assertThat(jdbc.sql("SELECT text FROM raisingattainment_draft")
                        .query(String.class)
                        .list())
                .containsExactly("Reading with …, …");
        assertThat(jdbc.sql("SELECT CONCAT(comment, '/', answer_comment) FROM raisingattainment_review")
                        .query(String.class)
                        .single())
                .as("somebody else's forename stays")
                .isEqualTo("Ask about …/Grace Road and Jade Green");
        assertThat(jdbc.sql("SELECT name FROM raisingattainment_file ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("Removed.txt", "Removed.txt", "Other.docx", "photo.png");
    }

    @Test
    void a_file_that_can_not_be_searched_is_listed_looked_at_and_deleted_by_a_person() {
        Unsearched photo = erasure.unsearched(jade).getFirst();
        assertThat(erasure.unsearched(jade))
                .extracting(Unsearched::name, Unsearched::where)
                .containsExactly(tuple("photo.png", "Plan"));
        assertThat(erasure.content(jade, photo.key())).startsWith(0x89, 'P', 'N', 'G');
        erasure.eraseFile(jade, photo.key());
        assertThat(erasure.unsearched(jade)).isEmpty();
        assertThat(jdbc.sql("SELECT name FROM raisingattainment_file WHERE name = 'photo.png'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'ERASURE'")
                        .query(String.class)
                        .list())
                .containsExactly("File in which somebody saw the pupil deleted: of-plan-"
                        + photo.key().replaceAll("\\D", ""));
        assertThatThrownBy(() -> erasure.eraseFile(jade, photo.key())).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> erasure.content(jade, "of-plan-0")).isInstanceOf(OutOfScope.class);
    }

    @Test
    void every_column_in_which_people_write_about_plans_is_looked_through() {
        List<String> declared = texts.stream()
                .flatMap(text -> text.columns().stream().map(column -> text.table() + "." + column))
                .toList();
        List<String> writable = jdbc.sql("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name LIKE 'raisingattainment%'
                          AND data_type IN ('varchar', 'text', 'mediumtext', 'longtext') AND character_set_name <> 'ascii'
                        """).query(String.class).list();
        assertThat(writable.stream().filter(column -> !NAMES_OF_STAFF.contains(column)))
                .as("a new column with free text is declared as WrittenText")
                .isNotEmpty()
                .allMatch(declared::contains);
    }

    @Test
    void a_database_restored_from_before_forgets_the_pupil_again_at_its_start_and_once_only() throws IOException {
        List<Map<String, Object>> roll = jdbc.sql("SELECT * FROM pupils_roll WHERE pupil_id = ?")
                .param(jade.value())
                .query()
                .listOfRows();
        erasure.erase(jade, "The family asked");
        // As a restored back-up has it: the pupil is there, and the erasure was never seen.
        jdbc.sql("DELETE FROM privacy_erasure").update();
        jdbc.sql("INSERT INTO pupils_pupil (id, upn) VALUES (?, ?)")
                .params(jade.value(), JADE)
                .update();
        jdbc.sql("INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename) VALUES (?, ?, ?, ?, ?)")
                .params(ash.value(), roll.getFirst().get("as_at"), jade.value(), SURNAME, "Jade")
                .update();
        assertThat(found()).isNotEmpty();
        assertThat(afterRestore).as("asked at the first start after a restore").contains(list);
        afterRestore.forEach(one -> one.afterRestore(Instant.parse("2026-11-01T02:00:00Z")));
        assertThat(found()).isEmpty();
        assertThat(list.replay()).isZero();
    }

    @Test
    void what_another_school_holds_stays_and_the_pupil_with_it() {
        SchoolId oak = people.school("2088502", "Oak Primary");
        jdbc.sql(
                        "INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename) VALUES (?, '2026-01-15', ?, 'Q', 'J')")
                .params(oak.value(), jade.value())
                .update();
        erasure.erase(jade, "The family asked");
        assertThat(jdbc.sql("SELECT school_id FROM pupils_roll WHERE pupil_id = ?")
                        .param(jade.value())
                        .query(Long.class)
                        .list())
                .containsExactly(oak.value());
        assertThat(pupil(JADE)).isEqualTo(jade);
    }

    @Test
    void the_head_of_another_school_finds_nothing_to_erase() {
        openAs(people.head(people.school("2088503", "Elm Primary")));
        assertThatThrownBy(() -> erasure.look(jade)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> erasure.erase(jade, "x")).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> erasure.refuse(jade, "x")).isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_refusal_is_kept_with_its_reason() {
        erasure.refuse(jade, "The school has to keep the register");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'ERASURE'")
                        .query(String.class)
                        .list())
                .containsExactly("Request to erase refused: The school has to keep the register");
        assertThat(pupil(JADE)).isEqualTo(jade);
    }

    @Test
    void uploads_findings_and_undo_images_live_ninety_days_and_an_older_import_is_not_taken_back() throws IOException {
        clock.moveTo(TODAY.plusDays(90));
        rules.forEach(rule -> rule.purge(TODAY.atStartOfDay()));
        assertThat(stored()).as("none is older yet").isNotEmpty();
        clock.moveTo(TODAY.plusDays(91));
        rules.forEach(rule -> rule.purge(TODAY.plusDays(1).atStartOfDay()));
        assertThat(stored()).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM imports_change")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> imports.undo(first)).isInstanceOf(ImportRefused.class);
    }

    private ImportId handedIn(String day, String yearGroup) {
        return imports.receive(
                "roll.xlsx",
                new ByteArrayInputStream(RollFile.of(
                        "2088501",
                        day,
                        List.of(
                                List.of(JADE, SURNAME, "Jade", yearGroup, "BCRB"),
                                List.of(MALIK, "Reid", "Malik", "6", "not known here")))));
    }

    private PupilId pupil(String upn) {
        return new PupilId(jdbc.sql("SELECT id FROM pupils_pupil WHERE upn = ?")
                .param(upn)
                .query(Long.class)
                .single());
    }

    private long yearRow() {
        return jdbc.sql("SELECT id FROM pupils_characteristics WHERE pupil_id = ?")
                .param(jade.value())
                .query(Long.class)
                .single();
    }

    /** Every column of every table in which the pupil's number, former number or surname stands, and every stored upload. */
    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>(stored());
        List<Map<String, Object>> columns = jdbc.sql("""
                        SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c
                        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                        """).query().listOfRows();
        assertThat(columns).hasSizeGreaterThan(300);
        for (Map<String, Object> column : columns) {
            String sql = "SELECT EXISTS (SELECT 1 FROM `%s` WHERE CONVERT(`%s` USING utf8mb4) REGEXP ?)"
                    .formatted(column.get("t"), column.get("c"));
            String anything = "(?i)" + String.join("|", JADE, RollFile.upn(9), SURNAME);
            if (jdbc.sql(sql).param(anything).query(Boolean.class).single()) {
                found.add(column.get("t") + "." + column.get("c"));
            }
        }
        return found;
    }

    private List<String> stored() throws IOException {
        Path uploads = folder.resolve("uploads");
        List<String> files = new ArrayList<>();
        for (Long id : jdbc.sql("SELECT id FROM imports_run").query(Long.class).list()) {
            if (Files.exists(uploads.resolve(id.toString()))) {
                files.add("upload " + id);
            }
        }
        return files;
    }
}
