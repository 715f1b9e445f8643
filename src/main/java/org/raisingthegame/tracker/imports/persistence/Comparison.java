package org.raisingthegame.tracker.imports.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.ScopeClause;

/**
 * The SQL that compares the staged records with what is stored, in some tables of a target at once. Only what would move
 * something is kept, with the verdict of each table, in a small table of its own: to update the staging table costs three
 * times as much, and a file that says nothing new leaves it empty.
 *
 * @param <R> what one row becomes
 */
final class Comparison<R> {

    private final String stage;
    private final String name;
    private final List<TableMerge<R>> tables;

    private Comparison(String stage, String name, List<TableMerge<R>> tables) {
        this.stage = stage;
        this.name = name;
        this.tables = List.copyOf(tables);
    }

    /** Of all tables of a target. */
    static <R> Comparison<R> ofAll(String stage, List<TableMerge<R>> tables) {
        return new Comparison<>(stage, stage + "_verdict", tables);
    }

    /** Of one table, anew, after something was written. */
    static <R> Comparison<R> ofOne(String stage, TableMerge<R> table) {
        return new Comparison<>(stage, stage + "_verdict_anew", List.of(table));
    }

    /** The table with the verdicts, in the order of the file. */
    String name() {
        return name;
    }

    /**
     * Compares.
     *
     * @param turn which of the records that speak of the same key have a say where the latest holds; 0 for each of them
     */
    String compare(int turn) {
        // A column of one name is one column, so what it refers to is looked up once for all tables.
        Map<String, String> lookups = new LinkedHashMap<>();
        tables.forEach(table -> lookups.putAll(table.lookups()));
        return """
                CREATE OR REPLACE TEMPORARY TABLE %s (line_ INT NOT NULL, seq_ INT NOT NULL, %s, PRIMARY KEY (line_, seq_)) AS
                SELECT s.line_, s.seq_, %s
                FROM %s s %s %s
                HAVING %s
                """.formatted(
                        name,
                        joined(", ", table -> "%s TINYINT NULL, %s BIGINT NULL".formatted(table.kind(), table.row())),
                        joined(", ", table -> table.verdict(turn)),
                        stage,
                        String.join(" ", lookups.values()),
                        joined(" ", table -> table.stored(turn)),
                        joined(" OR ", table -> table.kind() + " > " + TableMerge.UNCHANGED));
    }

    /**
     * Counts rows of the file that are new ({@code added}) or change something else ({@code changed}), and for each table,
     * by its place, records that add ({@code new_0}) and change ({@code changed_0}) a row. A row of the file counts once;
     * it is new when the last of the tables of which it speaks says so.
     */
    String counts() {
        return counts("0");
    }

    /** The same, and the staged records that are not {@code within} the schools of a scope ({@code outside}). */
    String counts(ScopeClause within) {
        return counts("(SELECT COUNT(*) FROM %s s WHERE s.school_ IS NULL OR NOT (%s))".formatted(stage, within.sql()));
    }

    private String counts(String outside) {
        String last = tables.reversed().stream().map(TableMerge::kind).collect(Collectors.joining(", "));
        return """
                SELECT COALESCE(SUM(added_), 0) AS added, COALESCE(SUM(NOT added_), 0) AS changed, %s AS outside, %s
                FROM (SELECT MAX(COALESCE(%s) = %d) AS added_, %s FROM %s GROUP BY line_) x
                """.formatted(
                        outside,
                        joined(
                                ", ",
                                table ->
                                        "COALESCE(SUM(new_%1$d), 0) AS new_%1$d, COALESCE(SUM(changed_%1$d), 0) AS changed_%1$d"
                                                .formatted(table.place())),
                        last,
                        TableMerge.NEW,
                        joined(
                                ", ",
                                table -> "SUM(%1$s <=> %2$d) AS new_%4$d, SUM(%1$s <=> %3$d) AS changed_%4$d"
                                        .formatted(table.kind(), TableMerge.NEW, TableMerge.CHANGED, table.place())),
                        name);
    }

    private String joined(String separator, Function<TableMerge<R>, String> part) {
        return tables.stream().map(part).collect(Collectors.joining(separator));
    }
}
