package org.raisingthegame.tracker.exports.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.charts.ChartFixture;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ColourRole;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;

class WordFileTest {

    private static final ChartSpec CHART = ChartFixture.keyStage2();

    private static final Paper PAPER = new Paper(
            "Key Stage 2 in Lambeth",
            "As at 23 October 2026",
            Marking.SHARED,
            "May be shared. Small numbers are hidden.",
            List.of(
                    Paper.Text.leading("In 2026 58% reached the expected standard."),
                    new Paper.Heading(1, "What changed"),
                    new Paper.Chart(CHART),
                    new Paper.Table(
                            CHART.table(),
                            Stream.concat(
                                            Stream.of(3),
                                            CHART.table().headers().stream()
                                                    .skip(1)
                                                    .map(heading -> 1))
                                    .toList()),
                    new Paper.PageBreak(),
                    new Paper.Heading(2, "Questions"),
                    new Paper.Bullets(List.of("Who reads to them?", "Who listens?\nAnd when?")),
                    Paper.Text.quiet("A backspace \b and a bell \u0007 are no text.")));

    @Test
    void headings_are_word_s_own_so_that_its_navigation_finds_them() throws IOException {
        try (XWPFDocument read = written()) {
            assertThat(read.getParagraphs())
                    .filteredOn(
                            paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Heading1", "What changed"),
                            org.assertj.core.groups.Tuple.tuple("Heading2", "Questions"));
            assertThat(read.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(read.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_table_says_what_the_page_s_table_says_and_repeats_its_headings() throws IOException {
        try (XWPFDocument read = written()) {
            var table = read.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactlyElementsOf(CHART.table().headers());
            for (int row = 0; row < CHART.table().rows().size(); row++) {
                assertThat(table.getRow(row + 1).getTableCells())
                        .extracting(cell -> cell.getText())
                        .containsExactlyElementsOf(CHART.table().rows().get(row).stream()
                                .map(cell -> cell.text())
                                .toList());
            }
        }
    }

    @Test
    void a_column_can_be_wider_than_the_others() throws IOException {
        try (XWPFDocument read = written()) {
            var cells = read.getTables().getFirst().getRow(1).getTableCells();
            assertThat(cells.getFirst().getWidth())
                    .isCloseTo(3 * cells.getLast().getWidth(), Offset.offset(3));
        }
    }

    @Test
    void what_comes_after_a_break_starts_a_page_and_no_empty_paragraph_does() throws IOException {
        try (XWPFDocument read = written()) {
            assertThat(read.getParagraphs())
                    .filteredOn(XWPFParagraph::isPageBreak)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Questions");
        }
    }

    @Test
    void the_workbook_behind_the_chart_holds_the_points_that_are_drawn_and_no_others() throws Exception {
        try (XWPFDocument read = written();
                XSSFWorkbook behind = read.getCharts().getFirst().getWorkbook()) {
            XSSFSheet sheet = behind.getSheetAt(0);
            List<String> drawn = CHART.series().stream()
                    .filter(one -> one.plotted())
                    .map(one -> one.name())
                    .toList();
            for (int column = 0; column < drawn.size(); column++) {
                var one = CHART.series()
                        .get(CHART.series().stream()
                                .map(each -> each.name())
                                .toList()
                                .indexOf(drawn.get(column)));
                assertThat(sheet.getRow(0).getCell(column + 1).getStringCellValue())
                        .isEqualTo(one.name());
                for (int x = 0; x < CHART.years().size(); x++) {
                    var cell = sheet.getRow(x + 1).getCell(column + 1);
                    var point = one.in(CHART.years().get(x));
                    if (point.isPresent() && point.get().plotted()) {
                        assertThat(cell.getNumericCellValue())
                                .isEqualTo(point.get().value());
                    } else {
                        assertThat(cell == null || cell.getCellType() == CellType.BLANK)
                                .as("%s in %s", one.name(), CHART.years().get(x))
                                .isTrue();
                    }
                }
            }
            assertThat(sheet.getLastRowNum()).isEqualTo(CHART.years().size());
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) (drawn.size() + 1));
        }
    }

    @Test
    void a_year_without_a_figure_is_a_gap_in_the_chart_and_not_nought() throws IOException {
        try (XWPFDocument read = written()) {
            String xml = new String(
                    read.getCharts()
                            .getFirst()
                            .getPackagePart()
                            .getInputStream()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(xml).contains("dispBlanksAs val=\"gap\"");
            // Eight of ten years have a figure of the group; 2020 and 2021 had no tests.
            String first = xml.substring(xml.indexOf("<c:val>"), xml.indexOf("</c:val>"));
            assertThat(Pattern.compile("<c:pt ").matcher(first).results()).hasSize(8);
            assertThat(first).doesNotContain("<c:v>0.0</c:v>").doesNotContain("idx=\"3\"");
        }
    }

    @Test
    void who_does_not_see_the_chart_gets_its_sentence() throws IOException {
        try (XWPFDocument read = written()) {
            String xml = read.getDocument().xmlText();
            assertThat(xml).contains("descr=\"" + CHART.summary());
        }
    }

    @Test
    void the_marking_stands_at_the_head_of_every_page() throws IOException {
        try (XWPFDocument read = written()) {
            assertThat(read.getHeaderList()).hasSize(1);
            assertThat(read.getHeaderList().getFirst().getText()).contains(PAPER.markingText());
        }
    }

    @Test
    void characters_that_no_document_may_hold_are_left_out_and_line_breaks_stay() throws IOException {
        try (XWPFDocument read = written()) {
            assertThat(read.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("A backspace  and a bell  are no text.", "Who listens?\nAnd when?");
        }
    }

    @ParameterizedTest
    @EnumSource(ColourRole.class)
    void lines_have_the_colours_of_the_pages(ColourRole role) throws IOException {
        String tokens = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/styles/tokens.css"));
        byte[] rgb = WordChart.rgb(role);
        String token = "--rtg-chart-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(tokens).contains("%s: light-dark(#%02x%02x%02x,".formatted(token, rgb[0], rgb[1], rgb[2]));
    }

    private static XWPFDocument written() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        WordFile.write(PAPER, to);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/WordFileTest.docx"), to.toByteArray());
        return new XWPFDocument(new ByteArrayInputStream(to.toByteArray()));
    }
}
