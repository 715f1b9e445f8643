package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.CountedStatements;
import org.raisingthegame.tracker.database.CountedStatements.Sent;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;

/** An import sends a fixed number of statements, besides those that bring its rows to the staging table. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class ImportStatementsTest {

    private static final String OAK = "2088991";
    private static final int STATEMENTS = 17;

    @Autowired
    ImportService imports;

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountedStatements statements;

    /** Spring's test support plays a web request; internal work refuses to run in one. */
    @BeforeEach
    void no_web_request() {
        RequestContextHolder.resetRequestAttributes();
    }

    @BeforeEach
    void a_school_without_pupils() {
        for (String table : List.of("pupils_roll", "pupils_characteristics", "pupils_pupil", "imports_run")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("INSERT IGNORE INTO schools_school (urn, laestab, la_code, name, phase)"
                        + " VALUES ('998991', ?, '208', 'Oak Primary School', 'PRIMARY')")
                .param(OAK)
                .update();
        new SignInFixture(jdbc).allShare();
    }

    /**
     * The import, when it is its turn; the schools, former numbers; two tables to work in, the counts; three tables of records; what was
     * written and touched, the check, the import; trail, figures, look-alikes; the end. Who asks, which every request reads, is not counted.
     */
    @Test
    void a_roll_is_imported_by_seventeen_statements_whether_it_has_one_pupil_or_five_hundred() {
        List<String> one = applying(received(roll(1, "6A")));
        assertThat(one).hasSize(STATEMENTS);
        assertThat(applying(received(roll(500, "6A")))).hasSameSizeAs(one);
    }

    @Test
    void what_an_earlier_look_found_costs_none_more() {
        ImportId looked = received(roll(3, "6A"));
        asOfficer(() -> imports.preview(looked, ImportChoices.NONE));
        assertThat(applying(looked)).hasSize(STATEMENTS);
    }

    @Test
    void a_file_that_changes_nothing_and_one_that_changes_every_row_need_as_many_for_few_rows_as_for_many() {
        applying(received(roll(400, "6A")));
        assertThat(applying(received(roll(400, "6A")))).hasSameSizeAs(applying(received(roll(2, "6A"))));
        assertThat(applying(received(roll(400, "6B")))).hasSameSizeAs(applying(received(roll(2, "6C"))));
    }

    private ImportId received(byte[] file) {
        return asOfficer(() -> imports.receive("roll.xlsx", new ByteArrayInputStream(file)));
    }

    private List<String> applying(ImportId id) {
        return asOfficer(() -> statements.during(() -> imports.apply(id, ImportChoices.NONE, true))).stream()
                .filter(sent -> !sent.fillsStaging())
                .map(Sent::inOneLine)
                .toList();
    }

    private <T> T asOfficer(Supplier<T> work) {
        return actingAs.officerOf(new LaCode("208"), "Officer", work);
    }

    private static byte[] roll(int pupils, String form) {
        List<List<String>> rows = new ArrayList<>();
        for (int pupil = 0; pupil < pupils; pupil++) {
            rows.add(List.of(RollFile.upn(pupil), "Reid", "Jade", "6", form));
        }
        return RollFile.of(OAK, "15/01/2026", List.of("UPN", "Surname", "Forename", "Year Group", "Reg Group"), rows);
    }
}
