package org.raisingthegame.tracker.imports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;

/** Finds where the table of a sheet starts: below title and date rows, under headings of one row or of two. */
final class HeadingFinder {

    /** Where headings are looked for; real files have their title and date within a few rows above them. */
    static final int ROWS_ABOVE_HEADING = 40;

    private final Recognition recognition;
    private final TableFile.Sheet sheet;
    private final List<Line> above = new ArrayList<>();
    private @Nullable Line ahead;

    HeadingFinder(Recognition recognition, TableFile.Sheet sheet) {
        this.recognition = recognition;
        this.sheet = sheet;
    }

    /** The table's heading; empty when the first rows of the sheet hold none. */
    Optional<Recognition.Table> find() {
        Line before = null;
        for (Line line = sheet.nextLine(); line != null; line = sheet.nextLine()) {
            Optional<Recognition.Table> alone = recognition.recognise(line);
            if (alone.isPresent()) {
                return Optional.of(withRowBelow(alone.get(), line));
            }
            if (before != null) {
                Optional<Recognition.Table> both = recognition.recognise(before, line);
                if (both.isPresent()) {
                    above.removeLast();
                    return both;
                }
            }
            above.add(line);
            if (above.size() >= ROWS_ABOVE_HEADING) {
                return Optional.empty();
            }
            before = line;
        }
        return Optional.empty();
    }

    /** Headings such as "Results" over "Reading" and "Maths": the row below names more columns and holds no pupil. */
    private Recognition.Table withRowBelow(Recognition.Table table, Line upper) {
        Line below = sheet.nextLine();
        if (below == null) {
            return table;
        }
        boolean noPupil = table.columns().entrySet().stream()
                .filter(column -> column.getKey().required())
                .allMatch(column -> below.cell(column.getValue()).shown().isEmpty());
        Optional<Recognition.Table> both = noPupil ? recognition.recognise(upper, below) : Optional.empty();
        if (both.isPresent() && both.get().columns().size() > table.columns().size()) {
            return both.get();
        }
        ahead = below;
        return table;
    }

    /** The rows above the heading. */
    List<Line> above() {
        return above;
    }

    /** The first row below the heading where it had to be looked at, else null. */
    @Nullable
    Line ahead() {
        return ahead;
    }
}
