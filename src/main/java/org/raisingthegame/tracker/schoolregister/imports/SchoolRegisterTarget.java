package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * Where lists of schools are kept. A school is known by its DfE number, which survives the change to an academy; the URN may
 * change, and every one that a list named is kept as an identity. An entry that says nothing of a table has a null in its key.
 */
final class SchoolRegisterTarget {

    private static final ColumnType DFE_NUMBER = new ColumnType.Code(7);
    private static final ColumnType URN = new ColumnType.Code(6);
    private static final ColumnType NAME = new ColumnType.Text(120);
    private static final ColumnType DATE = new ColumnType.Date();

    /** Of records that say no opening day, and were there before all that do. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    /** Before every stored one, so that what is stored stays. */
    private static final LocalDate NEVER = LocalDate.of(1800, 1, 1);

    private static final TargetColumn<RegisterEntry> LAESTAB =
            school("laestab", DFE_NUMBER, school -> school.laestab().value());
    private static final TargetColumn<RegisterEntry> OWN_URN =
            school("urn", URN, school -> school.urn().value());
    private static final TargetColumn<RegisterEntry> OWN_NAME = school("name", NAME, RegisteredSchool::name);
    private static final TargetColumn<RegisterEntry> OPENED = school("opened_on", DATE, RegisteredSchool::opened);
    private static final TargetColumn<RegisterEntry> CLOSED = school("closed_on", DATE, RegisteredSchool::closed);

    private static final TargetTable<RegisterEntry> MEMBERSHIPS = TargetTable.ofRows(
            "schools_membership",
            List.of(
                    TargetColumn.reference(
                            "school_id",
                            "schools_school",
                            "laestab",
                            DFE_NUMBER,
                            entry -> entry.ofSchool(school -> school.laestab().value())),
                    TargetColumn.of(
                            "joined_on", DATE, entry -> entry.ofMembership(RegisteredSchool.MembershipTime::joined))),
            List.of(
                    TargetColumn.of(
                            "left_on", DATE, entry -> entry.ofMembership(RegisteredSchool.MembershipTime::left)),
                    TargetColumn.of(
                            "founding",
                            new ColumnType.Whole(),
                            entry -> entry.ofMembership(time -> time.founding() ? 1 : 0))));

    private static final TargetTable<RegisterEntry> LINK_ROWS = new TargetTable<>(
            "schools_link",
            List.of(
                    TargetColumn.of("successor", DFE_NUMBER, entry -> entry.ofLink(RegisterEntry.Link::successor)),
                    TargetColumn.of("predecessor", DFE_NUMBER, entry -> entry.ofLink(RegisterEntry.Link::predecessor))),
            List.of(TargetColumn.<RegisterEntry>of("linked_on", DATE, entry -> entry.ofLink(RegisterEntry.Link::on))
                    .keptWhenBlank()),
            null,
            true);

    private static final StagedCheck URN_TAKEN = new StagedCheck(
            SchoolRegisterIssue.URN_TAKEN,
            "EXISTS (SELECT 1 FROM schools_school x WHERE x.urn = s.urn AND x.laestab <> s.laestab)");

    /** What the borough says holds, in each of its rows. */
    static final ImportTarget<RegisterEntry> BOROUGH_LIST = target(
                    TargetTable.ofRows(
                            "schools_school",
                            List.of(LAESTAB),
                            List.of(
                                    OWN_URN,
                                    laCode(),
                                    OWN_NAME,
                                    phase(),
                                    OPENED.keptWhenBlank(),
                                    CLOSED.keptWhenBlank())),
                    identities(OPENED.keptWhenBlank(), CLOSED.keptWhenBlank()),
                    MEMBERSHIPS,
                    LINK_ROWS)
            .checkedBy(URN_TAKEN);

    /** Of several records of one DfE number, the one that opened last is the school as it is now. */
    static final ImportTarget<RegisterEntry> NATIONAL = target(
                    latest(school -> school.opened() == null ? LONG_AGO : school.opened()), identities(OPENED, CLOSED))
            .checkedBy(URN_TAKEN);

    /** Schools that are not known yet are added; of those that are, nothing changes. */
    static final ImportTarget<RegisterEntry> ONLY_UNKNOWN =
            target(latest(school -> NEVER)).checkedBy(URN_TAKEN);

    static final ImportTarget<RegisterEntry> LINKS = target(LINK_ROWS);

    private SchoolRegisterTarget() {}

    @SafeVarargs
    private static ImportTarget<RegisterEntry> target(TargetTable<RegisterEntry>... tables) {
        return new ImportTarget<>(List.of(tables), null, null, RegisterEntry::label);
    }

    private static TargetTable<RegisterEntry> latest(Function<RegisteredSchool, LocalDate> standing) {
        return TargetTable.ofLatest(
                "schools_school",
                List.of(LAESTAB),
                List.of(
                        OWN_URN,
                        laCode(),
                        OWN_NAME,
                        phase(),
                        OPENED,
                        CLOSED,
                        SchoolRegisterTarget.<LocalDate>school("standing", DATE, standing::apply)),
                "standing");
    }

    private static TargetTable<RegisterEntry> identities(
            TargetColumn<RegisterEntry> opened, TargetColumn<RegisterEntry> closed) {
        return TargetTable.ofRows("schools_identity", List.of(OWN_URN), List.of(LAESTAB, OWN_NAME, opened, closed));
    }

    private static TargetColumn<RegisterEntry> laCode() {
        return school(
                "la_code",
                new ColumnType.Code(3),
                school -> school.laestab().laCode().value());
    }

    private static TargetColumn<RegisterEntry> phase() {
        return school("phase", new ColumnType.Code(20), school -> school.phase().name());
    }

    private static <T> TargetColumn<RegisterEntry> school(
            String name, ColumnType type, Function<RegisteredSchool, @Nullable T> value) {
        return TargetColumn.of(name, type, entry -> entry.ofSchool(value));
    }
}
