package org.raisingthegame.tracker.pupils;

import java.util.List;
import java.util.function.Function;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
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
                List.of(TargetColumn.<R>of(
                        NATURAL_KEY, TYPE, row -> upn.apply(row).value())));
    }

    /** Warns of a pupil who never was on a roll of the row's school, one of the same file included. */
    public static StagedCheck onRoll() {
        return new StagedCheck(PupilIssue.NOT_ON_ROLL, """
                NOT EXISTS (SELECT 1 FROM pupils_pupil p JOIN pupils_roll r ON r.pupil_id = p.id
                            WHERE p.upn = s.upn AND r.school_id = s.school_)""").unlessIn("pupils_roll", NATURAL_KEY);
    }

    /** By what a person knows the pupil of a row: the name where the file has it, otherwise the end of the UPN. */
    public static String label(RowReader row, Upn upn) {
        String surname = row.text(StandardColumns.SURNAME);
        String forename = row.text(StandardColumns.FORENAME);
        if (surname != null && forename != null) {
            return surname + ", " + forename;
        }
        String one = surname != null ? surname : forename;
        String name = one != null ? one : row.text(StandardColumns.FULL_NAME);
        return name != null ? name : upn.masked();
    }

    /** The pupil of a row, as {@code pupil_id}. */
    public static <R> TargetColumn<R> column(Function<R, Upn> upn) {
        return TargetColumn.reference(
                "pupil_id", TABLE, NATURAL_KEY, TYPE, row -> upn.apply(row).value());
    }
}
