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
 * @param total all that came by name
 * @param schools how many schools brought pupils
 * @param group the initiative's group, and {@code ofGroup} how many of it
 * @param byYear named by the academic year
 * @param byYearGroup named by DfE's codes, empty where the year group isn't known
 * @param bySchool those of which the reader sees true figures
 * @param speakers how many different people of each field spoke
 * @param heads people who were counted without names
 */
public record ReachSheet(
        AcademicYear from,
        AcademicYear to,
        Row total,
        int schools,
        Group group,
        Row ofGroup,
        List<Row> byYear,
        List<Row> byYearGroup,
        List<Row> bySchool,
        Map<ProfessionalField, Long> speakers,
        Map<People, Figure> heads) {

    public ReachSheet {
        byYear = List.copyOf(byYear);
        byYearGroup = List.copyOf(byYearGroup);
        bySchool = List.copyOf(bySchool);
    }

    /**
     * A count in both ways, hidden where the reader sees no true figures and it would tell of too few.
     *
     * @param places how often: who came twice counts twice
     * @param pupils how many different pupils
     */
    public record Row(String name, Figure places, Figure pupils) {}

    /** Whether anybody came by name. */
    public boolean isEmpty() {
        return schools == 0;
    }

    public long differentSpeakers() {
        return speakers.values().stream().mapToLong(Long::longValue).sum();
    }
}
