package org.raisingthegame.tracker.pupils;

import java.util.List;
import java.util.function.Function;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * How any import refers to pupils: the identities come first among a target's tables, and its other tables hold the
 * {@code pupil_id} column. A result may arrive before the roll does, so an identity that is not known yet is added.
 */
public final class PupilIdentity {

    private static final String TABLE = "pupils_pupil";
    private static final String NATURAL_KEY = "upn";
    private static final ColumnType TYPE = new ColumnType.Code(Upn.LENGTH);

    private PupilIdentity() {}

    /** The pupils that a file speaks of: added when unknown, never changed. */
    public static <R> TargetTable<R> table(Function<R, Upn> upn) {
        return TargetTable.ofIdentities(
                TABLE,
                List.of(TargetColumn.of(NATURAL_KEY, TYPE, row -> upn.apply(row).value())));
    }

    /** The pupil of a row, as {@code pupil_id}. */
    public static <R> TargetColumn<R> column(Function<R, Upn> upn) {
        return TargetColumn.reference(
                "pupil_id", TABLE, NATURAL_KEY, TYPE, row -> upn.apply(row).value());
    }
}
