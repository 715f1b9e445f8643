package org.raisingthegame.tracker.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.imports.WorkbookParts.cell;
import static org.raisingthegame.tracker.imports.WorkbookParts.row;
import static org.raisingthegame.tracker.imports.WorkbookParts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.imports.FileLook.Seen;
import org.raisingthegame.tracker.imports.reading.FileIssue;

/** Whatever a file holds, it is read, or refused in one sentence; no value is lost or moved on the way. */
@Timeout(60)
class HostileFilesTest {

    private static final String UPN = RollFile.upn(1);
    private static final String HEADINGS = "UPN,Surname,Forename,Year Group,DOB\n";

    @TempDir
    Path folder;

    private static String pupil(int row) {
        return pupil(row, cell("D" + row, "s=\"1\"", "40179"));
    }

    /** A pupil with another birth date, in column D. */
    private static String pupil(int row, String birthDate) {
        return row(
                row,
                text("A" + row, RollFile.upn(row)),
                cell("B" + row, "t=\"s\"", "0"),
                cell("C" + row, "", "3"),
                birthDate,
                text("E" + row, "Ada"));
    }

    private static WorkbookParts good() {
        return WorkbookParts.of(pupil(2), pupil(3), pupil(4));
    }

    private Seen look(WorkbookParts workbook) {
        return look(workbook.zip());
    }

    private Seen look(byte[] file) {
        return FileLook.at(folder, "Roll.xlsx", file);
    }

    private Seen look(String text, Charset charset) {
        return look(text.getBytes(charset));
    }

    private Seen csv(String rows) {
        return look(HEADINGS + rows, UTF_8);
    }

    @Test
    void the_good_workbook_is_read_whole() {
        Seen seen = look(good());

        assertThat(seen.refused()).isNull();
        assertThat(seen.rows()).isEqualTo(3);
        assertThat(seen.issues()).isEmpty();
        assertThat(seen.records().getFirst()).contains("Shared", "2010-01-01");
    }

    @Test
    void a_workbook_that_breaks_off_anywhere_is_refused() {
        byte[] file = good().zip();
        for (int length = 4; length < file.length; length += Math.max(1, file.length / 150)) {
            assertThat(look(Arrays.copyOf(file, length)).refused())
                    .as("cut at %d", length)
                    .isNotNull();
        }
    }

    @Test
    void a_workbook_with_a_changed_byte_is_refused_or_says_the_same() {
        byte[] file = good().zip();
        Seen right = look(file);
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] broken = file.clone();
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Seen seen = look(broken);
            if (seen.refused() == null) {
                assertThat(seen).as("seed %d", seed).isEqualTo(right);
            }
        }
    }

    /** Other than a damaged file, one that was made so: its checksums fit. */
    @Test
    void a_workbook_with_broken_markup_is_read_or_refused() {
        String[] parts = {
            WorkbookParts.SHEET,
            WorkbookParts.TEXTS,
            WorkbookParts.STYLES,
            WorkbookParts.WORKBOOK,
            WorkbookParts.RELATIONS
        };
        String[] pieces = {
            "<", "\"", "&#0;", "</v>", "<c>", "9999999999", " t=\"s\"", " s=\"x\"", "<![CDATA[x]]>", "<is/>"
        };
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            WorkbookParts workbook = good();
            String part = parts[random.nextInt(parts.length)];
            StringBuilder markup = new StringBuilder(workbook.part(part));
            int at = random.nextInt(markup.length() - 40);
            if (random.nextBoolean()) {
                markup.insert(at, pieces[random.nextInt(pieces.length)]);
            } else {
                markup.delete(at, at + 1 + random.nextInt(40));
            }
            Seen seen = look(workbook.with(part, markup.toString()));
            assertThat(seen.refused() != null || seen.counted() > 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void random_bytes_are_refused_whatever_they_start_with() {
        byte[][] starts = {
            {},
            {'P', 'K', 3, 4},
            {'P', 'K', 5, 6},
            {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}
        };
        for (int seed = 0; seed < 60; seed++) {
            byte[] bytes = new byte[2_000];
            new Random(seed).nextBytes(bytes);
            byte[] start = starts[seed % starts.length];
            System.arraycopy(start, 0, bytes, 0, start.length);
            assertThat(look(bytes).refused()).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void bombs_are_refused() throws IOException {
        assertThat(look(bomb(WorkbookParts.TEXTS, "<sst><si><t>", "AAAAAAAAAAAAAAAA", 6_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(look(bomb(WorkbookParts.TEXTS, "<sst>", "<si><t/></si>", 8_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(look(bomb(
                                WorkbookParts.SHEET,
                                "<worksheet>" + WorkbookParts.HEADING,
                                "<row><c><v>1</v></c></row>",
                                6_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_TOO_MANY_ROWS);
        assertThat(look(bomb(WorkbookParts.SHEET, "<worksheet>", "<a>", 20_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(look(bomb(WorkbookParts.STYLES, "<styleSheet a=\"", "bbbbbbbbbbbbbbbb", 6_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(look(bomb(WorkbookParts.STYLES, "<styleSheet><cellXfs>", "<xf numFmtId='14'/>", 5_000_000))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        for (String plan : new String[] {WorkbookParts.RELATIONS, WorkbookParts.TYPES, WorkbookParts.ROOT}) {
            assertThat(look(bomb(plan, "<Relationships>", "<Relationship Id=\"a\"/>", 3_000_000))
                            .refused())
                    .as(plan)
                    .isNotNull();
        }
        assertThat(look(bomb(WorkbookParts.WORKBOOK, "<workbook><sheets>", "<sheet name=\"a\"/>", 3_000_000))
                        .refused())
                .isNotNull();
    }

    /** Written piece by piece: the test has no such part in memory either. */
    private static byte[] bomb(String part, String start, String piece, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] many = piece.repeat(1_000).getBytes(UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            good().without(part).writeTo(zip);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(start.getBytes(UTF_8));
            for (int i = 0; i < times / 1_000; i++) {
                zip.write(many);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WorkbookParts.SHEET,
                WorkbookParts.TEXTS,
                WorkbookParts.STYLES,
                WorkbookParts.WORKBOOK,
                WorkbookParts.RELATIONS,
                WorkbookParts.ROOT,
                WorkbookParts.TYPES
            })
    void document_types_are_refused_in_every_part(String part) {
        String billion = "<!DOCTYPE z [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE z [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>";
        for (String type : new String[] {billion, outside}) {
            WorkbookParts workbook = good();
            workbook.replacing(part, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
            workbook.replacing(part, "Ada", "&b;");
            workbook.replacing(part, "Shared", "&b;");
            workbook.with(part, type + workbook.part(part));
            assertThat(look(workbook).refused()).isEqualTo(FileIssue.FILE_DAMAGED);
        }
    }

    @Test
    void missing_parts_are_refused_where_something_is_lost_with_them() {
        for (String part : new String[] {
            WorkbookParts.SHEET,
            WorkbookParts.TEXTS,
            WorkbookParts.STYLES,
            WorkbookParts.WORKBOOK,
            WorkbookParts.RELATIONS,
            WorkbookParts.ROOT,
            WorkbookParts.TYPES
        }) {
            assertThat(look(good().without(part)).refused()).as(part).isEqualTo(FileIssue.FILE_DAMAGED);
        }
        String link = WorkbookParts.relation(2, "styles", "styles.xml");
        Seen plain = look(good().without(WorkbookParts.STYLES).replacing(WorkbookParts.RELATIONS, link, ""));
        assertThat(plain.rows()).isEqualTo(3);
        assertThat(plain.issues()).contains("DATE_UNREADABLE_LEFT_OUT 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "99999999999", "x", "0x0", "1.5"})
    void a_text_that_the_workbook_does_not_have_is_no_blank_cell(String index) {
        assertThat(look(good().replacing(WorkbookParts.SHEET, "<v>0</v>", "<v>" + index + "</v>"))
                        .refused())
                .isEqualTo(FileIssue.FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "-1", "2147483647"})
    void a_style_that_the_workbook_does_not_have_makes_no_date(String style) {
        Seen seen = look(good().replacing(WorkbookParts.SHEET, "s=\"1\"", "s=\"" + style + "\""));

        assertThat(seen.rows()).isEqualTo(3);
        assertThat(seen.issues()).contains("DATE_UNREADABLE_LEFT_OUT 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "XFE3", "a3", "ÄA3", "AAAAAA3", "", "E3"})
    void places_that_no_sheet_has_and_places_taken_twice_are_refused(String reference) {
        String extra = "<c r=\"" + reference + "\"><v>1</v></c></row>";
        assertThat(look(good().replacing(WorkbookParts.SHEET, "Ada</t></is></c></row>", "Ada</t></is></c>" + extra))
                        .refused())
                .isEqualTo(FileIssue.FILE_DAMAGED);
    }

    @Test
    void more_columns_than_are_read_are_refused_and_blank_ones_are_not() {
        String far = "<c r=\"XFD2\" s=\"1\"/>";
        assertThat(look(good().replacing(WorkbookParts.SHEET, "</row>", far + "</row>"))
                        .rows())
                .isEqualTo(3);
        assertThat(look(good().replacing(WorkbookParts.SHEET, "</row>", far.replace("/>", "><v>1</v></c>") + "</row>"))
                        .refused())
                .isEqualTo(FileIssue.FILE_TOO_MANY_COLUMNS);
    }

    @Test
    void cells_and_rows_in_any_order_and_without_numbers_are_the_same() {
        String turned = row(
                9,
                text("E9", "Ada"),
                cell("D9", "s=\"1\"", "40179"),
                cell("C9", "", "3"),
                cell("B9", "t=\"s\"", "0"),
                text("A9", UPN));
        String bare = "<row><c/><c/><c/><c/></row><row>" + ("<c t=\"inlineStr\"><is><t>" + UPN + "</t></is></c>")
                + "<c t=\"s\"><v>0</v></c><c><v>3</v></c><c/><c t=\"inlineStr\"><is><t>Ada</t></is></c></row>";
        Seen seen = look(WorkbookParts.of(turned, pupil(3), pupil(2), bare));

        assertThat(seen.rows()).isEqualTo(4);
        assertThat(seen.issues()).isEmpty();
        assertThat(seen.records()).allMatch(record -> record.contains("Shared") && record.contains("Ada"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1048577", "99999999999", "x"})
    void rows_that_no_sheet_has_are_refused(String number) {
        assertThat(look(WorkbookParts.of(pupil(2).replace("r=\"2\"", "r=\"" + number + "\"")))
                        .refused())
                .isEqualTo(FileIssue.FILE_DAMAGED);
    }

    @Test
    void a_cell_of_the_longest_text_is_read_and_one_letter_more_is_refused() {
        String longest = "x".repeat(32_767);
        assertThat(look(good().replacing(WorkbookParts.SHEET, "Ada", longest)).rows())
                .isEqualTo(3);
        assertThat(look(good().replacing(WorkbookParts.SHEET, "Ada", longest + "x"))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(look(good().replacing(WorkbookParts.TEXTS, "Shared", longest + "x"))
                        .refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
        assertThat(csv("%s,%s,Ada,3,\n".formatted(UPN, longest)).rows()).isOne();
        assertThat(csv("%s,%s,Ada,3,\n".formatted(UPN, longest + "x")).refused())
                .isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void a_row_of_nothing_but_long_cells_is_refused() {
        String cells = text("", "x".repeat(32_000)).replace(" r=\"\"", "").repeat(40);
        assertThat(look(WorkbookParts.of(row(2, cells))).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"d\", 2010-01-01, 2010-01-01",
        "t=\"d\", 2010-01-01T10:30:00.000, 2010-01-01",
        "t=\"str\", 2010-01-01T00:00Z, 2010-01-01",
        "t=\"str\", 1st January 2010, 2010-01-01",
        "s=\"2\", 40179.99, 2010-01-01"
    })
    void dates_in_every_form_are_read(String attributes, String value, String date) {
        Seen seen = look(WorkbookParts.of(pupil(2, cell("D2", attributes, value))));

        assertThat(seen.issues()).isEmpty();
        assertThat(seen.records().getFirst()).contains("birthDate=" + date);
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"d\", never",
        "t=\"d\", 2010-13-45",
        "t=\"b\", 7",
        "t=\"b\", 1",
        "t=\"n\", twelve",
        "t=\"n\", 1E999",
        "t=\"n\", NaN",
        "s=\"1\", -1",
        "s=\"1\", 0.5",
        "s=\"1\", 2958466",
        "s=\"1\", 1E300",
        "s=\"1\", -1E300",
        "s=\"1\", 2958465",
        "t=\"str\", 01/01/+99999",
        "t=\"str\", -0005-01-01",
        "t=\"str\", 0000-01-01",
        "t=\"str\", 31/06/2010",
        "t=\"str\", 12345678901234567"
    })
    void what_is_no_birth_date_is_left_out_with_a_warning(String attributes, String value) {
        Seen seen = look(WorkbookParts.of(pupil(2, cell("D2", attributes, value)), pupil(3)));

        assertThat(seen.issues()).containsExactly("DATE_UNREADABLE_LEFT_OUT 2");
        assertThat(seen.rows()).isEqualTo(2);
        assertThat(seen.records().getFirst()).contains("birthDate=null");
    }

    @Test
    void dates_count_from_1904_where_the_workbook_says_so() {
        WorkbookParts workbook = WorkbookParts.of(pupil(2, cell("D2", "s=\"1\"", "38717")));
        workbook.with(
                WorkbookParts.WORKBOOK,
                WorkbookParts.workbook(
                        "<workbookPr date1904=\"1\"/>", "<sheet name=\"Pupils\" sheetId=\"1\" r:id=\"rId1\"/>"));

        assertThat(look(workbook).records().getFirst()).contains("birthDate=2010-01-01");
    }

    @Test
    void formulas_count_with_the_value_they_had_and_errors_hand_the_row_back() {
        String formula = "<c r=\"C2\"><f>'[other.xlsx]Sheet1'!$A$1</f><v>3</v></c>";
        WorkbookParts workbook = WorkbookParts.of(
                pupil(2).replace(cell("C2", "", "3"), formula),
                pupil(3).replace(cell("C3", "", "3"), cell("C3", "t=\"e\"", "#N/A")),
                pupil(4).replace(cell("B4", "t=\"s\"", "0"), cell("B4", "t=\"s\"", "1")));
        Seen seen = look(workbook);

        assertThat(seen.rows()).isEqualTo(2);
        assertThat(seen.issues()).contains("CELL_ERROR 3");
        assertThat(seen.records().getLast()).contains("Rich");
    }

    @Test
    void a_million_blank_rows_are_passed_over() {
        StringBuilder rows = new StringBuilder();
        for (int row = 3; row < 999_999; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        assertThat(look(WorkbookParts.of(pupil(2), rows.toString(), pupil(999_999)))
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void rows_and_sheets_are_read_up_to_their_limits_and_refused_beyond() {
        ImportLimits few = FileLook.limits(Map.of("sheets", 3, "rows", 3));
        assertThat(FileLook.at(folder, "a", good().zip(), few).rows()).isEqualTo(3);
        assertThat(FileLook.at(
                                folder,
                                "a",
                                WorkbookParts.of(pupil(2), pupil(3), pupil(4), pupil(5))
                                        .zip(),
                                few)
                        .refused())
                .isEqualTo(FileIssue.FILE_TOO_MANY_ROWS);
        assertThat(FileLook.at(folder, "a", sheets(3), few).refused()).isNull();
        assertThat(FileLook.at(folder, "a", sheets(4), few).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_SHEETS);
        assertThat(look(sheets(2_000)).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_SHEETS);
    }

    /** The same sheet under many names. */
    private static byte[] sheets(int count) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            sheets.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId1\"/>".formatted(i, i));
        }
        return WorkbookParts.of(pupil(2))
                .with(WorkbookParts.WORKBOOK, WorkbookParts.workbook("", sheets.toString()))
                .zip();
    }

    @Test
    void a_workbook_with_macros_is_read_and_thousands_of_parts_are_refused() {
        String macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        String plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        assertThat(look(good().replacing(WorkbookParts.TYPES, plain, macros)).rows())
                .isEqualTo(3);

        WorkbookParts many = good();
        for (int i = 0; i < 1_001; i++) {
            many.with("xl/media/image" + i + ".png", "");
        }
        assertThat(look(many).refused()).isEqualTo(FileIssue.FILE_HAS_TOO_MUCH);
    }

    @Test
    void files_of_other_kinds_are_told_by_what_they_are() throws Exception {
        assertThat(look(encrypted()).refused()).isEqualTo(FileIssue.FILE_PROTECTED);
        assertThat(look(zip("mimetype", "content.xml")).refused()).isEqualTo(FileIssue.FILE_OPEN_DOCUMENT);
        assertThat(look(zip("Index/Document.iwa", "preview.jpg")).refused()).isEqualTo(FileIssue.FILE_NUMBERS);
        assertThat(look(zip("[Content_Types].xml", "xl/workbook.bin")).refused())
                .isEqualTo(FileIssue.FILE_BINARY_WORKBOOK);
        assertThat(look(zip("[Content_Types].xml", "word/document.xml")).refused())
                .isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(look(zip("holiday.jpg")).refused()).isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(look(zip()).refused()).isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(look("%PDF-1.7, of a table", UTF_8).refused()).isEqualTo(FileIssue.FILE_PDF);
        assertThat(look("{\\rtf1 a, b}", UTF_8).refused()).isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(look(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})
                        .refused())
                .isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        for (String page : new String[] {"<html><table><tr><td>UPN,", "\n <table>,", "\ufeff<html><td>"}) {
            assertThat(look(page, UTF_8).refused()).isEqualTo(FileIssue.FILE_WEB_PAGE);
        }
        for (String xml : new String[] {"<?xml version=\"1.0\"?><Workbook>,", "\ufeff<?xml version=\"1.0\"?>"}) {
            assertThat(look(xml, UTF_8).refused()).isEqualTo(FileIssue.FILE_XML);
        }
        assertThat(look(new byte[0]).refused()).isEqualTo(FileIssue.FILE_EMPTY);
        assertThat(look(" \r\n\t ".repeat(50_000), UTF_8).refused()).isEqualTo(FileIssue.FILE_EMPTY);
        assertThat(look("Dear colleague", UTF_8).refused()).isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(look("Dear colleague,\nhere it is, and more, as", UTF_8).refused())
                .isEqualTo(FileIssue.FILE_NOT_RECOGNISED);
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("made up");
            try (var into = encryptor.getDataStream(container)) {
                into.write(good().zip());
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a/>".getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void text_is_read_in_every_character_set_and_with_every_separator_and_line_end() {
        String line = "%s,Núñez,Zoë,3,01/02/2010".formatted(UPN);
        for (String text : new String[] {
            HEADINGS + line,
            HEADINGS.replace(",", "\t") + line.replace(",", "\t"),
            HEADINGS.replace(",", ";") + line.replace(",", ";"),
            "Our roll, as it is\r" + HEADINGS.replace("\n", "\r\n") + "\r\n,,\n" + line + "\r"
        }) {
            for (byte[] file : new byte[][] {
                text.getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_16LE),
                ("\ufeff" + text).getBytes(UTF_16BE),
                text.getBytes(Charset.forName("windows-1252"))
            }) {
                Seen seen = look(file);
                assertThat(seen.rows()).as(text).isOne();
                assertThat(seen.issues()).isEmpty();
                assertThat(seen.records().getFirst()).contains("Núñez", "Zoë", "2010-02-01");
            }
        }
        assertThat(look("BME,%s%s,%s".formatted(HEADINGS, "no", line), UTF_8).rows())
                .isOne();
    }

    @Test
    void a_row_with_other_fields_than_the_heading_is_handed_back() {
        Seen seen = csv("""
                %1$s,O'Hara,Ann,3,01/02/2010
                %1$s,O'Hara,Ann,Marie,3,01/02/2010
                %1$s,O'Hara,3,01/02/2010
                %1$s,O'Hara,Ann,3,01/02/2010,,,
                %1$s,"O'Hara, jun.",Ann,3,01/02/2010
                Count: 5
                """.formatted(UPN));

        assertThat(seen.issues()).containsExactly("FIELD_COUNT 3", "FIELD_COUNT 4", "FIELD_COUNT 5");
        assertThat(seen.rows()).isEqualTo(2);
        assertThat(seen.rejected()).isEqualTo(3);
    }

    @Test
    void quotes_that_never_close_swallow_no_rows() {
        String row = UPN + ",O'Hara,Ann,3,01/02/2010\n";
        assertThat(csv(row + "\"" + row + row).refused()).isEqualTo(FileIssue.FILE_DAMAGED);
        assertThat(csv(row + row.replace("O'Hara", "\"O'Hara") + row.replace("Ann", "\"Ann"))
                        .refused())
                .isEqualTo(FileIssue.FILE_DAMAGED);
        assertThat(csv(row.replace("O'Hara", "6\" O'Hara")).rows()).isOne();
        assertThat(csv(row.replace("O'Hara", "\"the \"\"O'Hara\"\"\nof old\"")).rows())
                .isOne();
    }

    @Test
    void zero_characters_and_endless_lines_are_refused() {
        assertThat(csv("\0\0\0,").refused()).isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
        assertThat(csv((UPN + ",O'Hara,Ann,3,\n").repeat(3_000) + "a\0b,").refused())
                .isEqualTo(FileIssue.FILE_DAMAGED);
        assertThat(csv("x".repeat(30_000_000)).refused()).isNotNull();
        assertThat(csv(",".repeat(600)).refused()).isEqualTo(FileIssue.FILE_TOO_MANY_COLUMNS);
        assertThat(csv(",".repeat(1_000_000)).refused()).isNotNull();
        assertThat(look("UPN,Year Group\0".repeat(10), ISO_8859_1).refused())
                .isEqualTo(FileIssue.FILE_NOT_A_SPREADSHEET);
    }

    @Test
    void years_of_long_ago_in_names_and_titles_are_no_years_of_ours() {
        String row = UPN + ",O'Hara,Ann,3,01/02/2010\n";
        for (String title : new String[] {"Results 1950,", "1901/02,", "as at 01/01/1950,", "1950,", "2099/2100,"}) {
            assertThat(look(title + "\n" + HEADINGS + row, UTF_8).rows()).isOne();
        }
        assertThat(FileLook.at(folder, "1950", (HEADINGS + row).getBytes(UTF_8)).rows())
                .isOne();
    }
}
