package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.EmptyTables;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;

/** Exports that arrive by themselves: imported for the school whose folder it is, once, and never half. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class DropFolderTest {

    private static final String ASH = "2088501";
    private static final String OAK = "2088502";

    @Autowired
    ImportService imports;

    @Autowired
    ColumnMatching columns;

    @Autowired
    SchoolDirectory schools;

    @Autowired
    ActingAs actingAs;

    @Autowired
    I18NProvider words;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path root;

    private Path ash;

    @BeforeEach
    void two_schools() throws IOException {
        RequestContextHolder.resetRequestAttributes();
        new EmptyTables(jdbc, transactions).clear();
        school("998501", ASH, "Ash Primary");
        school("998502", OAK, "Oak Primary");
        ash = Files.createDirectories(root.resolve(ASH + " Ash"));
    }

    private void school(String urn, String laestab, String name) {
        jdbc.sql("INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, '208', ?, 'PRIMARY')")
                .params(urn, laestab, name)
                .update();
    }

    @Test
    void a_file_is_imported_for_the_school_of_its_folder_and_kept_with_a_report() throws IOException {
        Files.write(ash.resolve("roll.xlsx"), roll(ASH, 1, 2));
        folder(Duration.ZERO).look();
        assertThat(pupils()).isEqualTo(2);
        assertThat(ash.resolve("roll.xlsx")).doesNotExist();
        assertThat(report("imported")).contains("Imported: 2 rows added");
        assertThat(jdbc.sql("SELECT received_by_name FROM imports_run")
                        .query(String.class)
                        .single())
                .isEqualTo("Drop folder");
    }

    @Test
    void a_school_without_an_agreement_is_served_and_the_borough_sees_nothing_of_it_before_there_is_one()
            throws IOException {
        Files.write(ash.resolve("roll.xlsx"), roll(ASH, 1, 2));
        folder(Duration.ZERO).look();
        assertThat(pupils()).isEqualTo(2);
        assertThat(seenByTheBorough()).isEmpty();
        new SignInFixture(jdbc).allShare();
        assertThat(seenByTheBorough()).hasSize(1);
    }

    private List<ImportRun> seenByTheBorough() {
        List<ImportRun> seen = new ArrayList<>();
        actingAs.officerOf(SignInFixture.BOROUGH, "Test", () -> seen.addAll(imports.recent()));
        return seen;
    }

    @Test
    void rows_of_another_school_are_not_written_whoevers_folder_they_lie_in() throws IOException {
        Files.write(ash.resolve("roll.xlsx"), roll(OAK, 1));
        folder(Duration.ZERO).look();
        assertThat(pupils()).isZero();
        assertThat(names("set-aside")).hasSize(2);
    }

    @Test
    void the_same_bytes_are_imported_once() throws IOException {
        DropFolder folder = folder(Duration.ZERO);
        Files.write(ash.resolve("monday.xlsx"), roll(ASH, 1));
        folder.look();
        Files.write(ash.resolve("tuesday.xlsx"), Files.readAllBytes(imported()));
        folder.look();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM imports_run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(report("imported")).contains("Nothing was imported again");
    }

    @Test
    void a_file_that_may_still_be_growing_waits() throws IOException {
        Files.write(ash.resolve("roll.xlsx"), roll(ASH, 1));
        Files.write(ash.resolve("other.xlsx.part"), roll(ASH, 2));
        DropFolder patient = folder(Duration.ofHours(1));
        patient.look();
        patient.look();
        assertThat(ash.resolve("roll.xlsx")).exists();
        folder(Duration.ZERO).look();
        assertThat(ash.resolve("other.xlsx.part")).exists();
        assertThat(pupils()).isEqualTo(1);
    }

    @Test
    void what_was_taken_by_a_program_that_was_stopped_is_imported_by_the_next() throws IOException {
        Files.write(Files.createDirectories(ash.resolve("working")).resolve("roll.xlsx"), roll(ASH, 1));
        folder(Duration.ofHours(1)).look();
        assertThat(pupils()).isEqualTo(1);
    }

    @Test
    void what_can_not_be_read_is_set_aside_with_the_reason_and_a_folder_of_no_school_is_left_alone()
            throws IOException {
        Files.write(ash.resolve("letter.xlsx"), "Dear Sir".getBytes(StandardCharsets.UTF_8));
        Path stranger = Files.createDirectories(root.resolve("9999999"));
        Files.write(stranger.resolve("roll.xlsx"), roll(ASH, 1));
        Files.write(root.resolve("roll.xlsx"), roll(ASH, 1));
        folder(Duration.ZERO).look();
        assertThat(report("set-aside")).contains("This is not a spreadsheet.");
        assertThat(stranger.resolve("roll.xlsx")).exists();
        assertThat(root.resolve("roll.xlsx")).exists();
        assertThat(pupils()).isZero();
    }

    private DropFolder folder(Duration stillFor) {
        var settings = new DropFolderSettings(root, Duration.ofMinutes(1), stillFor, false);
        return new DropFolder(settings, imports, columns, schools, actingAs, words, clock);
    }

    private static byte[] roll(String laestab, int... pupils) {
        return RollFile.of(
                laestab,
                "15/01/2026",
                java.util.Arrays.stream(pupils)
                        .mapToObj(pupil -> List.of(RollFile.upn(pupil), "Reid", "Jade", "6", "BCRB"))
                        .toList());
    }

    private int pupils() {
        return jdbc.sql("SELECT COUNT(*) FROM pupils_pupil")
                .query(Integer.class)
                .single();
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(ash.resolve(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private Path imported() throws IOException {
        return ash.resolve("imported")
                .resolve(names("imported").stream()
                        .filter(name -> !name.endsWith(".txt"))
                        .findFirst()
                        .orElseThrow());
    }

    private String report(String folder) throws IOException {
        return names(folder).stream()
                .filter(name -> name.endsWith(".report.txt"))
                .map(name -> {
                    try {
                        return Files.readString(ash.resolve(folder).resolve(name));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .collect(Collectors.joining("\n"));
    }
}
