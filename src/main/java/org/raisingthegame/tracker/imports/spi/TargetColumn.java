package org.raisingthegame.tracker.imports.spi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that an import writes.
 *
 * @param <R> what one row becomes
 * @param name the column in the target table; columns of one name in several tables of a target are one and the same
 * @param type its SQL type
 * @param value its value in a record; null is stored as NULL
 * @param reference where the target holds a surrogate key: the table in which the value is the natural key
 * @param keepWhenBlank whether a blank leaves the stored value as it is
 */
public record TargetColumn<R>(
        String name,
        ColumnType type,
        Function<R, @Nullable Object> value,
        @Nullable Reference reference,
        boolean keepWhenBlank) {

    /**
     * The table in which a natural key is looked up.
     *
     * @param table the table, written earlier in the same target or long before
     * @param naturalKey its column that holds the value; its surrogate key is {@code id}
     */
    public record Reference(String table, String naturalKey) {}

    public static <R> TargetColumn<R> of(String name, ColumnType type, Function<R, @Nullable Object> value) {
        return new TargetColumn<>(name, type, value, null, false);
    }

    /** A surrogate key that the host finds by a natural one, such as a pupil by UPN. */
    public static <R> TargetColumn<R> reference(
            String name, String table, String naturalKey, ColumnType type, Function<R, @Nullable Object> value) {
        return new TargetColumn<>(name, type, value, new Reference(table, naturalKey), false);
    }

    /** The same column, but a blank never overwrites what is known. */
    public TargetColumn<R> keptWhenBlank() {
        return new TargetColumn<>(name, type, value, reference, true);
    }
}
