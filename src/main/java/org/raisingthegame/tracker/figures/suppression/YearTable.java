package org.raisingthegame.tracker.figures.suppression;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;

/** What was counted of one measure in one year in one borough, and by which sets of schools it is shown. */
public final class YearTable {

    /** The code of all pupils, no part of them. */
    private static final String WHOLE = "";

    private final Set<Ethnicity> group;
    private final Map<String, Set<SchoolId>> sets;
    private final Set<String> detailed;
    private final Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted;

    /** By school and part, added up once: they are asked for again and again. */
    private final Map<SchoolId, Map<String, Tally>> ofGroup = new HashMap<>();

    private final Map<SchoolId, Map<String, Tally>> ofOthers = new HashMap<>();

    /**
     * @param group whose figures are shown of single schools and of parts of pupils
     * @param sets by name, in the order in which they are shown where not all can be
     * @param detailed the sets of which every ethnic group may be shown
     */
    public YearTable(
            Set<Ethnicity> group,
            Map<String, Set<SchoolId>> sets,
            Set<String> detailed,
            Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted) {
        this.group = Set.copyOf(group);
        this.sets = new LinkedHashMap<>(sets);
        this.detailed = Set.copyOf(detailed);
        this.counted = new HashMap<>(counted);
        counted.forEach((school, ofSchool) -> ofSchool.forEach((ethnicity, ofEthnicity) -> {
            Map<SchoolId, Map<String, Tally>> side = group.contains(ethnicity) ? ofGroup : ofOthers;
            ofEthnicity.forEach((part, tally) ->
                    side.computeIfAbsent(school, key -> new HashMap<>()).merge(part, tally, Tally::plus));
        }));
    }

    public Map<String, Set<SchoolId>> sets() {
        return Collections.unmodifiableMap(sets);
    }

    /** By school, ethnicity and part. */
    public Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted() {
        return Collections.unmodifiableMap(counted);
    }

    Set<Ethnicity> group() {
        return group;
    }

    Set<String> detailed() {
        return detailed;
    }

    Set<SchoolId> schools() {
        return counted.keySet();
    }

    List<SchoolRow> rows(Collection<SchoolId> schools) {
        return schools.stream()
                .map(school -> new SchoolRow(
                        school, sum(ofGroup, Set.of(school), WHOLE), sum(ofOthers, Set.of(school), WHOLE)))
                .toList();
    }

    Tally group(Collection<SchoolId> schools, String part) {
        return sum(ofGroup, schools, part);
    }

    Tally others(Collection<SchoolId> schools, String part) {
        return sum(ofOthers, schools, part);
    }

    private static Tally sum(Map<SchoolId, Map<String, Tally>> side, Collection<SchoolId> schools, String part) {
        long counted = 0;
        long pupils = 0;
        for (SchoolId school : schools) {
            Tally tally = side.getOrDefault(school, Map.of()).getOrDefault(part, Tally.NONE);
            counted += tally.counted();
            pupils += tally.pupils();
        }
        return new Tally(counted, pupils);
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
        counted.values()
                .forEach(ofSchool -> ofSchool.values()
                        .forEach(ofEthnicity -> ofEthnicity.keySet().stream()
                                .filter(part -> part.startsWith(letter) && !part.equals(WHOLE))
                                .forEach(parts::add)));
        return parts;
    }
}
