package org.raisingthegame.tracker.exports.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartPoint;
import org.raisingthegame.tracker.charts.ChartSeries;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ChartTable;

/**
 * A table for a spreadsheet: where a page says "58%", a spreadsheet wants a number to reckon with, and where it says
 * "fewer than 5", those words and no number.
 *
 * @param name of the sheet
 * @param rows each as long as the headings
 */
public record SheetTable(String name, List<String> headings, List<List<Cell>> rows) {

    public SheetTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(headings.size() + " headings, but a row of " + row.size());
            }
        }
    }

    /** What a cell holds. */
    public sealed interface Cell {}

    /** A number as drawn on the page, in the unit of the chart's axis. */
    public record Number(double value) implements Cell {}

    /** Words, also those in place of a number: "fewer than 5", "not published". */
    public record Words(String text) implements Cell {}

    /** The page did not say anything either. */
    public record Empty() implements Cell {}

    /**
     * The words that a table of a chart needs.
     *
     * @param year heading of the years
     * @param asShown put after a line's name, over what the page says: "as shown"
     * @param lower over the lower limits of the 95 % intervals, and {@code upper} over the upper
     */
    public record Headings(String year, String asShown, String lower, String upper) {}

    /** A table as a page shows it, in words. */
    public static SheetTable of(String name, ChartTable shown) {
        return new SheetTable(
                name,
                shown.headers(),
                shown.rows().stream()
                        .map(row -> row.stream()
                                .<Cell>map(cell -> new Words(cell.text()))
                                .toList())
                        .toList());
    }

    /** A chart's points: for each line its number, what the page says in words, and the limits where it states any. */
    public static SheetTable of(String name, ChartSpec chart, Headings words) {
        List<String> headings = new ArrayList<>(List.of(words.year()));
        for (ChartSeries line : chart.series()) {
            headings.add(line.name());
            headings.add(line.name() + ", " + words.asShown());
            if (line.banded()) {
                headings.add(line.name() + ", " + words.lower());
                headings.add(line.name() + ", " + words.upper());
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (String year : chart.years()) {
            List<Cell> row = new ArrayList<>(List.of(new Words(year)));
            for (ChartSeries line : chart.series()) {
                ChartPoint point = line.in(year).orElse(null);
                row.add(number(point == null ? null : point.value()));
                row.add(point == null ? new Empty() : new Words(point.text()));
                if (line.banded()) {
                    ChartPoint.@Nullable Band band = point == null ? null : point.band();
                    row.add(number(band == null ? null : band.lower()));
                    row.add(number(band == null ? null : band.upper()));
                }
            }
            rows.add(row);
        }
        return new SheetTable(name, headings, rows);
    }

    private static Cell number(@Nullable Double value) {
        return value == null ? new Empty() : new Number(value);
    }
}
