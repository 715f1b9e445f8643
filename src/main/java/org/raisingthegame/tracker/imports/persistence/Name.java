package org.raisingthegame.tracker.imports.persistence;

import java.util.regex.Pattern;

/** Names of tables and columns come from code, never from a file; this makes sure of it before they become SQL. */
final class Name {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private Name() {}

    static String checked(String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a table or column name: " + name);
        }
        return name;
    }
}
