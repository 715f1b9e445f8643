package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.jdbc.core.JdbcTemplate;

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
        assertThat(look(csv(4), "rows", 3).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_ROWS);
    }

    @Test
    void cells_of_a_row() {
        assertThat(look(csv(1), "columns", 4).rows()).isEqualTo(1);
        assertThat(look(csv(1), "columns", 3).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_COLUMNS);
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        assertThat(look(workbook, "columns", 5).rows()).isEqualTo(1);
        assertThat(look(workbook, "columns", 4).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_COLUMNS);
    }

    @Test
    void cells_of_a_file() {
        assertThat(look(csv(3), "cells", 12).rows()).isEqualTo(3);
        assertThat(look(csv(3), "cells", 11).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_CELLS);
    }

    @Test
    void sheets_of_a_workbook_of_either_kind() throws IOException {
        for (Workbook kind : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            GoldenBook book = new GoldenBook(kind).row("UPN", "Surname", "Forename", "Year Group");
            byte[] two = book.row(RollFile.upn(1), "Reid", "Jade", 6)
                    .sheet("Notes")
                    .row("none")
                    .bytes();
            assertThat(look(two, "sheets", 2).rows()).isEqualTo(1);
            assertThat(look(two, "sheets", 1).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_SHEETS);
        }
    }

    @Test
    void the_time_to_read_a_file_of_any_kind() {
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        byte[] old = new GoldenBook(new HSSFWorkbook())
                .row("UPN", "Surname")
                .row(RollFile.upn(1), "Reid")
                .bytes();
        for (byte[] file : List.of(csv(1), workbook, old)) {
            assertThat(look(file, "time", "1m").refused()).isNotEqualTo(FileIssue.FILE_TAKES_TOO_LONG);
            assertThat(look(file, "time", "0ns").refused()).isEqualTo(FileIssue.FILE_TAKES_TOO_LONG);
        }
    }

    @Test
    void characters_of_a_cell() {
        byte[] file =
                (HEADINGS + RollFile.upn(1) + "," + "x".repeat(60) + ",Jade,6\n").getBytes(StandardCharsets.UTF_8);
        assertThat(look(file, "text-length", 60).refused()).isNull();
        assertThat(look(file, "text-length", 59).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void characters_of_a_row() {
        byte[] text = ("UPN,Surname,Year Group\n" + RollFile.upn(1) + "," + "x".repeat(60) + ",6\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(look(text, "row-text-length", 13 + 60 + 1).refused()).isNull();
        assertThat(look(text, "row-text-length", 13 + 60).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        byte[] workbook = RollFile.workbook(Map.of(
                "A", List.of(List.of("UPN", "Surname", "Year Group"), List.of(RollFile.upn(1), "x".repeat(60), "6"))));
        assertThat(look(workbook, "row-text-length", 13 + 60 + 1).refused()).isNull();
        assertThat(look(workbook, "row-text-length", 13 + 60).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void parts_of_a_workbook() throws IOException {
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        int parts = parts(workbook).size();
        assertThat(look(workbook, "zip-entries", parts).rows()).isEqualTo(1);
        assertThat(look(workbook, "zip-entries", parts - 1).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(ZipSecureFile.getMaxFileCount())
                .as("other tests' files have as many parts as they like")
                .isGreaterThan(parts);
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
    void bytes_of_all_parts_once_unpacked() {
        WorkbookParts workbook = WorkbookParts.of();
        int read = Stream.of(WorkbookParts.WORKBOOK, WorkbookParts.STYLES, WorkbookParts.TEXTS, WorkbookParts.SHEET)
                .mapToInt(part -> workbook.part(part).length())
                .sum();
        assertThat(look(workbook.zip(), "workbook-size", read + "B").refused()).isNull();
        assertThat(look(workbook.zip(), "workbook-size", read - 1 + "B").refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void bytes_that_a_packed_byte_may_become() throws IOException {
        byte[] workbook = WorkbookParts.of("<row r=\"2\"/>".repeat(200_000)).zip();
        int ratio = ratio(workbook, WorkbookParts.SHEET);
        assertThat(look(workbook, "inflate-ratio", ratio).refused()).isNull();
        assertThat(look(workbook, "inflate-ratio", ratio - 1).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    /** Rounded up. */
    private int ratio(byte[] workbook, String part) throws IOException {
        Path file = Files.write(folder.resolve("packed"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            return Math.toIntExact(Math.ceilDiv(entry.getSize(), entry.getCompressedSize()));
        }
    }

    @Test
    void characters_of_all_texts_that_cells_share() {
        String texts = "<sst><si><t>%s</t></si><si><t>%s</t></si></sst>".formatted("a".repeat(40), "b".repeat(20));
        byte[] workbook = WorkbookParts.of().with(WorkbookParts.TEXTS, texts).zip();
        assertThat(look(workbook, "shared-text-length", 60).refused()).isNull();
        assertThat(look(workbook, "shared-text-length", 59).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void issues_told_one_by_one() {
        JdbcTemplate nowhere = new JdbcTemplate();
        ImportPass pass = new ImportPass(
                nowhere, new RowScope.OnlySchools(Set.of(new SchoolId(1))), format -> true, 2, Progress.UNWATCHED);
        pass.issue(issue(4));
        pass.issue(issue(5));
        assertThat(pass.issues()).extracting(ImportIssue::row).containsExactly(4, 5);
        assertThat(pass.furtherIssues()).isZero();
        pass.issue(issue(6));
        assertThat(pass.issues()).hasSize(2);
        assertThat(pass.furtherIssues()).isEqualTo(1);
        assertThat(pass.anyError()).isTrue();
    }

    private static ImportIssue issue(int row) {
        return new ImportIssue(
                RowIssue.UPN_LENGTH.messageKey(), Severity.ERROR, "Pupils", row, "UPN", List.of("A", "1"));
    }

    /** What a limit is called and up to where it goes stands where those look who run the program. */
    @Test
    void each_limit_stands_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/import-settings.md"));
        for (RecordComponent limit : ImportLimits.class.getRecordComponents()) {
            String name = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(guide).as(name).contains("`" + name + "`");
        }
    }

    @Test
    void texts_that_cells_share() throws IOException {
        byte[] workbook = RollFile.of("2088001", "15/01/2019", List.of(pupil(1)));
        // The title, the line below it, five headings and five values, all of them different.
        assertThat(look(workbook, "shared-texts", 12).rows()).isEqualTo(1);
        assertThat(look(workbook, "shared-texts", 11).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    private FileLook.Seen look(byte[] file, String limit, Object value) {
        return FileLook.at(folder, "roll", file, FileLook.limits(Map.of(limit, value)));
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
