package org.raisingthegame.tracker.privacy.spi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with rows about single pupils, by their {@code pupil_id}. Each row belongs to a school, its {@code school_id}, and is
 * told to that school alone; or it goes with the pupil, as a former number does.
 *
 * @param name the table; its fields have their names under {@code <module>.field.<column>}
 * @param titleKey translation key of what its rows are
 * @param dated the column that says of when a row is; null where rows go with the pupil
 * @param byDay whether that is a day, and not the number of an academic year
 */
public record PupilTable(
        String name, String titleKey, @Nullable String dated, boolean byDay) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*_[a-z0-9_]+");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

    public PupilTable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a module's table: " + name);
        }
        if (dated != null && !COLUMN.matcher(dated).matches()) {
            throw new IllegalArgumentException("Not the name of a column: " + dated);
        }
    }

    /** Rows of schools that say their academic year, in {@code academic_year}. */
    public static PupilTable byYear(String name, String titleKey) {
        return new PupilTable(name, titleKey, "academic_year", false);
    }

    /** Rows of schools that say a day, which gives their academic year. */
    public static PupilTable byDay(String name, String titleKey, String column) {
        return new PupilTable(name, titleKey, column, true);
    }

    /** Rows that are the pupil's, whichever school told them, and last as long as anything of the pupil does. */
    public static PupilTable ofPupil(String name, String titleKey) {
        return new PupilTable(name, titleKey, null, false);
    }

    /** Whether each row belongs to a school. */
    public boolean ofSchools() {
        return dated != null;
    }

    /** The academic year of what the column says, as SQL; the column itself, or something made of it, such as its least. */
    public String yearOf(String value) {
        return byDay ? "(CAST(YEAR(%1$s) + (MONTH(%1$s) >= 9) AS SIGNED))".formatted(value) : value;
    }

    /** The module that the table belongs to. */
    public String module() {
        return name.substring(0, name.indexOf('_'));
    }
}
