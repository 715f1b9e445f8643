package org.raisingthegame.tracker.figures.suppression;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * What was counted of one measure in one year in one borough, and by which sets of schools it is shown.
 *
 * @param group whose figures are shown of single schools and of parts of pupils
 * @param sets by name, in the order in which they are shown where not all can be
 * @param detailed the sets of which every ethnic group may be shown
 */
public record YearTable(
        Set<Ethnicity> group,
        Map<String, Set<SchoolId>> sets,
        Set<String> detailed,
        Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted) {

    /** The code of all pupils, no part of them. */
    private static final String WHOLE = "";

    public YearTable {
        group = Set.copyOf(group);
        sets = new LinkedHashMap<>(sets);
        detailed = Set.copyOf(detailed);
        counted = new HashMap<>(counted);
    }

    Set<SchoolId> schools() {
        return counted.keySet();
    }

    List<SchoolRow> rows(Collection<SchoolId> schools) {
        return schools.stream()
                .map(school -> new SchoolRow(
                        school,
                        of(Set.of(school), group::contains, WHOLE),
                        of(Set.of(school), one -> !group.contains(one), WHOLE)))
                .toList();
    }

    Tally group(Collection<SchoolId> schools, String part) {
        return of(schools, group::contains, part);
    }

    Tally others(Collection<SchoolId> schools, String part) {
        return of(schools, one -> !group.contains(one), part);
    }

    Tally of(Collection<SchoolId> schools, Predicate<Ethnicity> which, String part) {
        Tally sum = Tally.NONE;
        for (SchoolId school : schools) {
            for (Map.Entry<Ethnicity, Map<String, Tally>> entry :
                    counted.getOrDefault(school, Map.of()).entrySet()) {
                if (which.test(entry.getKey())) {
                    sum = sum.plus(entry.getValue().getOrDefault(part, Tally.NONE));
                }
            }
        }
        return sum;
    }

    /** The codes of the parts that there are, of one cut. */
    Set<String> parts(String letter) {
        Set<String> parts = new TreeSet<>();
        counted.values().forEach(ofSchool -> ofSchool.values().forEach(ofEthnicity -> ofEthnicity.keySet().stream()
                .filter(part -> part.startsWith(letter) && !part.equals(WHOLE))
                .forEach(parts::add)));
        return parts;
    }
}
