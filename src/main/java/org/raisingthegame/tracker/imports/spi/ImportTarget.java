package org.raisingthegame.tracker.imports.spi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a format are kept. It only declares; the host alone writes the SQL for scope and duplicate checks,
 * difference, merge, provenance, change journal and undo.
 *
 * @param <R> what one row becomes
 * @param tables in the order in which they are written: what is referred to first; the last holds the rows themselves
 * @param school the id of the school to which a record belongs, for the scope check; null for data that belong to none
 * @param academicYear the ending year of the academic year that a record tells about, so that its figures are made anew;
 *     null where figures don't depend on it
 * @param label by what a person knows the record, such as the pupil's name; shown beside changes; null where the row's
 *     number must do
 * @param wholeList which of its tables holds lists that a file may give whole; null where none does
 * @param checks what only the records can tell about a row, such as whether a pupil was ever on the school's roll
 */
public record ImportTarget<R>(
        List<TargetTable<R>> tables,
        @Nullable Function<R, Long> school,
        @Nullable Function<R, Integer> academicYear,
        @Nullable Function<R, String> label,
        List<StagedCheck> checks,
        @Nullable WholeList wholeList) {

    public ImportTarget {
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A target has a table");
        }
    }

    public ImportTarget(
            List<TargetTable<R>> tables,
            @Nullable Function<R, Long> school,
            @Nullable Function<R, Integer> academicYear) {
        this(tables, school, academicYear, null, List.of(), null);
    }

    public ImportTarget(
            List<TargetTable<R>> tables,
            @Nullable Function<R, Long> school,
            @Nullable Function<R, Integer> academicYear,
            @Nullable Function<R, String> label) {
        this(tables, school, academicYear, label, List.of(), null);
    }

    /** The same target with questions to the records. */
    public ImportTarget<R> checkedBy(StagedCheck... questions) {
        return new ImportTarget<>(tables, school, academicYear, label, List.of(questions), wholeList);
    }

    /** The same target of which a file may give a list whole. */
    public ImportTarget<R> knowingWholeLists(WholeList list) {
        return new ImportTarget<>(tables, school, academicYear, label, checks, list);
    }
}
