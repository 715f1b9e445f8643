package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.List;

/**
 * A suspension or permanent exclusion.
 *
 * @param sessions length in half days; 0 for a permanent exclusion
 * @param reasons one before 2020/21, up to three since
 * @param rescinded whether it was taken back
 */
public record Exclusion(
        Pupil pupil,
        School school,
        boolean permanent,
        LocalDate start,
        int sessions,
        List<Reason> reasons,
        boolean rescinded) {

    public int year() {
        return SchoolCalendar.yearOf(start);
    }

    /** Counts in published figures: permanent and not taken back. */
    boolean countsAsPermanent() {
        return permanent && !rescinded;
    }
}
