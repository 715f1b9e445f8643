package org.raisingthegame.tracker.figures.spi;

import java.util.List;
import java.util.stream.IntStream;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What must be known about a year to read its figure.
 *
 * @param reasonKey translation key of the few words that say why: "no tests"
 */
public record YearNote(AcademicYear year, Kind kind, String reasonKey) {

    /** What the note means for the line. */
    public enum Kind {
        /** There are no such data anywhere: a gap in the line. */
        NO_DATA,
        /** There are data, counted by another yardstick: a hollow point, not joined. */
        NOT_COMPARABLE,
        /** There are data from an unusual year: a shaded one. */
        DISTORTED
    }

    /** The same note on each of several years. */
    public static List<YearNote> on(Kind kind, String reasonKey, int... endYears) {
        return IntStream.of(endYears)
                .mapToObj(year -> new YearNote(new AcademicYear(year), kind, reasonKey))
                .toList();
    }
}
