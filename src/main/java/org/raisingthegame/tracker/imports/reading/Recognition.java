package org.raisingthegame.tracker.imports.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.raisingthegame.tracker.imports.reading.TableFile.Line;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.ImportFormat;

/** Finds the format whose headings a row holds. */
public final class Recognition {

    /**
     * A row recognised as the headings of a format.
     *
     * @param columns where each column was found
     * @param headings as written, by position
     * @param lines the row of the headings, or both where they take two
     */
    public record Table(
            ImportFormat<?> format,
            int headingRow,
            Map<ColumnSpec, Integer> columns,
            List<String> headings,
            List<Line> lines) {

        private int required() {
            return (int) columns.keySet().stream().filter(ColumnSpec::required).count();
        }
    }

    /** A format with its headings made comparable: the first of a column's headings is the one preferred. */
    private record Known(ImportFormat<?> format, Map<String, Named> headings) {}

    private record Named(ColumnSpec column, int preference) {}

    /** The preference of what a person said: before all that the format knows itself. */
    private static final int SAID = -1;

    private final List<Known> formats;

    public Recognition(List<ImportFormat<?>> formats) {
        this(formats, List.of());
    }

    /** @param meanings what a person said that headings mean; it goes before what the formats know */
    public Recognition(List<ImportFormat<?>> formats, List<HeadingMeaning> meanings) {
        this.formats =
                formats.stream().map(format -> taught(known(format), meanings)).toList();
    }

    /** A format that also knows the headings to which a person gave a meaning in it. */
    private static Known taught(Known known, List<HeadingMeaning> meanings) {
        for (HeadingMeaning meaning : meanings) {
            if (!meaning.formatId().equals(known.format().id())) {
                continue;
            }
            String heading = meaning.comparable();
            if (meaning.columnKey() == null) {
                known.headings().remove(heading);
            } else {
                column(known.format(), meaning.columnKey())
                        .ifPresent(column -> known.headings().put(heading, new Named(column, SAID)));
            }
        }
        return known;
    }

    private static Optional<ColumnSpec> column(ImportFormat<?> format, String key) {
        return format.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    private static Known known(ImportFormat<?> format) {
        if (format.columns().stream().noneMatch(ColumnSpec::required)) {
            throw new IllegalStateException(format.id() + " has no required column: it would claim every table");
        }
        Map<String, Named> headings = new HashMap<>();
        for (ColumnSpec column : format.columns()) {
            for (int i = 0; i < column.headings().size(); i++) {
                Named before =
                        headings.putIfAbsent(Headings.normal(column.headings().get(i)), new Named(column, i));
                if (before != null && !before.column().equals(column)) {
                    throw new IllegalStateException("%s: the heading \"%s\" stands for two columns"
                            .formatted(format.id(), column.headings().get(i)));
                }
            }
        }
        return new Known(format, headings);
    }

    /** The format that this row is the heading of; the one with the most required columns, then the most columns. */
    public Optional<Table> recognise(Line line) {
        return recognise(HeadingRow.of(line));
    }

    /** The same of headings in two rows, of which the upper may stand over several columns. */
    Optional<Table> recognise(Line upper, Line lower) {
        return recognise(HeadingRow.of(upper, lower));
    }

    private Optional<Table> recognise(HeadingRow row) {
        return formats.stream()
                .map(known -> match(known, row))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Table::required)
                        .thenComparingInt(table -> table.columns().size()));
    }

    /** What each format that knows any of the headings would take them for, whether or not that makes a table. */
    List<Table> attempts(Line line) {
        HeadingRow row = HeadingRow.of(line);
        return formats.stream()
                .map(known -> attempt(known, row))
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private static Optional<Table> match(Known known, HeadingRow row) {
        Table table = attempt(known, row);
        boolean complete =
                known.format().columns().stream().filter(ColumnSpec::required).allMatch(table.columns()::containsKey);
        return complete ? Optional.of(table) : Optional.empty();
    }

    private static Table attempt(Known known, HeadingRow row) {
        // By identity: a format's columns are constants, and hashing their headings for each cell would be slow.
        Map<ColumnSpec, Integer> columns = new IdentityHashMap<>();
        Map<ColumnSpec, Integer> preferences = new IdentityHashMap<>();
        for (int position = 0; position < row.ways().size(); position++) {
            Named named = first(known, row.ways().get(position));
            if (named != null && named.preference() < preferences.getOrDefault(named.column(), Integer.MAX_VALUE)) {
                columns.put(named.column(), position);
                preferences.put(named.column(), named.preference());
            }
        }
        return new Table(known.format(), row.number(), columns, row.written(), row.lines());
    }

    private static @Nullable Named first(Known known, List<String> ways) {
        for (String way : ways) {
            Named named = known.headings().get(way);
            if (named != null) {
                return named;
            }
        }
        return null;
    }
}
