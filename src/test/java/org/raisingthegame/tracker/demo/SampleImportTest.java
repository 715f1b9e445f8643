package org.raisingthegame.tracker.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a demonstration that was made of other samples than the program has now. */
class SampleImportTest extends KaribuTest {

    private static final String ASH = "2088501";

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path samples;

    private SampleImport demonstration;

    @BeforeEach
    void a_school_and_one_sample_of_it() throws IOException {
        people.school(ASH, "Ash Primary");
        openAs(people.officer(SignInFixture.BOROUGH));
        demonstration = new SampleImport(imports, samples);
        Files.createDirectories(samples.resolve("rolls"));
        Files.createDirectories(samples.resolve("schools"));
        sampleSays("5");
    }

    @Test
    void a_sample_that_changed_goes_over_the_older_rows() throws IOException {
        demonstration.importOthers(false);
        sampleSays("6");
        demonstration.importOthers(demonstration.anyImported());
        assertThat(yearGroups()).containsExactly("6");
    }

    @Test
    void a_changed_sample_that_is_refused_leaves_the_older_rows_and_nothing_waiting_and_stops_no_start()
            throws IOException {
        sampleSays("5", "6");
        demonstration.importOthers(false);
        sampleSays("not a year");
        demonstration.importOthers(true);
        assertThat(yearGroups()).containsExactly("5", "6");
        assertThat(sql.sql("SELECT state FROM imports_run ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("DISCARDED");
    }

    @Test
    void a_demonstration_that_is_made_for_the_first_time_stops_at_a_sample_that_is_refused() throws IOException {
        sampleSays("not a year");
        assertThat(demonstration.anyImported()).isFalse();
        assertThatThrownBy(() -> demonstration.importOthers(demonstration.anyImported()))
                .hasMessageContaining("Roll.xlsx was not imported")
                .hasCauseInstanceOf(ImportRefused.class);
    }

    private void sampleSays(String... yearGroups) throws IOException {
        List<List<String>> rows = IntStream.range(0, yearGroups.length)
                .mapToObj(nth -> List.of(RollFile.upn(nth), "Reid", "Jade", yearGroups[nth], "BCRB"))
                .toList();
        Files.write(samples.resolve("rolls/Roll.xlsx"), RollFile.of(ASH, "15/01/2026", rows));
    }

    private List<String> yearGroups() {
        return sql.sql("SELECT year_group FROM pupils_roll ORDER BY year_group")
                .query(String.class)
                .list();
    }
}
