package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.imports.WorkbookParts.row;
import static org.raisingthegame.tracker.imports.WorkbookParts.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.imports.poi.MarkedWorkbook;
import org.raisingthegame.tracker.imports.poi.RowMark;
import org.raisingthegame.tracker.imports.reading.TableFile;

/** Rows come back from every file that could be read, whatever is wrong with the parts of it that nobody reads. */
@Timeout(60)
class HostileRejectsTest {

    private static final RowMark NO_NAME = new RowMark("Surname", "This is no name");
    private static final RowMark TOO_LONG = new RowMark("Surname", "And it is too long");

    @TempDir
    Path folder;

    private static String[] pupils(int from, int to) {
        String[] rows = new String[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = row(i, text("A" + i, RollFile.upn(i)), text("B" + i, "Lo" + i));
        }
        return rows;
    }

    @Test
    void a_cell_with_two_reasons_has_both_in_its_comment() throws IOException {
        byte[] csv = "UPN,Surname\nX,Lo\nY,Ng\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] file : List.of(WorkbookParts.of(pupils(2, 4)).zip(), csv)) {
            Sheet sheet = handedBack(file, false, Map.of(2, List.of(NO_NAME, TOO_LONG)));
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("This is no name\nAnd it is too long");
        }
    }

    /** Streamed comments stay where they are anchored. */
    @Test
    void cells_beside_each_other_have_each_their_own_comment() throws IOException {
        byte[] csv = "UPN,Surname\nX,Lo\n".getBytes(StandardCharsets.UTF_8);
        List<RowMark> both = List.of(NO_NAME, new RowMark("UPN", "Too short"));
        for (byte[] file : List.of(WorkbookParts.of(pupils(2, 4)).zip(), csv)) {
            Sheet sheet = handedBack(file, true, Map.of(2, both));
            assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("Too short");
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("This is no name");
        }
    }

    @Test
    void a_workbook_that_only_our_own_reading_takes_comes_back_with_plain_values() throws IOException {
        byte[] preceded = preceded(WorkbookParts.of(pupils(2, 4)).zip());
        WorkbookParts columns = WorkbookParts.of(pupils(2, 4))
                .replacing(WorkbookParts.SHEET, "<sheetData>", "<cols><col min='9' max='x'/></cols><sheetData>");
        WorkbookParts comments = WorkbookParts.of(pupils(2, 4)).with("xl/comments1.xml", "<not<xml");
        for (byte[] workbook : List.of(preceded, columns.zip(), comments.zip())) {
            Sheet sheet = handedBack(workbook, true, Map.of(3, List.of(NO_NAME)));
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(RollFile.upn(3));
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Surname: This is no name");
        }
    }

    /** POI's model would hold all of them in memory, though nobody reads them. */
    @Test
    void pictures_that_unpack_to_far_more_than_they_are_stay_behind() throws IOException {
        WorkbookParts workbook = WorkbookParts.of(pupils(2, 4));
        for (int i = 0; i < 12; i++) {
            workbook.with("xl/media/image" + i + ".xml", "0".repeat(3 << 20));
        }
        try (XSSFWorkbook back = workbook(workbook.zip(), true, Map.of(3, List.of(NO_NAME)))) {
            assertThat(back.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(RollFile.upn(3));
            assertThat(back.getAllPictures()).isEmpty();
        }
    }

    @Test
    void rows_that_stand_twice_or_in_another_order_all_come_back() throws IOException {
        String[] rows = pupils(2, 300);
        String last = row(1_048_576, text("A1048576", RollFile.upn(999)), text("B1048576", "Last"));
        byte[] file = preceded(
                WorkbookParts.of(last, String.join("", rows), rows[0], rows[0]).zip());
        Sheet sheet = handedBack(file, false, Map.of(2, List.of(NO_NAME, TOO_LONG), 1_048_576, List.of(NO_NAME)));
        assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(1 + 1 + rows.length + 2);
        Sheet marked = handedBack(file, true, Map.of(2, List.of(NO_NAME), 1_048_576, List.of(NO_NAME)));
        assertThat(marked.getPhysicalNumberOfRows()).isEqualTo(1 + 4);
    }

    /** Something before the archive, which only who reads from front to back stumbles over. */
    private static byte[] preceded(byte[] archive) {
        byte[] file = new byte[archive.length + 4];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, file, 0, 4);
        System.arraycopy(archive, 0, file, 4, archive.length);
        return file;
    }

    private Sheet handedBack(byte[] file, boolean onlyMarked, Map<Integer, List<RowMark>> wrong) throws IOException {
        try (XSSFWorkbook workbook = workbook(file, onlyMarked, wrong)) {
            return workbook.getSheetAt(0);
        }
    }

    private XSSFWorkbook workbook(byte[] file, boolean onlyMarked, Map<Integer, List<RowMark>> wrong)
            throws IOException {
        Path upload = Files.write(folder.resolve("upload"), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowMark.OfSheet marks = new RowMark.OfSheet(1, wrong);
        new MarkedWorkbook(Map.of("Pupils", marks, "upload", marks), onlyMarked, "What is wrong")
                .write(upload, () -> opened(upload), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static TableFile opened(Path upload) {
        try {
            return new FileOpener(FileLook.LIMITS).open(upload, "upload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
