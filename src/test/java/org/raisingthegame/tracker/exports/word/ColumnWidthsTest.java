package org.raisingthegame.tracker.exports.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;

/** Widths in halves of a digit, four of them beside the words of a cell. */
class ColumnWidthsTest {

    @Test
    void a_column_holds_its_longest_word_and_long_cells_stand_in_two_lines_where_there_is_room() {
        assertThat(ColumnWidths.width("2026")).isEqualTo(8);
        assertThat(ColumnWidths.width("too few to say")).isEqualTo(23);
        assertThat(ColumnWidths.of(table("2026", "too few to say too few to say")))
                .as("47 in two lines")
                .containsExactly(8 + 4, 23 + 4);
    }

    @Test
    void ten_columns_of_a_trend_hold_their_words_unbroken_on_a_page() {
        List<Integer> widths = ColumnWidths.of(new ChartTable(
                "Year by year",
                List.of(
                        "Year",
                        "Black Caribbean",
                        "95% interval",
                        "Other pupils",
                        "Gap to others, points",
                        "All pupils",
                        "Lambeth, all pupils (published)",
                        "Lambeth, Black (published)",
                        "England, Black Caribbean (published)",
                        "Schools with data"),
                List.of(cells(
                        "2026",
                        "62% (provisional)",
                        "55–68",
                        "68%",
                        "−6, too few to say",
                        "67%",
                        "68%",
                        "61%",
                        "not published",
                        "23 of 23"))));
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(192);
        assertThat(ColumnWidths.tooMany(
                        table(Collections.nCopies(9, "(provisional)").toArray(String[]::new))))
                .as("nine times twenty and four is 216, more than 192")
                .isTrue();
        assertThat(widths.getFirst()).isGreaterThanOrEqualTo(ColumnWidths.width("2026") + 4);
        assertThat(widths.get(6)).isGreaterThanOrEqualTo(ColumnWidths.width("(published)") + 4);
    }

    private static ChartTable table(String... cells) {
        return new ChartTable("Figures", Collections.nCopies(cells.length, "Head"), List.of(cells(cells)));
    }

    private static List<Cell> cells(String... words) {
        List<Cell> cells = new ArrayList<>();
        for (String word : words) {
            cells.add(Cell.plain(word));
        }
        return cells;
    }
}
