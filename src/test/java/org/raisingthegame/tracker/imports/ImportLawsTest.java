package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.EmptyTables;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;

/** What holds of every import whatever is in the file, tried on made-up rolls. A seed that fails is the case to look at. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class ImportLawsTest {

    private static final String BEFORE = "15/10/2025";
    private static final String DAY = "15/01/2026";

    @Autowired
    ImportService imports;

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @BeforeEach
    void two_schools_in_two_boroughs_without_pupils() {
        // Spring's test support plays a web request; internal work refuses to run in one.
        RequestContextHolder.resetRequestAttributes();
        new EmptyTables(jdbc, transactions).clear();
        school("998991", RandomRoll.LAESTAB, "208", "Oak Primary School");
        school("998992", "2098992", "209", "Elm Primary School");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_row_is_counted_once_and_every_rejected_row_has_a_reason(long seed) {
        RandomRoll roll = RandomRoll.of(seed).withRepetitions();
        ImportPreview preview = preview(roll.file(DAY));
        RowCounts counts = preview.counts();
        assertThat(counts.read()).isEqualTo(roll.size());
        assertThat(counts.added() + counts.changed() + counts.unchanged() + counts.rejected() + counts.ignored())
                .isEqualTo(roll.size());
        assertThat(preview.issues().stream()
                        .filter(issue -> issue.severity() == Severity.ERROR)
                        .map(ImportIssue::row)
                        .distinct())
                .hasSize(counts.rejected());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_preview_counts_is_what_is_imported(long seed) {
        byte[] file = RandomRoll.of(seed).withRepetitions().file(DAY);
        applied(RandomRoll.of(seed + 100).file(BEFORE));
        RowCounts previewed = preview(file).counts();
        List<String> before = records();
        preview(file);
        assertThat(records()).isEqualTo(before);
        if (previewed.right() > 0) {
            assertThat(applied(file).counts()).isEqualTo(previewed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void importing_the_same_again_changes_nothing(long seed) {
        byte[] file = RandomRoll.of(seed).file(DAY);
        if (preview(file).counts().right() == 0) {
            return;
        }
        RowCounts first = applied(file).counts();
        List<String> content = content();
        RowCounts second = applied(file).counts();
        assertThat(second).isEqualTo(new RowCounts(0, 0, first.right(), first.rejected(), first.ignored()));
        assertThat(content()).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void taking_an_import_back_leaves_the_records_as_they_were(long seed) {
        applied(RandomRoll.of(seed + 100).file(BEFORE));
        applied(RandomRoll.of(seed + 200).file(DAY));
        List<String> before = records();
        ImportRun run = applied(RandomRoll.of(seed).withRepetitions().file(DAY));
        officer(() -> imports.undo(run.id()));
        assertThat(records()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_rows_and_columns_does_not_matter(long seed) {
        RandomRoll roll = RandomRoll.of(seed);
        if (preview(roll.file(DAY)).counts().right() == 0) {
            return;
        }
        ImportRun run = applied(roll.file(DAY));
        List<String> content = content();
        officer(() -> imports.undo(run.id()));
        ImportRun shuffled = applied(roll.shuffledFile(DAY));
        assertThat(shuffled.counts()).isEqualTo(run.counts());
        assertThat(content()).isEqualTo(content);
    }

    private void school(String urn, String laestab, String la, String name) {
        jdbc.sql("INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, ?, ?, 'PRIMARY')")
                .params(urn, laestab, la, name)
                .update();
    }

    private ImportPreview preview(byte[] file) {
        return officer(() -> imports.preview(received(file), ImportChoices.NONE));
    }

    private ImportRun applied(byte[] file) {
        return officer(() -> imports.apply(received(file), ImportChoices.NONE, false));
    }

    private ImportId received(byte[] file) {
        return imports.receive("roll.xlsx", new ByteArrayInputStream(file));
    }

    private <T> T officer(Supplier<T> work) {
        new SignInFixture(jdbc).allShare();
        return actingAs.officerOf(new LaCode("208"), "Test", work);
    }

    /** Every row of the tables that a roll writes, whole: ids and the import that wrote it last, too. */
    private List<String> records() {
        return rows("""
                SELECT CONCAT_WS('|', 'pupil', p.id, p.upn, p.import_id) FROM pupils_pupil p
                UNION ALL SELECT CONCAT_WS('|', 'roll', r.id, r.import_id, %1$s) FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id
                UNION ALL SELECT CONCAT_WS('|', 'year', c.id, c.import_id, %2$s) FROM pupils_characteristics c JOIN pupils_pupil p ON p.id = c.pupil_id
                """);
    }

    /** What the tables say, whichever import said it and in which order. */
    private List<String> content() {
        return rows("""
                SELECT CONCAT('pupil|', p.upn) FROM pupils_pupil p
                UNION ALL SELECT CONCAT_WS('|', 'roll', %1$s) FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id
                UNION ALL SELECT CONCAT_WS('|', 'year', %2$s) FROM pupils_characteristics c JOIN pupils_pupil p ON p.id = c.pupil_id
                """);
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql.formatted(values("pupils_roll", "r"), values("pupils_characteristics", "c"))
                        + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** All columns but those that only number, each with a word for nothing. */
    private String values(String table, String alias) {
        return "p.upn, "
                + String.join(
                        ", ",
                        jdbc
                                .sql(
                                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                                + " AND table_name = ? AND column_name NOT IN ('id', 'import_id', 'pupil_id')"
                                                + " ORDER BY ordinal_position")
                                .param(table)
                                .query(String.class)
                                .list()
                                .stream()
                                .map(column -> "COALESCE(" + alias + "." + column + ", 'nothing')")
                                .toList());
    }
}
