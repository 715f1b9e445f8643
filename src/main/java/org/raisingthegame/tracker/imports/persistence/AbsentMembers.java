package org.raisingthegame.tracker.imports.persistence;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.WholeList;

/**
 * The SQL about those who stood on the list before the one in the file, had not left, and are not in the file. They are
 * looked for before anything is written.
 *
 * @param <R> what one row becomes
 */
final class AbsentMembers<R> {

    /** Members of a list before from which on its length says something. */
    private static final int LEAST_TO_COMPARE = 20;

    private final String stage;
    private final String absent;
    private final WholeList list;
    private final TableMerge<R> table;
    private final TargetColumn<R> member;

    private AbsentMembers(String stage, WholeList list, TableMerge<R> table) {
        this.stage = stage;
        this.absent = stage + "_absent";
        this.list = list;
        this.table = table;
        this.member = table.target().key().stream()
                .filter(column -> column.name().equals(list.member()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(list.member() + " is no key of " + list.table()));
        Name.checked(list.place());
        Name.checked(list.day());
        Name.checked(list.leaving());
    }

    /** Null where the table holds no lists that can be whole. */
    static <R> @Nullable AbsentMembers<R> of(String stage, ImportTarget<R> target, TableMerge<R> table) {
        WholeList list = target.wholeList();
        return list == null || !list.table().equals(table.target().name())
                ? null
                : new AbsentMembers<>(stage, list, table);
    }

    boolean isOf(TableMerge<R> other) {
        return table == other;
    }

    /** The table with them. */
    String name() {
        return absent;
    }

    /**
     * The lists of the file, each with the day of the one before: the latest before the file's. Of several lists of one place
     * the latest counts. Found apart, because the database would ask for the latest day anew for each member.
     */
    private String lists() {
        return """
                (SELECT l.%1$s, l.day_, l.members_, MAX(p.%2$s) AS before_
                 FROM (SELECT %1$s, MAX(%2$s) AS day_, COUNT(DISTINCT %3$s) AS members_ FROM %4$s GROUP BY %1$s) l
                 JOIN %5$s p ON p.%1$s = l.%1$s AND p.%2$s < l.day_
                 GROUP BY l.%1$s, l.day_, l.members_)""".formatted(list.place(), list.day(), member.name(), stage, list.table());
    }

    String find() {
        TargetColumn.Reference reference = member.reference();
        String here = reference == null
                ? "SELECT DISTINCT %2$s AS place_, %3$s AS member_ FROM %1$s"
                        .formatted(stage, list.place(), member.name())
                : "SELECT DISTINCT s.%2$s AS place_, r.id AS member_ FROM %1$s s JOIN %4$s r ON r.%5$s = s.%3$s"
                        .formatted(
                                stage,
                                list.place(),
                                member.name(),
                                Name.checked(reference.table()),
                                Name.checked(reference.naturalKey()));
        return """
                CREATE OR REPLACE TEMPORARY TABLE %1$s (id_ BIGINT PRIMARY KEY, label_ VARCHAR(200), seen_ DATE, day_ DATE)
                  DEFAULT CHARACTER SET utf8mb4 AS
                SELECT t.id AS id_, LEFT(%2$s, 200) AS label_, t.%3$s AS seen_, l.day_
                FROM %5$s l JOIN %6$s t ON t.%4$s = l.%4$s AND t.%3$s = l.before_
                LEFT JOIN (%7$s) here ON here.place_ = t.%4$s AND here.member_ = t.%8$s
                WHERE here.member_ IS NULL AND (t.%9$s IS NULL OR t.%9$s > l.day_)
                """.formatted(
                        absent,
                        list.label(),
                        list.day(),
                        list.place(),
                        lists(),
                        list.table(),
                        here,
                        member.name(),
                        list.leaving());
    }

    String count() {
        return "SELECT COUNT(*) FROM " + absent;
    }

    /**
     * Lists that have less than half of those who stood on the list before and had not left: of a whole school no year takes
     * so many away, of a class or a group nearly all are missing. Small ones may.
     */
    String farShorter() {
        return """
                SELECT l.%1$s AS place_, l.members_, t.%2$s AS seen_, COUNT(*) AS before_
                FROM %3$s l JOIN %4$s t ON t.%1$s = l.%1$s AND t.%2$s = l.before_
                WHERE t.%5$s IS NULL OR t.%5$s > t.%2$s
                GROUP BY l.%1$s, l.members_, t.%2$s
                HAVING l.members_ * 2 < COUNT(*) AND COUNT(*) >= %6$d
                """.formatted(list.place(), list.day(), lists(), list.table(), list.leaving(), LEAST_TO_COMPARE);
    }

    String sample(int limit) {
        return "SELECT label_, seen_ FROM %s ORDER BY label_, id_ LIMIT %d".formatted(absent, limit);
    }

    /** Keeps the rows as they are now; parameters: the import, twice. */
    String journal() {
        return """
                INSERT IGNORE INTO imports_change (import_id, table_name, row_id, before_image)
                SELECT ?, '%1$s', t.id, %2$s
                FROM %3$s a JOIN %1$s t ON t.id = a.id_
                WHERE NOT (t.import_id <=> ?)
                """.formatted(list.table(), table.image("t"), absent);
    }

    /** Says that they have left by the day of the new list; parameter: the import. */
    String leave() {
        return "UPDATE %s a JOIN %s t ON t.id = a.id_ SET t.%s = a.day_, t.import_id = ?"
                .formatted(absent, list.table(), list.leaving());
    }
}
