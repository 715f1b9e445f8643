package org.raisingthegame.tracker.privacy.spi;

import java.util.regex.Pattern;

/**
 * A table with rows that are a school's own and about no single pupil, such as a plan and its parts.
 *
 * @param name the table
 * @param school what gives the id of the school to which a row {@code t} belongs: {@code t.school_id}, or a query in brackets
 */
public record SchoolTable(String name, String school) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*_[a-z0-9_]+");

    public SchoolTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a module's table: " + name);
        }
    }

    /** One whose rows say their school. */
    public static SchoolTable of(String name) {
        return new SchoolTable(name, "t.school_id");
    }
}
