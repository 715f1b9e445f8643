package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Each limit holds what it says, and refuses one more in a sentence. */
class ImportLimitsTest {

    private static final String HEADINGS = "UPN,Surname,Forename,Year Group\n";

    @TempDir
    private Path folder;

    @Test
    void bytes_of_a_file() {
        byte[] file = csv(3);
        assertThat(look(file, "file-size", file.length + "B").refused()).isNull();
        assertThat(look(file, "file-size", file.length - 1 + "B").refused()).isEqualTo(FileIssue.FILE_TOO_BIG);
    }

    @Test
    void rows_of_a_file() {
        assertThat(look(csv(3), "rows", 3).rows()).isEqualTo(3);
        assertThat(look(csv(4), "rows", 3).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void cells_of_a_row() {
        assertThat(look(csv(1), "columns", 4).rows()).isEqualTo(1);
        assertThat(look(csv(1), "columns", 3).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        assertThat(look(workbook, "columns", 5).rows()).isEqualTo(1);
        assertThat(look(workbook, "columns", 4).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void characters_of_a_cell() {
        byte[] file =
                (HEADINGS + RollFile.upn(1) + "," + "x".repeat(60) + ",Jade,6\n").getBytes(StandardCharsets.UTF_8);
        assertThat(look(file, "text-length", 60).refused()).isNull();
        assertThat(look(file, "text-length", 59).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void parts_of_a_workbook() throws IOException {
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        int parts = parts(workbook).size();
        assertThat(look(workbook, "zip-entries", parts).rows()).isEqualTo(1);
        assertThat(look(workbook, "zip-entries", parts - 1).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void bytes_of_a_part_once_unpacked() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(pupil(i));
        }
        byte[] workbook = RollFile.of("2088001", "15/01/2019", rows);
        long largest = parts(workbook).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        assertThat(look(workbook, "inflated-size", largest + "B").rows()).isEqualTo(100);
        assertThat(look(workbook, "inflated-size", largest - 1 + "B").refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void texts_that_cells_share() throws IOException {
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        // The title, the line below it, five headings and five values, all of them different.
        assertThat(look(workbook, "shared-texts", 12).rows()).isEqualTo(1);
        assertThat(look(workbook, "shared-texts", 11).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    private FileLook.Seen look(byte[] file, String limit, Object value) {
        var settings = new MapConfigurationPropertySource(Map.of("tracker.imports.limits." + limit, value));
        ImportLimits limits = new Binder(settings).bindOrCreate("tracker.imports.limits", ImportLimits.class);
        return FileLook.at(folder, "roll", file, limits);
    }

    private static byte[] csv(int pupils) {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < pupils; i++) {
            file.append(RollFile.upn(i)).append(",Reid,Jade,6\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> pupil(int number) {
        return List.of(RollFile.upn(number), "Reid", "Jade", "6", "BCRB");
    }

    /** The sizes of a workbook's parts once unpacked. */
    private static Map<String, Long> parts(byte[] workbook) throws IOException {
        Map<String, Long> parts = new java.util.HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), (long) zip.readAllBytes().length);
            }
        }
        return parts;
    }
}
