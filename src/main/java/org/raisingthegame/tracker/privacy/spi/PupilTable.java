package org.raisingthegame.tracker.privacy.spi;

import java.util.regex.Pattern;

/**
 * A table with rows about single pupils. It has a column {@code pupil_id} and, so that a reader's schools can be told from
 * others, a column {@code school_id}.
 *
 * @param name the table; its fields have their names under {@code <module>.field.<column>}
 * @param titleKey translation key of what its rows are
 */
public record PupilTable(String name, String titleKey) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*_[a-z0-9_]+");

    public PupilTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a module's table: " + name);
        }
    }

    /** The module that the table belongs to. */
    public String module() {
        return name.substring(0, name.indexOf('_'));
    }
}
