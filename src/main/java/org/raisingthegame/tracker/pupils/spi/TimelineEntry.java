package org.raisingthegame.tracker.pupils.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;

/**
 * Something that a record tells of a pupil.
 *
 * @param on its day; null for what belongs to the year as a whole, such as results at its end
 * @param titleKey translation key of what it is
 * @param arguments those of the title's words
 * @param importedBy the import that wrote the record last; null where none did
 */
public record TimelineEntry(
        AcademicYear year,
        @Nullable LocalDate on,
        SchoolId school,
        String titleKey,
        List<String> arguments,
        List<Fact> facts,
        @Nullable ImportId importedBy) {

    public TimelineEntry {
        arguments = List.copyOf(arguments);
        facts = List.copyOf(facts);
    }

    /** The day by which entries are put in order; results stand at the end of their year. */
    public LocalDate day() {
        return on == null ? year.lastDay() : on;
    }

    /**
     * A part of the record.
     *
     * @param labelKey translation key of what it is
     * @param value what it says, as it is stored; or a translation key where {@code translated}
     */
    public record Fact(String labelKey, String value, boolean translated) {

        public static Fact of(String labelKey, String value) {
            return new Fact(labelKey, value, false);
        }

        public static Fact inWords(String labelKey, String valueKey) {
            return new Fact(labelKey, valueKey, true);
        }
    }
}
