package org.raisingthegame.tracker.privacy.spi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns of a table in which people write freely, and so may name a pupil; a Spring bean for each table. The host alone looks
 * through them when a pupil is erased, and puts an ellipsis in the place of the name and the number.
 *
 * @param table its name
 * @param columns those with free text
 * @param school what gives the id of the school to which a row {@code t} belongs: a column such as {@code t.school_id}, or a
 *     query in brackets
 */
public record WrittenText(String table, List<String> columns, String school) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public WrittenText {
        columns = List.copyOf(columns);
        if (columns.isEmpty()
                || !NAME.matcher(table).matches()
                || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
            throw new IllegalArgumentException("Not the names of a table and its columns: " + table + " " + columns);
        }
    }
}
