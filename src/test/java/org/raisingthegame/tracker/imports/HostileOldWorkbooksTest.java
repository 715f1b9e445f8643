package org.raisingthegame.tracker.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.imports.FileLook.Seen;
import org.raisingthegame.tracker.imports.reading.FileIssue;

/** Broken .xls workbooks, parts of workbooks in each other's place, and broken text: each is read, or refused at once. */
@Timeout(60)
class HostileOldWorkbooksTest {

    private static final int SST = 0xfc;

    @TempDir
    Path folder;

    private static byte[] good() {
        GoldenBook book = new GoldenBook(new HSSFWorkbook())
                .row("Our roll")
                .row("UPN", "Surname", "Forename", "Year Group", "DOB");
        for (int i = 0; i < 40; i++) {
            book.row(RollFile.upn(i), "Lo" + i, "Ada", 3, LocalDate.of(2010, 2, 1));
        }
        return book.bytes();
    }

    private Seen look(byte[] file) {
        return FileLook.at(folder, "Roll.xls", file);
    }

    @Test
    void the_good_workbook_is_read_whole() {
        assertThat(look(good()).rows()).isEqualTo(40);
    }

    @Test
    void a_workbook_that_breaks_off_is_refused_or_read_as_far_as_it_says_so() {
        byte[] file = good();
        for (int length = 8; length < file.length; length += Math.max(1, file.length / 150)) {
            Seen seen = look(Arrays.copyOf(file, length));
            assertThat(seen.refused() != null || seen.counted() == 40)
                    .as("cut at %d", length)
                    .isTrue();
        }
    }

    @Test
    void a_workbook_with_changed_bytes_is_read_or_refused() {
        byte[] file = good();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] broken = file.clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Seen seen = look(broken);
            assertThat(seen.refused() != null || seen.counted() > 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** POI alone would make two thousand million empty texts. */
    @Test
    void a_workbook_that_says_it_has_more_texts_than_bytes_is_refused() throws IOException {
        byte[] stream;
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(good()))) {
            stream = container.createDocumentInputStream("Workbook").readAllBytes();
        }
        ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (Short.toUnsignedInt(records.getShort(at)) != SST) {
            at += 4 + Short.toUnsignedInt(records.getShort(at + 2));
        }
        records.putInt(at + 8, Integer.MAX_VALUE);

        assertThat(look(container(stream)).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    private static byte[] container(byte[] workbook) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(workbook), "Workbook");
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void random_records_are_refused() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            byte[] records = new byte[6_000];
            new Random(seed).nextBytes(records);
            if (seed % 2 == 0) {
                byte[] start = {9, 8, 16, 0, 0, 6, 5, 0};
                System.arraycopy(start, 0, records, 0, start.length);
            }
            assertThat(look(container(records)).refused()).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void parts_of_a_workbook_in_the_place_of_others_are_read_or_refused() {
        List<String> parts = List.of(
                WorkbookParts.SHEET,
                WorkbookParts.TEXTS,
                WorkbookParts.STYLES,
                WorkbookParts.WORKBOOK,
                WorkbookParts.RELATIONS,
                WorkbookParts.ROOT,
                WorkbookParts.TYPES);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            WorkbookParts workbook = WorkbookParts.of();
            for (int i = 0; i <= random.nextInt(2); i++) {
                String part = parts.get(random.nextInt(parts.size()));
                String other = workbook.part(parts.get(random.nextInt(parts.size())));
                switch (random.nextInt(4)) {
                    case 0 -> workbook.with(part, other);
                    case 1 -> workbook.with(part, workbook.part(part) + other);
                    case 2 -> workbook.with(part, other.repeat(50));
                    default -> workbook.with(part, "");
                }
            }
            Seen seen = FileLook.at(folder, "Roll.xlsx", workbook.zip());
            assertThat(seen.refused() != null || seen.counted() == 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void texts_within_texts_are_refused() {
        String deep = "<sst>" + "<si><t>".repeat(5_000) + "x" + "</t></si>".repeat(5_000) + "</sst>";
        String wide = "<sst>" + "<si><r><t>x</t></r></si>".repeat(20_000) + "</sst>";

        assertThat(FileLook.at(folder, "Roll.xlsx", texts(deep)).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(FileLook.at(folder, "Roll.xlsx", texts(wide)).refused()).isNull();
    }

    private static byte[] texts(String part) {
        return WorkbookParts.of().with(WorkbookParts.TEXTS, part).zip();
    }

    @Test
    void text_with_changed_bytes_is_read_or_refused() {
        StringBuilder text = new StringBuilder("UPN,Surname,Forename,Year Group,DOB\n");
        for (int i = 0; i < 20; i++) {
            text.append(RollFile.upn(i)).append(",\"O'Hara, jun.\",Zoë,3,01/02/2010\r\n");
        }
        byte[] file = text.toString().getBytes(UTF_8);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] broken = file.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Seen seen = FileLook.at(folder, "Roll.csv", broken);
            assertThat(seen.refused() != null || seen.counted() > 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
