package org.raisingthegame.tracker.privacy.spi;

import java.util.regex.Pattern;

/**
 * A table with rows about single pupils, by their {@code pupil_id}.
 *
 * @param name the table; its fields have their names under {@code <module>.field.<column>}
 * @param titleKey translation key of what its rows are
 * @param ofSchools whether each row belongs to a school, its {@code school_id}, and is told to that school alone; otherwise
 *     it goes with the pupil, as a former number does
 */
public record PupilTable(String name, String titleKey, boolean ofSchools) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*_[a-z0-9_]+");

    public PupilTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a module's table: " + name);
        }
    }

    /** Rows that each belong to a school. */
    public PupilTable(String name, String titleKey) {
        this(name, titleKey, true);
    }

    /** The module that the table belongs to. */
    public String module() {
        return name.substring(0, name.indexOf('_'));
    }
}
