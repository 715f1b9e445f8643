package org.raisingthegame.tracker.exports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.charts.ChartFixture;
import org.raisingthegame.tracker.exports.tables.SheetTable.Empty;
import org.raisingthegame.tracker.exports.tables.SheetTable.Number;
import org.raisingthegame.tracker.exports.tables.SheetTable.Words;

class TableFilesTest {

    private static final SheetTable AWKWARD = new SheetTable(
            "A/B: [odd]",
            List.of("Year", "=cmd()", "Said"),
            List.of(
                    List.of(new Words("2025"), new Number(57.5), new Words("57.5%")),
                    List.of(new Words("2026"), new Empty(), new Words("+fewer than 5, \"hidden\""))));

    @Test
    void a_chart_s_table_has_a_number_where_the_page_draws_one_and_words_in_any_case() {
        SheetTable table = SheetTable.of(
                "Figures", ChartFixture.keyStage2(), new SheetTable.Headings("Year", "as shown", "from", "to"));
        assertThat(table.headings())
                .startsWith(
                        "Year",
                        "Black Caribbean",
                        "Black Caribbean, as shown",
                        "Black Caribbean, from",
                        "Black Caribbean, to");
        assertThat(table.rows().getFirst())
                .startsWith(new Words("2017"), new Number(52), new Words("52%"), new Number(47), new Number(57));
        int england = table.headings().indexOf("England, Black Caribbean (published)");
        assertThat(table.rows().getLast().subList(england, england + 2))
                .containsExactly(new Empty(), new Words("not published"));
    }

    @Test
    void a_workbook_keeps_numbers_as_numbers_and_runs_no_text() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        WorkbookFile.write("About", List.of("@SUM(A1)"), List.of(AWKWARD), to);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("'@SUM(A1)");
            var sheet = read.getSheetAt(1);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("'=cmd()");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(2).getCell(1)).isNull();
        }
    }

    @Test
    void csv_quotes_guards_and_says_its_encoding() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        CsvFile.write(AWKWARD, to);
        assertThat(to.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFYear,'=cmd(),Said", "2025,57.5,57.5%", "2026,,\"'+fewer than 5, \"\"hidden\"\"\"");
    }
}
