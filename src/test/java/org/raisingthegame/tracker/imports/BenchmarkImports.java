package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.EmptyTables;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.CountedStatements;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program on a database of its own, to be imported into; figures are not made meanwhile. */
final class BenchmarkImports {

    private static final LaCode BOROUGH = new LaCode("208");
    private static final int SCHOOLS = 100;
    private static final int BATCH = 1_000;

    @SpringBootTest
    @OnTestDatabase(schema = "bench")
    static class Program {}

    private final ApplicationContext program;
    private final ImportService imports;
    private final JdbcTemplate jdbc;

    private BenchmarkImports(ApplicationContext program) {
        this.program = program;
        imports = program.getBean(ImportService.class);
        jdbc = program.getBean(JdbcTemplate.class);
    }

    static BenchmarkImports started() {
        ApplicationContext program =
                new TestContextManager(Program.class).getTestContext().getApplicationContext();
        holdFigures(program.getBean(FigureRefresh.class));
        return new BenchmarkImports(program);
    }

    /** Figures are made in the background of an import; here they would only slow what is measured. */
    private static void holdFigures(FigureRefresh figures) {
        CountDownLatch held = new CountDownLatch(1);
        Thread.ofPlatform()
                .daemon()
                .name("holds figures")
                .start(() -> figures.holdDuring(() -> {
                    held.countDown();
                    LockSupport.park();
                }));
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No pupil, no import; the schools of the benchmark's file. */
    void empty() {
        new EmptyTables(program.getBean(JdbcClient.class), program.getBean(PlatformTransactionManager.class)).clear();
        for (int i = 0; i < SCHOOLS; i++) {
            jdbc.update(
                    "INSERT INTO schools_school (id, urn, laestab, la_code, name, phase) VALUES (?, ?, ?, ?, ?, 'SECONDARY')",
                    i + 1,
                    "%06d".formatted(900_000 + i),
                    BenchmarkRoll.laestab(i),
                    BOROUGH.value(),
                    "School " + i);
        }
        awaitPurge();
    }

    /** The database clears deleted rows away behind everybody's back; what is measured next must not pay for it. */
    private void awaitPurge() {
        for (int look = 0; look < 300 && historyOfUndone() > 10; look++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private long historyOfUndone() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT variable_value FROM information_schema.global_status"
                        + " WHERE variable_name = 'INNODB_HISTORY_LIST_LENGTH'",
                Long.class));
    }

    ImportRun importFile(Path file) {
        return asOfficer(() -> imports.apply(receiveNow(file), ImportChoices.NONE, true));
    }

    ImportId receive(Path file) {
        return asOfficer(() -> receiveNow(file));
    }

    ImportPreview preview(ImportId id) {
        return asOfficer(() -> imports.preview(id, ImportChoices.NONE));
    }

    ImportRun apply(ImportId id) {
        return asOfficer(() -> imports.apply(id, ImportChoices.NONE, true));
    }

    /** What an application of a file sends. */
    List<CountedStatements.Sent> statements(Path file) {
        ImportId id = receive(file);
        return program.getBean(CountedStatements.class).during(() -> apply(id));
    }

    private ImportId receiveNow(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return imports.receive(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T asOfficer(Supplier<T> work) {
        new SignInFixture(program.getBean(JdbcClient.class)).allShare();
        return program.getBean(ActingAs.class).officerOf(BOROUGH, "Benchmark", work);
    }

    /**
     * The same rows into the same three tables, in one transaction, in batches of 1,000, as one would write it by hand: no
     * staging, no checks, no comparison, nothing to take back. The rows are read before.
     */
    @SuppressWarnings("unchecked") // the records are those of the roll
    void insertPlainly(List<Object> records) {
        ImportTarget<Object> target = (ImportTarget<Object>) FileLook.formats().stream()
                .filter(format -> format.id().equals("pupils.roll"))
                .map(ImportFormat::target)
                .findFirst()
                .orElseThrow();
        new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Map<String, Long> ids = new HashMap<>();
            for (TargetTable<Object> table : target.tables()) {
                insert(table, records, ids);
                if (table.name().equals("pupils_pupil")) {
                    jdbc.query("SELECT upn, id FROM pupils_pupil", row -> {
                        ids.put(row.getString(1), row.getLong(2));
                    });
                }
            }
        });
    }

    private void insert(TargetTable<Object> table, List<Object> records, Map<String, Long> ids) {
        List<TargetColumn<Object>> columns =
                Stream.of(table.key(), table.values()).flatMap(List::stream).toList();
        List<Function<Object, Object>> values = columns.stream()
                .<Function<Object, Object>>map(column -> column.reference() == null
                        ? column.value()::apply
                        : value -> ids.get(String.valueOf(column.value().apply(value))))
                .toList();
        String sql = "INSERT INTO %s (%s) VALUES (?%s)"
                .formatted(
                        table.name(),
                        columns.stream().map(TargetColumn::name).collect(Collectors.joining(", ")),
                        ", ?".repeat(columns.size() - 1));
        List<Object> speaking = records.stream()
                .filter(record ->
                        table.key().stream().allMatch(column -> column.value().apply(record) != null))
                .toList();
        jdbc.batchUpdate(sql, speaking, BATCH, (statement, record) -> {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i).apply(record));
            }
        });
    }
}
