package org.raisingthegame.tracker.imports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.Cell;

/**
 * The headings of one row, or of two rows put together.
 *
 * @param number of the row, the lower of two
 * @param written by position, as a person reads them
 * @param ways by position, each in which the heading may be known, comparable; the likeliest first
 * @param lines the rows themselves
 */
record HeadingRow(int number, List<String> written, List<List<String>> ways, List<Line> lines) {

    static HeadingRow of(Line line) {
        List<String> written = line.cells().stream().map(Cell::shown).toList();
        return new HeadingRow(
                line.number(),
                written,
                written.stream().map(Headings::normal).map(List::of).toList(),
                List.of(line));
    }

    /** An upper heading stands over all columns up to the next one; a column may need both, the lower or the upper. */
    static HeadingRow of(Line upper, Line lower) {
        List<String> written = new ArrayList<>();
        List<List<String>> ways = new ArrayList<>();
        String over = "";
        for (int position = 0;
                position < Math.max(upper.cells().size(), lower.cells().size());
                position++) {
            String above = upper.cell(position).shown();
            String below = lower.cell(position).shown();
            over = above.isEmpty() ? over : above;
            written.add(below.isEmpty() ? above : over.isEmpty() ? below : over + " " + below);
            ways.add(Stream.of(below.isEmpty() ? above : over + " " + below, below)
                    .filter(way -> !way.isBlank())
                    .map(Headings::normal)
                    .distinct()
                    .toList());
        }
        return new HeadingRow(lower.number(), List.copyOf(written), ways, List.of(upper, lower));
    }
}
