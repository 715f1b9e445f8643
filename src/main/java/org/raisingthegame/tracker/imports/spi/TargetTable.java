package org.raisingthegame.tracker.imports.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that an import writes. It has {@code id BIGINT AUTO_INCREMENT} and {@code import_id BIGINT}, which the host
 * keeps. A record with a null in a table's key has nothing to say for that table and is passed over there.
 *
 * @param <R> what one row becomes
 * @param name the table
 * @param key the natural key: columns that never change
 * @param values what is compared and written
 * @param latestBy among rows of one key, and against what is stored, the row with the latest value of this column wins;
 *     null where a key may stand in a file only once
 * @param shared whether many rows of a file may speak of the same key and agree, as results of one pupil do of the pupil
 * @param mergedInto the column that holds the id of another row where the two turned out to be one: a file that names
 *     this one speaks of that one; null where there is no such thing
 */
public record TargetTable<R>(
        String name,
        List<TargetColumn<R>> key,
        List<TargetColumn<R>> values,
        @Nullable String latestBy,
        boolean shared,
        @Nullable String mergedInto) {

    public TargetTable {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    public TargetTable(
            String name,
            List<TargetColumn<R>> key,
            List<TargetColumn<R>> values,
            @Nullable String latestBy,
            boolean shared) {
        this(name, key, values, latestBy, shared, null);
    }

    /** One row of the table for each row of the file. */
    public static <R> TargetTable<R> ofRows(String name, List<TargetColumn<R>> key, List<TargetColumn<R>> values) {
        return new TargetTable<>(name, key, values, null, false, null);
    }

    /** An identity that rows share: added when unknown, never changed. */
    public static <R> TargetTable<R> ofIdentities(String name, List<TargetColumn<R>> key) {
        return new TargetTable<>(name, key, List.of(), null, true, null);
    }

    /** The same identities, some of which turned out to be others: a column holds the id of what they became. */
    public TargetTable<R> mergedInto(String column) {
        return new TargetTable<>(name, key, values, latestBy, shared, column);
    }

    /** What rows say over time, of which the latest holds. */
    public static <R> TargetTable<R> ofLatest(
            String name, List<TargetColumn<R>> key, List<TargetColumn<R>> values, String latestBy) {
        return new TargetTable<>(name, key, values, latestBy, true, null);
    }
}
