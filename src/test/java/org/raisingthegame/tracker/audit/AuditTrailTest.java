package org.raisingthegame.tracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.persistence.AuditQueries;
import org.raisingthegame.tracker.audit.persistence.AuditTable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.TestTransaction;

@DatabaseTest
@Import({AccessBeans.class, Audit.class, AuditTrail.class, AuditTable.class, AuditQueries.class})
class AuditTrailTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SignInFixture people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    SchoolId ash;
    SchoolId elsewhere;
    UserId head;
    UserId officer;
    UserId otherOfficer;

    @BeforeEach
    void two_boroughs() {
        clock.moveTo(TODAY);
        ash = people.school("2089001", "Ash Primary");
        elsewhere = people.school("2109001", "Elm Primary");
        head = people.head(ash);
        officer = people.officer(BOROUGH);
        otherOfficer = people.officer(OTHER_BOROUGH);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void an_entry_says_who_when_what_where_and_to_which_record() {
        people.signIn(head, Rights.UPLOAD);
        audit.record(AuditEvent.of(AuditKind.IMPORT).at(ash).about("import", 12).saying("3 rows added"));
        assertThat(read(officer, AuditFilter.ALL)).singleElement().satisfies(entry -> {
            assertThat(entry.at().toLocalDate()).isEqualTo(TODAY);
            assertThat(entry.who()).isEqualTo("Test HEADTEACHER");
            assertThat(entry.kind()).isEqualTo(AuditKind.IMPORT);
            assertThat(entry.school()).isEqualTo("Ash Primary");
            assertThat(entry.subject()).hasToString("import 12");
            assertThat(entry.detail()).isEqualTo("3 rows added");
        });
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_an_entry() {
        audit.record(AuditEvent.of(AuditKind.SIGN_IN).by(head));
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET by_name = 'Somebody else'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("taken out");
        assertThat(read(officer, AuditFilter.ALL)).hasSize(1);
    }

    @Test
    void an_officer_reads_what_concerns_the_borough_and_its_people() {
        audit.record(AuditEvent.of(AuditKind.IMPORT).by(head).at(ash).saying("at ash"));
        audit.record(AuditEvent.of(AuditKind.IMPORT).by(head).at(elsewhere).saying("at elm"));
        audit.record(AuditEvent.of(AuditKind.SIGN_IN).by(head).saying("head"));
        audit.record(AuditEvent.of(AuditKind.SIGN_IN).by(otherOfficer).saying("other officer"));
        audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED).saying("nobody"));
        assertThat(read(officer, AuditFilter.ALL))
                .extracting(AuditEntry::detail)
                .containsExactly("nobody", "head", "at ash");
        assertThat(read(otherOfficer, AuditFilter.ALL))
                .extracting(AuditEntry::detail)
                .containsExactly("nobody", "other officer", "at elm");
    }

    @Test
    void the_file_has_a_line_for_each_entry_runs_no_formula_and_is_in_the_trail_itself() throws IOException {
        audit.record(AuditEvent.of(AuditKind.EXPORT).by(head).at(ash).saying("=HYPERLINK(1)\n2026-11-20,Somebody"));
        audit.record(AuditEvent.of(AuditKind.IMPORT).by(head).at(elsewhere).saying("not the officer's"));
        people.signIn(officer, Rights.SEE_AUDIT);
        var file = new ByteArrayOutputStream();
        trail.export(AuditFilter.ALL, List.of("When", "Who", "What", "School", "Record", "Detail"), file);
        assertThat(file.toString(StandardCharsets.UTF_8).strip().lines())
                .containsExactly(
                        "\uFEFFWhen,Who,What,School,Record,Detail",
                        "2026-11-20T12:00,Test HEADTEACHER,EXPORT,Ash Primary,,\"'=HYPERLINK(1) 2026-11-20,Somebody\"");
        assertThat(trail.entries(AuditFilter.ALL, 0, 1).getFirst().detail()).isEqualTo("Audit trail, 1 entries");
        people.signIn(head, Rights.SEE_PUPILS);
        assertThatThrownBy(() -> trail.export(AuditFilter.ALL, List.of(), file))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_else_reads_the_trail() {
        people.signIn(head, Rights.SEE_PUPILS, Rights.MANAGE_COLLEAGUES);
        assertThatThrownBy(() -> trail.entries(AuditFilter.ALL, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.count(AuditFilter.ALL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_takes_more_files_within_an_hour_than_work_can_need_gets_no_more() {
        people.signIn(head);
        for (int file = 0; file < TooManyExports.IN_AN_HOUR; file++) {
            audit.record(AuditEvent.of(AuditKind.EXPORT).at(ash).saying("Paper"));
        }
        assertThatThrownBy(() -> audit.record(AuditEvent.of(AuditKind.EXPORT).at(ash)))
                .isInstanceOf(TooManyExports.class);
        people.signIn(officer);
        audit.record(AuditEvent.of(AuditKind.EXPORT).at(ash));
    }

    /** By the program's clock, which may stand still, all of them were taken at this moment. */
    @Test
    void the_hour_of_files_is_over_when_an_hour_has_really_passed() {
        people.signIn(head);
        taken(TooManyExports.IN_AN_HOUR, 61);
        taken(TooManyExports.IN_AN_HOUR - 1, 59);
        audit.record(AuditEvent.of(AuditKind.EXPORT).at(ash));
        assertThatThrownBy(() -> audit.record(AuditEvent.of(AuditKind.EXPORT).at(ash)))
                .isInstanceOf(TooManyExports.class);
        assertThatThrownBy(audit::mayExport).isInstanceOf(TooManyExports.class);
        people.signIn(officer);
        audit.mayExport();
    }

    private void taken(int files, int minutesAgo) {
        for (int file = 0; file < files; file++) {
            jdbc.sql("INSERT INTO audit_entry (at, kind, by_account, detail, written_at)"
                            + " VALUES (?, 'EXPORT', ?, 'Paper', UTC_TIMESTAMP(3) - INTERVAL ? MINUTE)")
                    .params(LocalDateTime.now(clock), head.value(), minutesAgo)
                    .update();
        }
    }

    @Test
    void entries_are_found_by_kind_school_day_and_words() {
        audit.record(AuditEvent.of(AuditKind.IMPORT).by(head).at(ash).about("import", 12));
        audit.record(AuditEvent.of(AuditKind.UNDO).by(head).at(ash).about("import", 12));
        clock.moveTo(TODAY.plusDays(1));
        audit.record(AuditEvent.of(AuditKind.EXPORT).by(head).saying("50% of pupils"));
        assertThat(kinds(new AuditFilter("", Set.of(AuditKind.UNDO, AuditKind.EXPORT), null, null, null)))
                .containsExactly(AuditKind.EXPORT, AuditKind.UNDO);
        assertThat(kinds(new AuditFilter("", Set.of(), ash, null, null)))
                .containsExactly(AuditKind.UNDO, AuditKind.IMPORT);
        assertThat(kinds(new AuditFilter("", Set.of(), null, TODAY.plusDays(1), null)))
                .containsExactly(AuditKind.EXPORT);
        assertThat(kinds(new AuditFilter("", Set.of(), null, null, TODAY)))
                .containsExactly(AuditKind.UNDO, AuditKind.IMPORT);
        assertThat(kinds(new AuditFilter("IMPORT 12", Set.of(), null, null, null)))
                .containsExactly(AuditKind.UNDO, AuditKind.IMPORT);
        assertThat(kinds(new AuditFilter("0% of", Set.of(), null, null, null))).containsExactly(AuditKind.EXPORT);
        assertThat(kinds(new AuditFilter("%", Set.of(), null, null, null))).containsExactly(AuditKind.EXPORT);
    }

    @Test
    void pages_follow_each_other_the_latest_first() {
        for (int i = 1; i <= 5; i++) {
            audit.record(AuditEvent.of(AuditKind.EXPORT).by(head).saying("file " + i));
        }
        people.signIn(officer, Rights.SEE_AUDIT);
        assertThat(trail.count(AuditFilter.ALL)).isEqualTo(5);
        assertThat(trail.entries(AuditFilter.ALL, 0, 2))
                .extracting(AuditEntry::detail)
                .containsExactly("file 5", "file 4");
        assertThat(trail.entries(AuditFilter.ALL, 4, 2))
                .extracting(AuditEntry::detail)
                .containsExactly("file 1");
    }

    @Test
    void what_a_head_grants_and_ends_is_in_the_trail() {
        people.signIn(head, Rights.MANAGE_COLLEAGUES);
        colleagues.grant(ash, "nia@school.example", "Nia New", Set.of(Rights.UPLOAD), TODAY.plusDays(9));
        UserId nia = colleagues.of(ash).getFirst().id();
        colleagues.end(ash, nia, Rights.UPLOAD);
        assertThat(read(officer, AuditFilter.ALL))
                .allSatisfy(entry -> {
                    assertThat(entry.kind()).isEqualTo(AuditKind.PERMISSION_CHANGE);
                    assertThat(entry.who()).isEqualTo("Test HEADTEACHER");
                    assertThat(entry.school()).isEqualTo("Ash Primary");
                    assertThat(entry.subject()).hasToString("account " + nia);
                })
                .extracting(AuditEntry::detail)
                .containsExactly("Right ended: UPLOAD", "Right granted: UPLOAD to 2026-11-29");
    }

    @Test
    void a_refusal_outlives_the_transaction_in_which_it_happens() {
        int before = count();
        events.publishEvent(new AccessEvent.Refused("Page pupils/999"));
        audit.record(AuditEvent.of(AuditKind.EXPORT).saying("goes with the transaction"));
        TestTransaction.flagForRollback();
        TestTransaction.end();
        try {
            assertThat(count()).isEqualTo(before + 1);
        } finally {
            // The trigger lets no entry be deleted, but whoever owns the table can empty it.
            jdbc.sql("TRUNCATE TABLE audit_entry").update();
        }
    }

    private int count() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry").query(Integer.class).single();
    }

    private List<AuditKind> kinds(AuditFilter filter) {
        return read(officer, filter).stream().map(AuditEntry::kind).toList();
    }

    private List<AuditEntry> read(UserId reader, AuditFilter filter) {
        people.signIn(reader, Rights.SEE_AUDIT);
        return trail.entries(filter, 0, 100);
    }
}
