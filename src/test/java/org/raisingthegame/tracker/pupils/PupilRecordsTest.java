package org.raisingthegame.tracker.pupils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;
import static org.raisingthegame.tracker.imports.ImportChoices.NONE;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.CountedStatements;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.raisingthegame.tracker.pupils.PupilYear.Value;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One pupil, several imports, a correction by hand: what the page is told of it, and who is told. */
class PupilRecordsTest extends KaribuTest {

    private static final String ASH = "2088501";
    private static final String OAK = "2088502";
    private static final String JADE = RollFile.upn(1);
    private static final List<String> HEADINGS =
            List.of("UPN", "Surname", "Forename", "Year Group", "Ethnicity", "SEN Status", "FSM");

    @Autowired
    private PupilRecords records;

    @Autowired
    private PupilCorrections corrections;

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CountedStatements statements;

    private SchoolId ash;
    private UserId ashHead;
    private UserId oakHead;
    private ImportId autumn;
    private PupilId jade;

    @BeforeEach
    void jade_is_on_a_roll_of_ash() {
        ash = people.school(ASH, "Ash Primary");
        SchoolId oak = people.school(OAK, "Oak Primary");
        ashHead = people.head(ash);
        oakHead = people.head(oak);
        openAs(ashHead);
        autumn = imported("Autumn.xlsx", ASH, "01/10/2025", "BCRB", "N", "Y");
        jade = new PupilId(jdbc.sql("SELECT id FROM pupils_pupil WHERE upn = ?")
                .param(JADE)
                .query(Long.class)
                .single());
    }

    @Test
    void each_value_says_which_import_wrote_it() {
        ImportId spring = imported("Spring.xlsx", ASH, "15/01/2026", "BCRB", "K", "Y");
        imported("Summer.xlsx", ASH, "20/05/2026", "BCRB", "K", "Y");
        PupilRecord record = records.open(jade);
        assertThat(value(record, Characteristic.ETHNICITY).from()).isEqualTo(autumn);
        assertThat(value(record, Characteristic.FSM).from()).isEqualTo(autumn);
        assertThat(value(record, Characteristic.SEN).from()).isEqualTo(spring);
        ImportSource source = record.sources().get(spring);
        assertThat(source.fileName()).isEqualTo("Spring.xlsx");
        assertThat(source.by()).isEqualTo("Test HEADTEACHER");
        assertThat(source.at().toLocalDate()).isEqualTo(TODAY);
        assertThat(source.reason()).isNull();
    }

    @Test
    void a_year_that_does_not_say_takes_the_last_that_did_and_is_marked() {
        imported("Next.xlsx", ASH, "01/10/2026", "", "N", "");
        Value ethnicity = value(records.open(jade), Characteristic.ETHNICITY);
        assertThat(ethnicity.code()).isEqualTo("BCRB");
        assertThat(ethnicity.carriedFrom()).isEqualTo(new AcademicYear(2026));
        assertThat(ethnicity.from()).isEqualTo(autumn);
    }

    @Test
    void a_correction_by_hand_is_told_with_name_and_reason_and_leaves_the_rest_as_it_was() {
        correct(Characteristic.ETHNICITY, "MWBC", "The family told us");
        PupilRecord record = records.open(jade);
        Value ethnicity = value(record, Characteristic.ETHNICITY);
        assertThat(ethnicity.code()).isEqualTo("MWBC");
        ImportSource source = record.sources().get(Objects.requireNonNull(ethnicity.from()));
        assertThat(source.by()).isEqualTo("Test HEADTEACHER");
        assertThat(source.reason()).isEqualTo("The family told us");
        assertThat(value(record, Characteristic.SEN).from()).isEqualTo(autumn);
        assertThat(trail("CORRECTION")).containsExactly("pupil %s ethnicity in 2025/26".formatted(jade));
    }

    @Test
    void an_import_that_was_corrected_by_hand_is_not_taken_back_over_it_but_the_correction_is() {
        correct(Characteristic.FSM, null, "Entered for the wrong child");
        assertThatThrownBy(() -> imports.undo(autumn))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("imports.refused.built-on"));
        assertThat(records.open(jade).years().getFirst().values()).doesNotContainKey(Characteristic.FSM);
        imports.undo(new ImportId(
                jdbc.sql("SELECT MAX(id) FROM imports_run").query(Long.class).single()));
        assertThat(value(records.open(jade), Characteristic.FSM)).isEqualTo(new Value("1", autumn, null));
        imports.undo(autumn);
        assertThatThrownBy(() -> records.open(jade)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_check_of_an_import_that_would_change_a_correction_back_says_so() {
        correct(Characteristic.ETHNICITY, "MWBC", "The family told us");
        ImportPreview preview = imports.preview(received("Spring.xlsx", ASH, "15/01/2026", "BCRB", "N", "Y"), NONE);
        assertThat(preview.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.messageKey()).isEqualTo("imports.issue.CORRECTED_BY_HAND");
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.row()).isEqualTo(RollFile.FIRST_ROW);
            assertThat(issue.arguments())
                    .containsExactly("Reid, Jade", "MWBC", "BCRB", "Test HEADTEACHER", "20 November 2026");
        });
        ImportId agreeing = received("Spring.xlsx", ASH, "15/01/2026", "MWBC", "K", "Y");
        assertThat(imports.preview(agreeing, NONE).issues()).isEmpty();
        imports.apply(received("Spring.xlsx", ASH, "15/01/2026", "BCRB", "N", "Y"), NONE, false);
        ImportId after = received("Summer.xlsx", ASH, "20/05/2026", "WBRI", "N", "Y");
        assertThat(imports.preview(after, NONE).issues())
                .as("it stands no more")
                .isEmpty();
    }

    @Test
    void corrections_by_hand_are_no_files_and_stand_in_no_list_of_files() {
        correct(Characteristic.SEN, "K", "Assessed in October");
        assertThat(imports.recent()).extracting(run -> run.id()).containsExactly(autumn);
    }

    @Test
    void another_school_knows_of_the_pupil_what_it_recorded_itself() {
        openAs(oakHead);
        assertThatThrownBy(() -> records.open(jade)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> records.fullUpn(jade)).isInstanceOf(OutOfScope.class);
        imported("Oak.xlsx", OAK, "01/10/2026", "MWBC", "N", "N");
        PupilRecord ofOak = records.open(jade);
        assertThat(ofOak.schools())
                .containsOnlyKeys(Objects.requireNonNull(ofOak.latest()).school());
        assertThat(ofOak.years()).hasSize(1);
        openAs(people.officer(BOROUGH));
        assertThat(records.open(jade).years()).hasSize(2);
    }

    @Test
    void whose_pupil_it_is_not_can_neither_see_nor_correct() {
        long row = records.open(jade).years().getFirst().row();
        openAs(oakHead);
        assertThatThrownBy(() -> corrections.correct(jade, row, Characteristic.SEN, "K", "why"))
                .isInstanceOf(OutOfScope.class);
        openAs(people.officer(OTHER_BOROUGH));
        assertThatThrownBy(() -> records.open(jade)).isInstanceOf(OutOfScope.class);
        openAs(people.champion(ash));
        assertThatThrownBy(() -> records.open(jade)).isInstanceOf(AccessDeniedException.class);
        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        openAs(advisor);
        assertThat(records.open(jade).years()).hasSize(1);
        assertThat(corrections.possibleAt(ash)).isFalse();
        assertThatThrownBy(() -> corrections.correct(jade, row, Characteristic.SEN, "K", "why"))
                .isInstanceOf(AccessDeniedException.class);
        UserId reader = people.colleague();
        people.grant(reader, ash, Rights.SEE_PUPILS);
        openAs(reader);
        assertThatThrownBy(() -> corrections.correct(jade, row, Characteristic.SEN, "K", "why"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_timeline_has_what_every_module_knows_the_latest_first() {
        jdbc.sql("""
                        INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,
                          reason1, status) VALUES (?, ?, '2026-03-02', 'SUSP', 2026, 5, 'DB', 'ISSUED')
                        """).params(ash.value(), jade.value()).update();
        jdbc.sql("""
                        INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, reading_score, rwm_expected, eligible)
                        VALUES (?, 2026, ?, 104, 1, 1)
                        """).params(ash.value(), jade.value()).update();
        assertThat(records.open(jade).timeline())
                .extracting(TimelineEntry::titleKey)
                .containsExactly("attainment.ks2.title", "exclusions.timeline.SUSP", "pupils.timeline.on-roll");
        assertThat(records.open(jade).timeline().get(1).facts())
                .contains(TimelineEntry.Fact.of("exclusions.timeline.days", "2.5"));
        openAs(oakHead);
        imported("Oak.xlsx", OAK, "01/10/2026", "MWBC", "N", "N");
        assertThat(records.open(jade).timeline())
                .extracting(TimelineEntry::titleKey)
                .containsExactly("pupils.timeline.on-roll");
    }

    @Test
    void a_look_takes_one_connection_at_a_time_its_entry_in_the_trail_included() {
        assertThat(statements.connectionsAtOnce(() -> records.open(jade))).isEqualTo(1);
    }

    @Test
    void each_look_and_each_number_shown_is_in_the_trail_without_the_number() {
        records.open(jade);
        assertThat(records.fullUpn(jade).value()).isEqualTo(JADE);
        assertThat(trail("PUPIL_VIEWED")).containsExactly("pupil %s ".formatted(jade));
        assertThat(trail("UPN_SHOWN")).containsExactly("pupil %s ".formatted(jade));
    }

    private List<String> trail(String kind) {
        return jdbc.sql("""
                        SELECT CONCAT(subject, ' ', subject_id, ' ', detail) FROM audit_entry
                        WHERE kind = ? AND school_id = ?
                        """).params(kind, ash.value()).query(String.class).list();
    }

    private static Value value(PupilRecord record, Characteristic characteristic) {
        return Objects.requireNonNull(record.years().getFirst().values().get(characteristic));
    }

    private void correct(Characteristic what, String code, String reason) {
        corrections.correct(jade, records.open(jade).years().getFirst().row(), what, code, reason);
    }

    private ImportId imported(String name, String laestab, String day, String ethnicity, String sen, String fsm) {
        ImportId id = received(name, laestab, day, ethnicity, sen, fsm);
        imports.apply(id, NONE, false);
        return id;
    }

    private ImportId received(String name, String laestab, String day, String ethnicity, String sen, String fsm) {
        byte[] file =
                RollFile.of(laestab, day, HEADINGS, List.of(List.of(JADE, "Reid", "Jade", "6", ethnicity, sen, fsm)));
        return imports.receive(name, new ByteArrayInputStream(file));
    }
}
