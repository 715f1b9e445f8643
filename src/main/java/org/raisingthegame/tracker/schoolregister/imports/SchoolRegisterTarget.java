package org.raisingthegame.tracker.schoolregister.imports;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * Where the list is kept. A school is known by its DfE number, which survives the change to an academy; the URN may
 * change. A school without a joining date has no row in the memberships: its key there is null.
 */
final class SchoolRegisterTarget {

    private static final ColumnType DFE_NUMBER = new ColumnType.Code(7);

    private static final TargetTable<RegisteredSchool> SCHOOLS = TargetTable.ofRows(
            "schools_school",
            List.of(TargetColumn.of(
                    "laestab", DFE_NUMBER, school -> school.laestab().value())),
            List.of(
                    TargetColumn.of(
                            "urn",
                            new ColumnType.Code(6),
                            school -> school.urn().value()),
                    TargetColumn.of(
                            "la_code",
                            new ColumnType.Code(3),
                            school -> school.laestab().laCode().value()),
                    TargetColumn.of("name", new ColumnType.Text(120), RegisteredSchool::name),
                    TargetColumn.of(
                            "phase",
                            new ColumnType.Code(20),
                            school -> school.phase().name())));

    private static final TargetTable<RegisteredSchool> MEMBERSHIPS = TargetTable.ofRows(
            "schools_membership",
            List.of(
                    TargetColumn.reference(
                            "school_id",
                            "schools_school",
                            "laestab",
                            DFE_NUMBER,
                            school -> school.laestab().value()),
                    TargetColumn.of("joined_on", new ColumnType.Date(), RegisteredSchool::joined)),
            List.of(
                    TargetColumn.of("left_on", new ColumnType.Date(), RegisteredSchool::left),
                    TargetColumn.of("founding", new ColumnType.Whole(), school -> school.founding() ? 1 : 0)));

    static final ImportTarget<RegisteredSchool> TARGET = new ImportTarget<>(
                    List.of(SCHOOLS, MEMBERSHIPS), null, null, RegisteredSchool::name)
            .checkedBy(new StagedCheck(
                    SchoolRegisterIssue.URN_TAKEN,
                    "EXISTS (SELECT 1 FROM schools_school x WHERE x.urn = s.urn AND x.laestab <> s.laestab)"));

    private SchoolRegisterTarget() {}
}
