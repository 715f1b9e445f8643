package org.raisingthegame.samples.hands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a hand lays a list out on a sheet: title rows, headings, what stands under each, and habits such as a blank row
 * between year groups or a count at the end.
 *
 * @param <T> what a row is about
 */
public final class Layout<T> {
    private final List<List<@Nullable Object>> above = new ArrayList<>();
    private final List<Column<T>> columns = new ArrayList<>();
    private @Nullable ToIntFunction<T> blankRowBetween;
    private boolean countAtEnd;

    private record Column<T>(String heading, Function<T, @Nullable Object> value) {}

    /** A row above the headings. */
    Layout<T> title(@Nullable Object... cells) {
        above.add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    Layout<T> blank() {
        return title();
    }

    /** A column; its values may be text, numbers, dates, true or false, or null for an empty cell. */
    Layout<T> column(String heading, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(heading, value));
        return this;
    }

    /** Leaves a blank row wherever this number changes. */
    Layout<T> blankRowBetween(ToIntFunction<T> groups) {
        blankRowBetween = groups;
        return this;
    }

    /** Ends with a row that says how many there are. */
    Layout<T> countAtEnd() {
        countAtEnd = true;
        return this;
    }

    /** Index of the heading row, counted from 0. */
    public int headingRow() {
        return above.size();
    }

    /** The whole sheet, row by row. */
    public List<List<@Nullable Object>> rows(List<T> things) {
        List<List<@Nullable Object>> rows = new ArrayList<>(above);
        rows.add(new ArrayList<>(columns.stream().map(Column::heading).toList()));
        T previous = null;
        for (T thing : things) {
            if (blankRowBetween != null
                    && previous != null
                    && blankRowBetween.applyAsInt(previous) != blankRowBetween.applyAsInt(thing)) {
                rows.add(List.of());
            }
            rows.add(row(thing));
            previous = thing;
        }
        if (countAtEnd) {
            rows.add(List.of("Count: " + things.size()));
        }
        return rows;
    }

    private List<@Nullable Object> row(T thing) {
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(column.value().apply(thing)));
        return row;
    }
}
