package org.raisingthegame.tracker.imports.reading;

import java.util.List;

/**
 * How many fields a row of a delimited file must have, so that each stands under its heading. A comma too many, as in an
 * unquoted "O'Hara, jun.", moves all values behind it; even where the last field is then blank, nobody can tell.
 *
 * @param named fields up to the last heading; no row has fewer
 * @param all fields of the row of headings, blank ones at its end included; no row has more
 */
record FieldCount(int named, int all) {

    static FieldCount of(List<String> headings) {
        int end = headings.size();
        while (end > 0 && headings.get(end - 1).isEmpty()) {
            end--;
        }
        return new FieldCount(end, headings.size());
    }

    boolean fit(TableFile.Line line) {
        int fields = line.cells().size();
        return fields >= named && fields <= all;
    }
}
