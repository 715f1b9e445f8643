package org.raisingthegame.tracker.imports;

import java.util.List;

/** What a format's table may hold: the meanings that a heading can be given. */
public record FormatColumns(String formatId, List<Column> columns) {

    /** @param required whether a table without it can't be of this format */
    public record Column(String key, boolean required) {}
}
