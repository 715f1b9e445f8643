package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.EmptyTables;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.ImportRejects.Rows;
import org.raisingthegame.tracker.imports.ImportRejects.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.request.RequestContextHolder;

/** The workbook in which rows come back to be mended. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class ImportRejectsTest {

    private static final String OAK = "2088991";
    private static final String DAY = "15/01/2026";
    private static final Wording WORDS = new Wording("What is wrong", ImportIssue::messageKey);

    @Autowired
    ImportService imports;

    @Autowired
    ImportRejects rejects;

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void a_school_without_pupils() {
        // Spring's test support plays a web request; internal work refuses to run in one.
        RequestContextHolder.resetRequestAttributes();
        new EmptyTables(jdbc, transactions).clear();
        jdbc.sql("INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, '208', ?, 'PRIMARY')")
                .params("998991", OAK, "Oak Primary School")
                .update();
    }

    private static List<List<String>> threeRightTwoWrong() {
        return List.of(
                List.of(RollFile.upn(1), "Reid", "Jade", "6", "BCRB"),
                List.of(RollFile.upn(2).substring(0, 12), "=HYPERLINK(\"http://x\")", "Short", "6", "BCRB"),
                List.of(RollFile.upn(3), "Brown", "Noah", "6", "BCRB"),
                List.of("", "None", "-Upn", "5", "WBRI"),
                List.of(RollFile.upn(5), "O'Neil", "Éva", "5", "WBRI"));
    }

    @Test
    void the_rows_handed_back_come_alone_in_their_order_below_the_same_headings() throws IOException {
        ImportRun run = applied("roll.xlsx", RollFile.of(OAK, DAY, threeRightTwoWrong()));
        try (XSSFWorkbook workbook = fetched(run.id(), Rows.HANDED_BACK)) {
            Sheet sheet = workbook.getSheet("Pupils");
            assertThat(texts(sheet))
                    .containsExactly(
                            List.of("Our roll"),
                            List.of("DfE number 2088991, as at 15/01/2026"),
                            List.of("UPN", " SURNAME ", "Forename", "Year Group", "Ethnicity", "What is wrong"),
                            List.of(
                                    RollFile.upn(2).substring(0, 12),
                                    "'=HYPERLINK(\"http://x\")",
                                    "Short",
                                    "6",
                                    "BCRB",
                                    "UPN: imports.issue.UPN_LENGTH"),
                            List.of("", "None", "'-Upn", "5", "WBRI", "UPN: imports.issue.UPN_MISSING"));
            Cell short_ = sheet.getRow(3).getCell(0);
            assertThat(short_.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(short_.getCellComment().getString().getString()).isEqualTo("imports.issue.UPN_LENGTH");
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void a_name_that_would_end_the_header_it_goes_out_in_is_mended_and_taking_the_rows_is_in_the_trail()
            throws IOException {
        ImportRun run = applied("../\"><svg>\r\n: roll.xlsx", RollFile.of(OAK, DAY, threeRightTwoWrong()));
        assertThat(officer(() -> rejects.fileName(run.id(), "handed back")))
                .isEqualTo("___svg____ roll - handed back.xlsx");
        fetched(run.id(), Rows.HANDED_BACK).close();
        assertThat(jdbc.sql(
                                "SELECT CONCAT(subject, ' ', subject_id, ': ', detail) FROM audit_entry WHERE kind = 'EXPORT'")
                        .query(String.class)
                        .list())
                .contains("import %s: Rows to be mended".formatted(run.id()));
    }

    @Test
    void where_nothing_was_imported_all_rows_come_back_and_once_mended_are_imported() throws IOException {
        ImportId id = officer(() -> {
            ImportId received = received("roll.xlsx", RollFile.of(OAK, DAY, threeRightTwoWrong()));
            imports.preview(received, ImportChoices.NONE);
            return received;
        });
        byte[] mended;
        try (XSSFWorkbook workbook = fetched(id, Rows.ALL);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet("Pupils");
            assertThat(sheet.getLastRowNum()).isEqualTo(7);
            sheet.getRow(4).getCell(0).setCellValue(RollFile.upn(2));
            sheet.getRow(6).getCell(0).setCellValue(RollFile.upn(4));
            workbook.write(out);
            mended = out.toByteArray();
        }
        assertThat(applied("mended.xlsx", mended).counts()).isEqualTo(new RowCounts(5, 0, 0, 0, 0));
    }

    @Test
    void widths_borders_and_other_sheets_stay_and_formulas_become_their_values() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook =
                        new XSSFWorkbook(new ByteArrayInputStream(RollFile.of(OAK, DAY, threeRightTwoWrong())));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet("Pupils");
            sheet.setColumnWidth(1, 9_999);
            CellStyle bordered = workbook.createCellStyle();
            bordered.setBorderBottom(BorderStyle.DOUBLE);
            sheet.getRow(4).getCell(0).setCellStyle(bordered);
            sheet.getRow(4).createCell(5).setCellFormula("1+1");
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Ask Miss Reid");
            workbook.setSheetOrder("Notes", 0);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            file = out.toByteArray();
        }
        ImportRun run = applied("roll.xlsx", file);
        try (XSSFWorkbook workbook = fetched(run.id(), Rows.HANDED_BACK)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Notes");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Ask Miss Reid");
            Sheet sheet = workbook.getSheet("Pupils");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(9_999);
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getBorderBottom())
                    .isEqualTo(BorderStyle.DOUBLE);
            assertThat(sheet.getRow(3).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(5).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void a_large_workbook_comes_back_with_plain_values() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10_100; i++) {
            rows.add(List.of(i % 1_000 == 7 ? "" : RollFile.upn(i), "Reid", "=Jade", "6", "BCRB"));
        }
        byte[] file = RollFile.of(OAK, DAY, rows);
        ImportRun run = applied("roll.xlsx", file);
        assertThat(run.counts().rejected()).isEqualTo(11);
        try (XSSFWorkbook workbook = fetched(run.id(), Rows.HANDED_BACK)) {
            Sheet sheet = workbook.getSheet("Pupils");
            assertThat(texts(sheet))
                    .hasSize(3 + 11)
                    .last()
                    .isEqualTo(List.of("", "Reid", "'=Jade", "6", "BCRB", "UPN: imports.issue.UPN_MISSING"));
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    @Test
    void a_csv_file_comes_back_as_a_workbook_and_a_row_with_too_many_fields_whole() throws IOException {
        String csv = "UPN,Surname,Forename,Year Group,DfE number\n"
                + RollFile.upn(1) + ",Reid,Jade,6," + OAK + "\n"
                + RollFile.upn(2) + ",Brown, Noah,James,6," + OAK + "\n"
                + ",@SUM(A1),Noah,6," + OAK + "\n";
        ImportRun run = applied("roll as at 15-01-2026.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(run.counts()).isEqualTo(new RowCounts(1, 0, 0, 2, 0));
        try (XSSFWorkbook workbook = fetched(run.id(), Rows.HANDED_BACK)) {
            assertThat(texts(workbook.getSheetAt(0)))
                    .contains(
                            List.of(RollFile.upn(2), "Brown", "Noah", "James", "6", OAK, "imports.issue.FIELD_COUNT"),
                            List.of("", "'@SUM(A1)", "Noah", "6", OAK, "", "UPN: imports.issue.UPN_MISSING"));
        }
    }

    @Test
    void a_workbook_that_came_back_is_read_again_without_its_guards() throws IOException {
        ImportRun run = applied("roll.xlsx", RollFile.of(OAK, DAY, threeRightTwoWrong()));
        byte[] mended;
        try (XSSFWorkbook workbook = fetched(run.id(), Rows.HANDED_BACK);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheet("Pupils").getRow(4).getCell(0).setCellValue(RollFile.upn(4));
            workbook.write(out);
            mended = out.toByteArray();
        }
        applied("mended.xlsx", mended);
        assertThat(jdbc.sql("SELECT forename FROM pupils_roll WHERE surname = 'None'")
                        .query(String.class)
                        .single())
                .isEqualTo("-Upn");
    }

    @Test
    void once_taken_back_nothing_is_handed_back_and_the_file_is_gone() {
        ImportRun run = applied("roll.xlsx", RollFile.of(OAK, DAY, threeRightTwoWrong()));
        officer(() -> imports.undo(run.id()));
        assertThatThrownBy(() -> fetched(run.id(), Rows.HANDED_BACK)).isInstanceOf(ImportRefused.class);
    }

    @Test
    void beyond_a_thousand_cells_the_reasons_stand_in_their_column_alone() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1; number <= 1_001; number++) {
            rows.add(List.of(RollFile.upn(number).substring(0, 12), "Reid", "Jade", "6", "BCRB"));
        }
        ImportId id = officer(() -> {
            ImportId received = received("roll.xlsx", RollFile.of(OAK, DAY, rows));
            imports.preview(received, ImportChoices.NONE);
            return received;
        });
        try (XSSFWorkbook workbook = fetched(id, Rows.HANDED_BACK)) {
            Sheet sheet = workbook.getSheet("Pupils");
            assertThat(sheet.getCellComments()).hasSize(1_000);
            Row last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getRowNum()).isEqualTo(2 + 1_001);
            assertThat(last.getCell(5).getStringCellValue()).isEqualTo("UPN: imports.issue.UPN_LENGTH");
            assertThat(last.getCell(0).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(last.getCell(0).getCellComment()).isNull();
        }
    }

    private XSSFWorkbook fetched(ImportId id, Rows rows) throws IOException {
        byte[] file = officer(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rejects.write(id, rows, WORDS, out);
            return out.toByteArray();
        });
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<List<String>> texts(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                Cell cell = row.getCell(i);
                texts.add(cell == null ? "" : cell.toString());
            }
            rows.add(texts);
        }
        return rows;
    }

    private ImportRun applied(String name, byte[] file) {
        return officer(() -> imports.apply(received(name, file), ImportChoices.NONE, false));
    }

    private ImportId received(String name, byte[] file) {
        return imports.receive(name, new ByteArrayInputStream(file));
    }

    private <T> T officer(Supplier<T> work) {
        new SignInFixture(jdbc).allShare();
        return actingAs.officerOf(new LaCode("208"), "Test", work);
    }
}
