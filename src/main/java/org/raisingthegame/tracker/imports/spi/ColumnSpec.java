package org.raisingthegame.tracker.imports.spi;

import java.util.List;

/**
 * A column that a format knows.
 *
 * @param key its name within the format, also the suffix of its translation key
 * @param required whether a table without it can't be of this format
 * @param headings the headings under which files hold it, in any case, spacing and punctuation; whole headings only
 */
public record ColumnSpec(String key, boolean required, List<String> headings) {

    public ColumnSpec {
        headings = List.copyOf(headings);
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("Column " + key + " has no heading");
        }
    }

    public static ColumnSpec required(String key, String... headings) {
        return new ColumnSpec(key, true, List.of(headings));
    }

    public static ColumnSpec optional(String key, String... headings) {
        return new ColumnSpec(key, false, List.of(headings));
    }
}
