package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;

/**
 * Whom events reached.
 *
 * @param from the first academic year of it, and {@code to} the last
 * @param schools how many schools brought pupils
 * @param group the initiative's group, and {@code ofGroup} how many of it
 * @param byYearGroup named by DfE's codes, empty where the year group isn't known
 * @param bySchool those of which the reader sees true figures
 * @param speakers how many different people of each field spoke
 * @param heads people who were counted without names
 */
public record ReachSheet(
        AcademicYear from,
        AcademicYear to,
        Total total,
        int schools,
        Group group,
        Row ofGroup,
        List<Row> byYearGroup,
        List<Row> bySchool,
        Map<ProfessionalField, Long> speakers,
        Map<People, Long> heads) {

    /** Totals of fewer schools are told in no shared paper: the head of one of two would know the other. */
    public static final int FEWEST_SCHOOLS = 3;

    /**
     * All that came by name.
     *
     * @param places how often: who came twice counts twice
     * @param pupils how many different pupils
     */
    public record Total(long places, long pupils) {}

    /** A part of it, small numbers hidden where the reader sees no true figures. */
    public record Row(String name, Figure places, Figure pupils) {}

    public long differentSpeakers() {
        return speakers.values().stream().mapToLong(Long::longValue).sum();
    }
}
