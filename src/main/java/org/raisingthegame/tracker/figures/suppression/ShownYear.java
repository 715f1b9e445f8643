package org.raisingthegame.tracker.figures.suppression;

import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * What may be shown of one measure in one year to everybody.
 *
 * @param cells of the sets
 * @param schoolsOfGroup the schools whose figure of the group is shown
 * @param schoolsOfAll the schools whose figure of all pupils is shown
 * @param hiddenOfGroup the schools whose figure of the group is hidden; schools without such pupils are in neither
 * @param blocksOfGroup the schools that no shown set tells apart, by number
 */
public record ShownYear(
        Set<Cell> cells,
        Set<SchoolId> schoolsOfGroup,
        Set<SchoolId> schoolsOfAll,
        Set<SchoolRow> hiddenOfGroup,
        Map<SchoolId, Integer> blocksOfGroup) {

    /** The name of all pupils among groups. */
    public static final String ALL_PUPILS = "ALL";

    /** The name of the initiative's group among groups, whatever belongs to it. */
    public static final String GROUP = "GROUP";

    /**
     * @param set the set's name
     * @param group a major or minor group's code, {@link #ALL_PUPILS} or {@link #GROUP}
     * @param part the code of a part; empty for all of the group
     */
    public record Cell(String set, String group, String part) {}

    public ShownYear {
        cells = Set.copyOf(cells);
        schoolsOfGroup = Set.copyOf(schoolsOfGroup);
        schoolsOfAll = Set.copyOf(schoolsOfAll);
        hiddenOfGroup = Set.copyOf(hiddenOfGroup);
        blocksOfGroup = Map.copyOf(blocksOfGroup);
    }
}
