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
 */
public record TargetTable<R>(
        String name,
        List<TargetColumn<R>> key,
        List<TargetColumn<R>> values,
        @Nullable String latestBy,
        boolean shared) {

    public TargetTable {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /** One row of the table for each row of the file. */
    public static <R> TargetTable<R> ofRows(String name, List<TargetColumn<R>> key, List<TargetColumn<R>> values) {
        return new TargetTable<>(name, key, values, null, false);
    }

    /** An identity that rows share: added when unknown, never changed. */
    public static <R> TargetTable<R> ofIdentities(String name, List<TargetColumn<R>> key) {
        return new TargetTable<>(name, key, List.of(), null, true);
    }

    /** What rows say over time, of which the latest holds. */
    public static <R> TargetTable<R> ofLatest(
            String name, List<TargetColumn<R>> key, List<TargetColumn<R>> values, String latestBy) {
        return new TargetTable<>(name, key, values, latestBy, true);
    }
}
