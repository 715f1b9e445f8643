package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.baselines.PublishedFigures;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How many pupils the January school census counted in the reader's boroughs, of the group and of all, as DfE publishes it. */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class PublishedRolls {

    private final PublishedFigures published;
    private final GroupSettings groups;
    private final CurrentUser user;

    PublishedRolls(PublishedFigures published, GroupSettings groups, CurrentUser user) {
        this.published = published;
        this.groups = groups;
        this.user = user;
    }

    /** One borough's January. */
    public record Roll(PublishedArea area, AcademicYear year, long group, long all) {

        /** In per cent. */
        public double share() {
            return 100.0 * group / all;
        }
    }

    /** Years of which both were published, by borough, the latest first; empty where nobody imported a school census file. */
    public List<Roll> of(PublishedSchools schools) {
        Group group = groups.group();
        Map<PublishedArea, Map<AcademicYear, Map<PublishedGroup, Long>>> counted = new HashMap<>();
        published.lines(PublishedIndicator.PUPILS_ON_ROLL, schools, user.figureScope(), group).stream()
                .filter(line -> line.area().level() == Level.LOCAL_AUTHORITY)
                .forEach(line -> line.points()
                        .forEach(point -> counted.computeIfAbsent(
                                        line.area(), area -> new TreeMap<>(Comparator.reverseOrder()))
                                .computeIfAbsent(point.year(), year -> new HashMap<>())
                                .put(line.group(), point.figure().value().longValue())));
        List<PublishedGroup> ofGroup = group.ethnicities().stream()
                .<PublishedGroup>map(PublishedGroup.Minor::new)
                .toList();
        List<Roll> rolls = new ArrayList<>();
        counted.forEach((area, years) -> years.forEach((year, of) -> {
            Long all = of.get(new PublishedGroup.AllPupils());
            if (all != null && all > 0 && of.keySet().containsAll(ofGroup)) {
                long pupils = ofGroup.stream()
                        .mapToLong(one -> of.getOrDefault(one, 0L))
                        .sum();
                rolls.add(new Roll(area, year, pupils, all));
            }
        }));
        rolls.sort(Comparator.comparing(roll -> roll.area().name()));
        return rolls;
    }
}
