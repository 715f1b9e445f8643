package org.raisingthegame.tracker.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The equal table of a chart: a row for each year, every cell already in words.
 *
 * @param caption what the table shows, for those who do not see the chart
 * @param headers headings of the columns, that of the years first
 * @param rows    the rows; the first cell of each is its year
 */
public record ChartTable(String caption, List<String> headers, List<List<Cell>> rows) {

    /**
     * A formatted cell.
     *
     * @param text  what it says
     * @param style how loudly
     * @param mark  a word to stand for a text too long for a table: "hidden"; null where the text stands itself. The table
     *              then says below what its marks mean
     * @param order what a list of schools is sorted by; null for what has no place among the others, as what is hidden has none
     */
    public record Cell(
            String text,
            Style style,
            @Nullable String mark,
            @Nullable Double order) {
        public enum Style {
            /** The group in view. */
            STRONG,
            PLAIN,
            /** Context and words in place of a number: intervals, "not published". */
            QUIET
        }

        /** Where there is nothing to say. */
        public static final Cell NOTHING = quiet("–");

        public Cell {
            ChartPoint.requireWords(text);
        }

        public Cell(String text, Style style) {
            this(text, style, null, null);
        }

        public static Cell strong(String text) {
            return new Cell(text, Style.STRONG);
        }

        public static Cell plain(String text) {
            return new Cell(text, Style.PLAIN);
        }

        public static Cell quiet(String text) {
            return new Cell(text, Style.QUIET);
        }

        /** The same, with a word that stands for it where room is short. */
        public Cell markedAs(@Nullable String word) {
            return new Cell(text, style, word, order);
        }

        /** The same, with its place among the others of its column. */
        public Cell sortedBy(@Nullable Double number) {
            return new Cell(text, style, mark, number);
        }
    }

    /** What the marks in the table mean, in the order in which they first stand there. */
    public List<String> meanings() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.mark() != null)
                .map(Cell::text)
                .distinct()
                .toList();
    }

    /** What stands in a cell where room is short: its mark, numbered where the table has marks of several meanings. */
    public String inShort(Cell cell) {
        List<String> meanings = cell.mark() == null ? List.of() : meanings();
        if (meanings.isEmpty()) {
            return cell.text();
        }
        return meanings.size() == 1
                ? String.valueOf(cell.mark())
                : cell.mark() + "\u00a0" + number(meanings.indexOf(cell.text()));
    }

    /** The note under the table: "¹ hidden: fewer than 3 schools"; empty where there are no marks. */
    public List<String> notes() {
        List<String> meanings = meanings();
        return meanings.size() < 2
                ? meanings
                : meanings.stream()
                        .map(meaning -> number(meanings.indexOf(meaning)) + "\u00a0" + meaning)
                        .toList();
    }

    private static char number(int index) {
        return "¹²³⁴⁵⁶⁷⁸⁹".charAt(Math.min(index, 8));
    }

    /**
     * The words a table made from series needs beside theirs.
     *
     * @param year     heading of the first column: "Year"
     * @param interval heading of the column of intervals: "95 % interval"
     * @param nothing  what a cell says where a series is silent about a year and no empty span gives the reason
     */
    public record Words(String year, String interval, String nothing) {}

    public ChartTable {
        ChartPoint.requireWords(caption);
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        headers.size() + " headings, but " + row.size() + " cells in the row " + row);
            }
        }
    }

    /** The table that says what the series show: a column for each, followed by its intervals where it states any. */
    public static ChartTable of(
            String caption, Words words, List<String> years, List<ChartSeries> series, List<YearSpan> spans) {
        List<String> headers = new ArrayList<>(List.of(words.year()));
        for (ChartSeries one : series) {
            headers.add(one.name());
            if (one.banded()) {
                headers.add(words.interval());
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int x = 0; x < years.size(); x++) {
            String silence = emptySpanAt(x, years, spans).map(YearSpan::reason).orElse(words.nothing());
            List<Cell> row = new ArrayList<>(List.of(Cell.plain(years.get(x))));
            for (ChartSeries one : series) {
                Optional<ChartPoint> point = one.in(years.get(x));
                row.add(point.map(at -> cell(one, at)).orElse(Cell.quiet(silence)));
                if (one.banded()) {
                    row.add(Cell.quiet(point.map(at -> intervalText(at)).orElse("–")));
                }
            }
            rows.add(row);
        }
        return new ChartTable(caption, headers, rows);
    }

    /**
     * The same table with one more column, such as the gap.
     *
     * @param position where it goes; 1 is just after the years
     * @param cells    one for each row, in their order
     */
    public ChartTable withColumn(int position, String header, List<Cell> cells) {
        if (position < 1 || cells.size() != rows.size()) {
            throw new IllegalArgumentException("a column goes after the years and has " + rows.size() + " cells");
        }
        List<String> widerHeaders = new ArrayList<>(headers);
        widerHeaders.add(position, header);
        List<List<Cell>> widerRows = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> wider = new ArrayList<>(rows.get(row));
            wider.add(position, cells.get(row));
            widerRows.add(wider);
        }
        return new ChartTable(caption, widerHeaders, widerRows);
    }

    /** Whether the row of a year says this. */
    boolean says(String year, String text) {
        return rows.stream()
                .filter(row -> !row.isEmpty() && row.getFirst().text().equals(year))
                .anyMatch(
                        row -> row.stream().skip(1).anyMatch(cell -> cell.text().equals(text)));
    }

    private static Cell cell(ChartSeries series, ChartPoint point) {
        if (!point.plotted()) {
            return Cell.quiet(point.text()).markedAs(point.mark());
        }
        return series.role() == ColourRole.GROUP ? Cell.strong(point.text()) : Cell.plain(point.text());
    }

    private static String intervalText(ChartPoint point) {
        ChartPoint.@Nullable Band band = point.band();
        return band == null ? "–" : band.text();
    }

    private static Optional<YearSpan> emptySpanAt(int x, List<String> years, List<YearSpan> spans) {
        return spans.stream()
                .filter(span -> span.kind() == YearSpan.Kind.EMPTY)
                .filter(span -> years.indexOf(span.from()) <= x && x <= years.indexOf(span.to()))
                .findFirst();
    }
}
