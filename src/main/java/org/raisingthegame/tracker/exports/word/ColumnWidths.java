package org.raisingthegame.tracker.exports.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.charts.ChartTable;

/**
 * How wide the columns of a table are beside each other: none so narrow that a word of it is broken in two while there is room on the
 * page, and what is left goes to those with long cells. Reckoned in halves of a digit, which is about what a narrow letter takes.
 */
final class ColumnWidths {

    private static final String NARROW = "iljtfrI()[].,:;'’‘|/-–· ";
    private static final String WIDE = "mwMW%";

    /** The margins of a cell, and a little more, as headings are bold. */
    private static final int BESIDE = 4;

    /** The width of the page at the size in which cells are written. */
    private static final int ON_A_PAGE = 192;

    /** A cell is not asked to stand in more lines than these where there is room. */
    private static final int LINES = 2;

    private ColumnWidths() {}

    /** Whether the page is too narrow for the words of all columns at the size in which cells are written. */
    static boolean tooMany(ChartTable table) {
        return sum(of(table)) > ON_A_PAGE;
    }

    static List<Integer> of(ChartTable table) {
        List<Integer> least = new ArrayList<>();
        List<Integer> wished = new ArrayList<>();
        for (int column = 0; column < table.headers().size(); column++) {
            int at = column;
            List<String> cells =
                    table.rows().stream().map(row -> table.inShort(row.get(at))).toList();
            int word = Stream.concat(Stream.of(table.headers().get(column)), cells.stream())
                    .flatMap(text -> Stream.of(text.split("\\s")))
                    .mapToInt(ColumnWidths::width)
                    .max()
                    .orElse(0);
            int line = cells.stream().mapToInt(ColumnWidths::width).max().orElse(0) / LINES;
            least.add(word + BESIDE);
            wished.add(Math.max(word, line) + BESIDE);
        }
        int left = Math.max(0, ON_A_PAGE - sum(least));
        int asked = Math.max(1, sum(wished) - sum(least));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < least.size(); column++) {
            int more = wished.get(column) - least.get(column);
            widths.add(least.get(column) + Math.min(more, left * more / asked));
        }
        return widths;
    }

    static int width(String text) {
        return text.chars()
                .map(letter -> NARROW.indexOf(letter) >= 0 ? 1 : WIDE.indexOf(letter) >= 0 ? 3 : 2)
                .sum();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
