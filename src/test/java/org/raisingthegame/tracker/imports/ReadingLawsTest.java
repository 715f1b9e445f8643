package org.raisingthegame.tracker.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raisingthegame.tracker.imports.FileLook.Seen;

/** What holds for every table, shown on random ones: their order and their kind of file don't matter, the counts add up. */
class ReadingLawsTest {

    private static final int TABLES = 25;
    private static final int ROWS = 30;

    private static final String[] HEADINGS = {
        "UPN", "Surname", "Forename", "Year Group", "DOB", "Ethnicity", "FSM", "SEN Status", "Notes"
    };
    private static final String[][] VALUES = {
        {},
        {"Lo", "O'Hara", "Núñez", "de la Cruz", "Total", "", "Lo, jun."},
        {"Ada", "Zoë", "Mary Ann", "", "Ng"},
        {"3", "Year 6", "y6", "R", "99", "", "#N/A"},
        {"01/02/2010", "2010-02-01", "1 Feb 2010", "31/06/2010", "soon", ""},
        {"BCRB", "Black Caribbean", "MWBC - White and Black Caribbean", "Martian", ""},
        {"Y", "no", "✓", "perhaps", ""},
        {"K", "EHCP", "N", "??", ""},
        {"as it is"}
    };

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(0, TABLES);
    }

    private static List<List<String>> table(int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>();
            row.add(random.nextInt(8) > 0 ? RollFile.upn(i) : "B8012");
            for (int column = 1; column < HEADINGS.length; column++) {
                row.add(VALUES[column][random.nextInt(VALUES[column].length)]);
            }
            rows.add(row);
        }
        return rows;
    }

    private Seen look(List<String> headings, List<List<String>> rows, Workbook empty) {
        GoldenBook book = new GoldenBook(empty).row(headings.toArray());
        rows.forEach(row -> book.row(row.toArray()));
        return FileLook.at(folder, "Roll", book.bytes());
    }

    private Seen look(List<String> headings, List<List<String>> rows) {
        return look(headings, rows, new XSSFWorkbook());
    }

    private Seen lookAtText(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", headings)).append('\n');
        rows.forEach(row -> text.append('"').append(String.join("\",\"", row)).append("\"\n"));
        return FileLook.at(folder, "Roll", text.toString().getBytes(UTF_8));
    }

    /** Without the numbers of the rows. */
    private static List<String> whateverTheRow(List<String> told) {
        return told.stream()
                .map(each -> each.replaceAll("^\\d+ | \\d+$", ""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_rows_does_not_matter(int seed) {
        List<List<String>> rows = table(seed);
        Seen before = look(List.of(HEADINGS), rows);
        Collections.shuffle(rows, new Random(seed));
        Seen after = look(List.of(HEADINGS), rows);

        assertThat(whateverTheRow(after.records())).isEqualTo(whateverTheRow(before.records()));
        assertThat(whateverTheRow(after.issues())).isEqualTo(whateverTheRow(before.issues()));
        assertThat(after.rejected()).isEqualTo(before.rejected());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_columns_does_not_matter(int seed) {
        List<List<String>> rows = table(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, HEADINGS.length).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        Seen turned = look(
                pick(List.of(HEADINGS), order),
                rows.stream().map(row -> pick(row, order)).toList());

        assertThat(turned).isEqualTo(look(List.of(HEADINGS), rows));
    }

    private static List<String> pick(List<String> values, List<Integer> order) {
        return order.stream().map(values::get).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_kind_of_file_does_not_matter(int seed) {
        List<List<String>> rows = table(seed);
        Seen workbook = look(List.of(HEADINGS), rows);

        assertThat(look(List.of(HEADINGS), rows, new HSSFWorkbook())).isEqualTo(workbook);
        assertThat(lookAtText(List.of(HEADINGS), rows)).isEqualTo(workbook);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_row_is_a_record_or_handed_back_with_an_issue(int seed) {
        Seen seen = look(List.of(HEADINGS), table(seed));

        assertThat(seen.refused()).isNull();
        assertThat(seen.counted()).isEqualTo(ROWS);
        assertThat(seen.records()).hasSize(seen.rows());
        assertThat(seen.issues().size()).isGreaterThanOrEqualTo(seen.rejected());
    }
}
