package org.raisingthegame.tracker.privacy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Shared;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A school leaves: it takes everything with it, and after ninety days what is left here is deleted. */
class LeavingTest extends KaribuTest {

    /** Tables that refer to schools and keep their rows when one leaves, each with the reason. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("access_assignment", "accounts and posts are the borough's to end"),
            Map.entry("access_grant", "accounts and posts are the borough's to end"),
            Map.entry("access_advisor_names", "accounts and posts are the borough's to end"),
            Map.entry("access_agreement", "what was agreed stays on record"),
            Map.entry("audit_entry", "nothing is taken out of the trail"),
            Map.entry("figures_cell", "closed years stay, open ones are counted anew"),
            Map.entry("figures_event", "closed years stay, open ones are counted anew"),
            Map.entry("figures_reported", "goes when the open years are counted anew"),
            Map.entry("figures_stale", "what is to be counted anew"),
            Map.entry("figures_closed_sharing", "which sets a closed year counted"),
            Map.entry("imports_touched", "says that an import was, not what was in it"),
            Map.entry("aimhigh_place", "the borough's own invitations to its events"),
            Map.entry("aimhigh_headcount", "the borough's own counts at its events"),
            Map.entry("privacy_deletion", "says what was deleted"),
            Map.entry("privacy_leaving", "says what was deleted"),
            Map.entry("schools_membership", "public"),
            Map.entry("schools_succession", "public"),
            Map.entry("schools_number", "public"));

    @Autowired
    private Audit audit;

    @Autowired
    private Leaving leaving;

    @Autowired
    private SchoolExport export;

    @Autowired
    private List<PupilRecordContributor> pupilRecords;

    @Autowired
    private List<SchoolRecordContributor> schoolRecords;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private MovableClock clock;

    @Value("${tracker.data-folder}")
    private Path folder;

    private SchoolId ash;
    private SchoolId oak;
    private UserId head;
    private UserId officer;
    private ImportId run;

    @BeforeEach
    void a_school_whose_agreement_ended_on_the_last_of_july() {
        clock.moveTo(TODAY);
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        head = people.head(ash);
        officer = people.officer(SignInFixture.BOROUGH);
        openAs(head);
        run = imports.receive(
                "Autumn.xlsx",
                new ByteArrayInputStream(RollFile.of(
                        "2088501",
                        "01/10/2025",
                        List.of(
                                List.of(RollFile.upn(1), "=Reid", "Jade", "6", "BCRB"),
                                List.of(RollFile.upn(2), "Green", "Malik", "6", "WBRI")))));
        imports.apply(run, ImportChoices.NONE, false);
        PlanId plan = editing.start(
                ash,
                new NewPlan(PlanKind.PLAN, "Plan", new AcademicYear(2027), new AcademicYear(2027)),
                PlanOutline.EMPTY);
        editing.add(plan, PartKind.PRIORITY, null, Map.of(PlanField.PRIORITY_TITLE, "Reading"));
        jdbc.sql("""
                        INSERT INTO raisingattainment_file (plan_id, name, content_type, size, content, attached_at, attached_by)
                        VALUES (?, '../../evil.txt', 'text/plain', 5, 'hello', NOW(), 'Head')
                        """).param(plan.value()).update();
        // One of the two pupils is at another school too.
        jdbc.sql("""
                        INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename)
                        SELECT ?, '2026-01-15', id, 'Green', 'Malik' FROM pupils_pupil WHERE upn = ?
                        """).params(oak.value(), RollFile.upn(2)).update();
        people.sharesNothing(ash);
        people.shares(ash, Shared.PUPIL_ROWS, LocalDate.of(2020, 9, 1), LocalDate.of(2026, 7, 31));
    }

    @Test
    void the_head_takes_everything_as_one_file_and_a_formula_is_a_text_in_it() throws IOException {
        Map<String, String> files = taken(ash);
        assertThat(files.get("pupils/pupils_roll.csv"))
                .contains(RollFile.upn(1) + ",")
                .contains("'=Reid,Jade")
                .startsWith("\uFEFFupn,");
        assertThat(files.get("school/raisingattainment_priority.csv")).contains("Reading");
        assertThat(files).containsKey("READ-ME.txt");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("files/")))
                .as("the name leads nowhere")
                .singleElement()
                .satisfies(name -> assertThat(name).doesNotContain("..").endsWith("evil.txt"));
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".csv")))
                .hasSize(pupilTables().size() + schoolTables().size());
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'EXPORT' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("All data of the school");
    }

    @Test
    void one_connection_is_enough_so_that_many_who_take_their_data_do_not_wait_for_each_other() throws Exception {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < pool.getMaximumPoolSize() - 1) {
                taken.add(pool.getConnection());
            }
            assertThat(taken(ash)).containsKey("READ-ME.txt");
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }

    @Test
    void who_takes_more_than_a_hundred_files_an_hour_is_told_so_in_plain_words() {
        for (int file = 0; file < TooManyExports.IN_AN_HOUR; file++) {
            audit.record(AuditEvent.of(AuditKind.EXPORT));
        }
        assertThatThrownBy(() -> taken(ash))
                .isInstanceOf(TooManyExports.class)
                .satisfies(refused -> VaadinSession.getCurrent()
                        .getErrorHandler()
                        .error(new ErrorEvent(new IllegalStateException(refused))));
        assertThat(wordsOf(_get(Notification.class)))
                .contains("You have taken 100 files within an hour")
                .doesNotContain("reference");
    }

    @Test
    void nobody_else_takes_it() {
        assertThatThrownBy(() -> taken(oak)).isInstanceOf(OutOfScope.class);
        openAs(officer);
        assertThatThrownBy(() -> taken(ash))
                .as("an officer of a borough with which it shares nothing any more")
                .isInstanceOf(OutOfScope.class);
        openAs(people.champion(ash));
        assertThatThrownBy(() -> taken(ash)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ninety_days_after_the_agreement_the_data_may_go_and_not_before() throws IOException {
        taken(ash);
        clock.moveTo(LocalDate.of(2026, 10, 28));
        openAs(officer);
        assertThat(leaving.schools())
                .singleElement()
                .satisfies(one -> assertThat(one.deletableFrom()).isEqualTo(LocalDate.of(2026, 10, 29)));
        assertThatThrownBy(() -> leaving.delete(ash, "They asked")).isInstanceOf(IllegalArgumentException.class);
        clock.moveTo(LocalDate.of(2026, 10, 29));
        openAs(officer);
        leaving.delete(ash, "");
        assertThat(leaving.schools())
                .singleElement()
                .satisfies(one -> assertThat(one.deletedOn()).isEqualTo(LocalDate.of(2026, 10, 29)));
    }

    @Test
    void a_school_that_shares_is_not_deleted() {
        openAs(officer);
        assertThatThrownBy(() -> leaving.delete(oak, "x")).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> leaving.delete(ash, " "))
                .as("nobody took the data, and no reason is given")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_the_school_is_left_in_any_table_or_file_and_nothing_of_another_is_missing() {
        assertThat(left()).isNotEmpty();
        openAs(officer);
        leaving.delete(ash, "The head wrote that no export is needed");
        assertThat(left()).isEmpty();
        assertThat(folder.resolve("uploads").resolve(run.toString())).doesNotExist();
        assertThat(jdbc.sql("SELECT upn FROM pupils_pupil").query(String.class).list())
                .as("the pupil of another school stays, with that school's row")
                .containsExactly(RollFile.upn(2));
        assertThat(jdbc.sql("SELECT school_id FROM pupils_roll")
                        .query(Long.class)
                        .list())
                .containsExactly(oak.value());
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'RETENTION' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .single())
                .startsWith("School left on 2026-07-31; all its data deleted, 4 rows of pupils. The head wrote");
    }

    @Test
    void every_table_of_schools_is_deleted_with_its_school_or_says_why_not() {
        Set<String> known = new HashSet<>(pupilTables());
        known.addAll(schoolTables());
        known.addAll(STAYS.keySet());
        List<String> refer =
                jdbc.sql("""
                        SELECT DISTINCT k.table_name FROM information_schema.key_column_usage k
                        WHERE k.table_schema = DATABASE() AND k.referenced_table_name IN (:parents)
                        UNION SELECT c.table_name FROM information_schema.columns c
                        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                        WHERE c.table_schema = DATABASE() AND c.column_name = 'school_id' AND t.table_type = 'BASE TABLE'
                        """).param("parents", parents()).query(String.class).list();
        assertThat(new TreeSet<>(refer))
                .as("a SchoolRecordContributor declares each table of schools, and of what belongs to them")
                .isSubsetOf(known)
                .hasSizeGreaterThan(30);
    }

    @Test
    void the_page_asks_for_a_reason_where_nobody_took_the_data_and_deletes() {
        openAs(officer);
        go("leaving");
        assertThat(page())
                .contains("Ash Primary", said("privacy.leaving.not-taken"))
                .doesNotContain("Oak Primary");
        _click(_get(Button.class, spec -> spec.withText(said("privacy.leaving.delete"))));
        _click(_get(Button.class, spec -> spec.withText(said("privacy.leaving.do"))));
        assertThat(left()).as("no reason yet").isNotEmpty();
        _get(TextField.class, spec -> spec.withLabel(said("privacy.leaving.reason")))
                .setValue("The school has closed");
        _click(_get(Button.class, spec -> spec.withText(said("privacy.leaving.do"))));
        assertThat(left()).isEmpty();
        assertThat(page()).contains(said("privacy.leaving.deleted", "20 November 2026"));
    }

    @Test
    void a_head_finds_the_own_school_on_the_page_and_no_other() {
        openAs(head);
        go("school-data");
        assertThat(page()).contains(said("privacy.export.do", "Ash Primary")).doesNotContain("Oak Primary");
    }

    private Set<String> pupilTables() {
        return pupilRecords.stream()
                .flatMap(one -> one.tables().stream())
                .map(PupilTable::name)
                .collect(Collectors.toSet());
    }

    private Set<String> schoolTables() {
        return schoolRecords.stream()
                .flatMap(one -> one.tables().stream())
                .map(SchoolTable::name)
                .collect(Collectors.toSet());
    }

    /** Schools themselves, and what belongs to them. */
    private List<String> parents() {
        return Stream.concat(Stream.of("schools_school"), schoolTables().stream())
                .toList();
    }

    /** The tables with a row of the school that do not say why they keep it. */
    private List<String> left() {
        Map<String, String> bySchool = new TreeMap<>();
        pupilRecords.stream()
                .flatMap(one -> one.tables().stream())
                .filter(PupilTable::ofSchools)
                .forEach(table -> bySchool.put(table.name(), "t.school_id"));
        schoolRecords.stream()
                .flatMap(one -> one.tables().stream())
                .forEach(table -> bySchool.put(table.name(), table.school()));
        return bySchool.entrySet().stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s t WHERE %s = ?)"
                                .formatted(table.getKey(), table.getValue()))
                        .param(ash.value())
                        .query(Boolean.class)
                        .single())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, String> taken(SchoolId school) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        export.write(school, to);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(to.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
