package org.raisingthegame.tracker.figures.persistence;

import java.util.List;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * Under which ids the cells of a measure are stored. A measure over a headcount has what happened under its own and the pupils
 * on roll under the headcount's, which other measures share; added up they are its counts.
 */
public final class CellIds {

    private CellIds() {}

    public static List<String> of(Measure measure) {
        return measure.overHeadcount() ? List.of(measure.id(), headcount(measure)) : List.of(measure.id());
    }

    /**
     * The same as a table {@code m} of an SQL statement, to be joined first: so the server finds the cells of each school by the
     * beginning of the primary key. With {@code measure IN (…)} it reads those of all schools of all boroughs.
     */
    static String table(Measure measure) {
        return table("measure", of(measure)) + " m";
    }

    /** Some codes of the program's own as a table of one column, compared as the columns of cells are. */
    static String table(String column, List<String> codes) {
        return codes.stream()
                .map(code ->
                        "SELECT CAST('%s' AS CHAR CHARACTER SET ascii) COLLATE ascii_bin AS %s".formatted(code, column))
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }

    /** No measure is called so: measures have a dot. */
    static String headcount(Measure measure) {
        return "headcount-%08x".formatted(measure.relations().getFirst().hashCode());
    }
}
