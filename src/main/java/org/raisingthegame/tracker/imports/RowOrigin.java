package org.raisingthegame.tracker.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which imports wrote the values of a stored row.
 *
 * @param row the import that wrote to the row last; null where none did
 * @param columns for values that an earlier import wrote and none changed since: that import
 */
public record RowOrigin(@Nullable ImportId row, Map<String, ImportId> columns) {

    public RowOrigin {
        columns = Map.copyOf(columns);
    }

    /** The import that wrote the value of a column; null where none did. */
    public @Nullable ImportId of(String column) {
        return columns.getOrDefault(column, row);
    }
}
