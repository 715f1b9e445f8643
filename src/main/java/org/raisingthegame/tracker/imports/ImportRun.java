package org.raisingthegame.tracker.imports;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed in, and what became of it.
 *
 * @param formats the formats of its tables, empty until it was applied
 * @param counts what was done with its rows, all 0 until it was applied
 */
public record ImportRun(
        ImportId id,
        String fileName,
        ImportState state,
        List<String> formats,
        long receivedBy,
        String receivedByName,
        LocalDateTime receivedAt,
        @Nullable LocalDateTime appliedAt,
        @Nullable LocalDateTime undoneAt,
        RowCounts counts) {

    /** The same once its rows are in the records. */
    ImportRun applied(List<String> formatsApplied, RowCounts countsApplied, LocalDateTime at) {
        return new ImportRun(
                id,
                fileName,
                ImportState.APPLIED,
                List.copyOf(formatsApplied),
                receivedBy,
                receivedByName,
                receivedAt,
                at,
                undoneAt,
                countsApplied);
    }
}
