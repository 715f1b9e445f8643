package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.suppression.HiddenSchools.Column;
import org.raisingthegame.tracker.figures.suppression.ShownYear.Cell;
import org.springframework.stereotype.Component;

/**
 * Decides over the whole grid of one measure and year at once what may be shown to everybody, so that nothing hidden can be
 * worked out from what is shown (decision 0005). In this order:
 *
 * <ol>
 *   <li>sets of schools ({@link ShownSets}): of all pupils, then of the group and the others;
 *   <li>single schools within the blocks that the sets leave ({@link HiddenSchools}): the group, the others, all pupils;
 *   <li>ethnic groups, the same in every set ({@link ShownGroups}): major groups, and minor ones within them;
 *   <li>parts of the group and of all pupils in the sets: of each cut all parts, or none.
 * </ol>
 */
@Component
public class GridSuppression {

    private static final String WHOLE = "";

    /** So many schools of a block hide one another though not each of them has partners (decision 0005, what it does not do). */
    private static final int MANY_SCHOOLS = 10;

    /** With whom the initiative's group is compared on pages: published comparisons are with White British pupils (domain notes, 6). */
    private static final Set<String> COMPARED_WITH = Set.of(Ethnicity.WBRI.name(), EthnicMajorGroup.WHITE.name());

    private final SuppressionSettings settings;

    public GridSuppression(SuppressionSettings settings) {
        this.settings = settings;
    }

    /** What may be shown of a year. */
    public ShownYear of(YearTable table, MeasureKind kind, Set<Cut> cuts) {
        return new Year(table, new SmallNumbers(settings, kind), cuts).shown();
    }

    /**
     * Of which schools three years together may be shown: those of which each year with such pupils hides the group and shows
     * all pupils.
     *
     * @param years those of the three that count, of one measure; two at least
     */
    public Set<SchoolId> pooled(List<ShownYear> years, MeasureKind kind) {
        Set<SchoolId> never = years.stream()
                .flatMap(year -> year.hiddenOfGroup().stream()
                        .map(SchoolRow::school)
                        .filter(school -> !year.schoolsOfAll().contains(school)))
                .collect(Collectors.toSet());
        return new PooledSchools(
                        new SmallNumbers(settings, kind),
                        years.stream().map(ShownYear::hiddenOfGroup).toList(),
                        years.stream().map(ShownYear::blocksOfGroup).toList())
                .shown(never);
    }

    /**
     * Of which sets three years together may be shown: those of which no year shows the group and each shows all pupils, that
     * are of the same schools each year, and from which, taken with the sets whose years are shown, nothing small comes out.
     *
     * @param tables those of the three years that count, two at least
     * @param years what is shown of each of them
     */
    public Set<String> pooledSets(List<YearTable> tables, List<ShownYear> years, MeasureKind kind) {
        SmallNumbers small = new SmallNumbers(settings, kind);
        Set<SchoolId> universe = new HashSet<>();
        tables.forEach(table -> universe.addAll(table.schools()));
        ShownSets sets = new ShownSets(universe);
        Set<String> pooled = new HashSet<>();
        for (String name : tables.getFirst().sets().keySet()) {
            long shown = years.stream()
                    .filter(year -> year.cells().contains(new Cell(name, ShownYear.GROUP, WHOLE)))
                    .count();
            boolean allShown =
                    years.stream().allMatch(year -> year.cells().contains(new Cell(name, ShownYear.ALL_PUPILS, WHOLE)));
            Set<SchoolId> schools = new HashSet<>(tables.getFirst().sets().getOrDefault(name, Set.of()));
            boolean same = tables.stream()
                    .allMatch(table -> schools.equals(table.sets().get(name)));
            schools.retainAll(universe);
            if (same && shown == years.size()) {
                sets.show(name, schools, any -> true, any -> true);
            } else if (same && shown == 0 && allShown) {
                sets.show(name, schools, told -> pooledBears(told, tables, small), any -> true);
                if (sets.names().contains(name)) {
                    pooled.add(name);
                }
            }
        }
        return pooled;
    }

    private static boolean pooledBears(Set<SchoolId> schools, List<YearTable> tables, SmallNumbers small) {
        Tally group = Tally.NONE;
        Tally others = Tally.NONE;
        for (YearTable table : tables) {
            group = group.plus(table.group(schools, WHOLE));
            others = others.plus(table.others(schools, WHOLE));
        }
        long most = (small.settings().smallestCount() - 1L) * tables.size();
        // Twelve in three years of one to four each are four each.
        return !small.small(group)
                && !small.small(others)
                && group.counted() != most
                && group.counted() != tables.size();
    }

    private final class Year {

        private final YearTable table;
        private final SmallNumbers small;
        private final Set<Cut> cuts;
        private final ShownSets setsOfAll;
        private final ShownSets setsOfGroup;
        private final Set<Cell> cells = new HashSet<>();

        Year(YearTable table, SmallNumbers small, Set<Cut> cuts) {
            this.table = table;
            this.small = small;
            this.cuts = cuts;
            setsOfAll = new ShownSets(table.schools());
            setsOfGroup = new ShownSets(table.schools());
        }

        ShownYear shown() {
            HiddenSchools all = new HiddenSchools(small, Column.ALL);
            HiddenSchools group = new HiddenSchools(small, Column.GROUP);
            table.sets().forEach((name, named) -> {
                Set<SchoolId> schools = new HashSet<>(named);
                schools.retainAll(table.schools());
                setsOfAll.show(name, schools, this::bearsAll, blocks -> keep(all, blocks));
                if (setsOfAll.names().contains(name)) {
                    cells.add(new Cell(name, ShownYear.ALL_PUPILS, WHOLE));
                    setsOfGroup.show(name, schools, this::bearsGroup, blocks -> keep(group, blocks));
                }
            });
            setsOfGroup.names().forEach(name -> cells.add(new Cell(name, ShownYear.GROUP, WHOLE)));
            showGroups();
            cuts.forEach(this::showParts);
            Set<SchoolRow> hiddenOfAll = hidden(all, setsOfAll.blocks());
            Set<SchoolRow> hiddenOfGroup = hidden(group, setsOfGroup.blocks());
            return new ShownYear(
                    cells,
                    shown(hiddenOfGroup, true),
                    shown(hiddenOfAll, false),
                    hiddenOfGroup,
                    PooledSchools.numbered(setsOfGroup.blocks()));
        }

        private boolean bearsAll(Set<SchoolId> schools) {
            return enough(schools) && bears(table.group(schools, WHOLE).plus(table.others(schools, WHOLE)));
        }

        private boolean bearsGroup(Set<SchoolId> schools) {
            return enough(schools) && bears(table.group(schools, WHOLE)) && bears(table.others(schools, WHOLE));
        }

        private boolean enough(Set<SchoolId> schools) {
            return schools.size() >= settings.fewestSchools();
        }

        private boolean bears(Tally tally) {
            return !small.small(tally);
        }

        /**
         * Sets come before single schools: where one of many schools has no partners, such as one of which nothing could be otherwise,
         * all of them are hidden and their total is shown, as it was before single schools were shown at all.
         */
        private boolean keep(HiddenSchools schools, List<Set<SchoolId>> blocks) {
            return blocks.stream()
                    .map(table::rows)
                    .allMatch(block -> schools.in(block).isPresent() || schools.counted(block) >= MANY_SCHOOLS);
        }

        /** Where a block can't be kept, all of it is hidden; then no set's total of it is shown either. */
        private Set<SchoolRow> hidden(HiddenSchools schools, List<Set<SchoolId>> blocks) {
            Set<SchoolRow> hidden = new HashSet<>();
            for (Set<SchoolId> block : blocks) {
                List<SchoolRow> rows = table.rows(block);
                Optional<Set<SchoolRow>> kept = schools.in(rows);
                hidden.addAll(kept.orElseGet(() ->
                        rows.stream().filter(row -> !schools.told(row).empty()).collect(Collectors.toSet())));
            }
            return hidden;
        }

        private Set<SchoolId> shown(Set<SchoolRow> hidden, boolean ofGroup) {
            return table.rows(table.schools()).stream()
                    .filter(row -> !hidden.contains(row) && !(ofGroup ? row.group() : row.all()).empty())
                    .map(SchoolRow::school)
                    .collect(Collectors.toSet());
        }

        private void showGroups() {
            ShownSets detailed = new ShownSets(table.schools());
            table.sets().forEach((name, schools) -> {
                if (setsOfGroup.names().contains(name) && table.detailed().contains(name)) {
                    Set<SchoolId> some = new HashSet<>(schools);
                    some.retainAll(table.schools());
                    detailed.show(name, some, any -> true, any -> true);
                }
            });
            if (detailed.names().isEmpty()) {
                return;
            }
            List<Set<SchoolId>> told = List.copyOf(detailed.derived());
            ShownGroups groups = new ShownGroups(small, COMPARED_WITH);
            Map<String, List<Tally>> majors = new HashMap<>();
            Set<String> never = new HashSet<>();
            for (EthnicMajorGroup major : EthnicMajorGroup.values()) {
                Predicate<Ethnicity> others =
                        one -> one.majorGroup() == major && !table.group().contains(one);
                majors.put(major.name(), tallies(told, others));
                if (tallies(told, one -> one.majorGroup() != major).stream().anyMatch(small::small)) {
                    never.add(major.name());
                }
            }
            for (String name : groups.of(majors, never)) {
                show(detailed, name);
                showMinors(detailed, told, groups, EthnicMajorGroup.valueOf(name));
            }
        }

        private void showMinors(
                ShownSets detailed, List<Set<SchoolId>> told, ShownGroups groups, EthnicMajorGroup major) {
            Map<String, List<Tally>> minors = new HashMap<>();
            Set<String> never = new HashSet<>();
            for (Ethnicity minor : Ethnicity.values()) {
                if (minor.majorGroup() == major && !table.group().contains(minor)) {
                    minors.put(minor.name(), tallies(told, one -> one == minor));
                    if (tallies(told, one -> one != minor).stream().anyMatch(small::small)) {
                        never.add(minor.name());
                    }
                }
            }
            if (!minors.isEmpty()) {
                groups.of(minors, never).forEach(name -> show(detailed, name));
            }
        }

        private void show(ShownSets detailed, String group) {
            detailed.names().forEach(set -> cells.add(new Cell(set, group, WHOLE)));
        }

        private List<Tally> tallies(List<Set<SchoolId>> told, Predicate<Ethnicity> which) {
            return told.stream().map(schools -> table.of(schools, which, WHOLE)).toList();
        }

        private void showParts(Cut cut) {
            Set<String> parts = table.parts(cut.letter());
            ShownSets divided = new ShownSets(table.schools());
            table.sets().forEach((name, schools) -> {
                if (setsOfGroup.names().contains(name) && !parts.isEmpty()) {
                    Set<SchoolId> some = new HashSet<>(schools);
                    some.retainAll(table.schools());
                    divided.show(name, some, told -> bearParts(told, parts), any -> true);
                }
            });
            for (String set : divided.names()) {
                for (String part : parts) {
                    cells.add(new Cell(set, ShownYear.GROUP, part));
                    cells.add(new Cell(set, ShownYear.ALL_PUPILS, part));
                }
            }
        }

        /** Every part of the group and of the others, and who is in no part. */
        private boolean bearParts(Collection<SchoolId> schools, Set<String> parts) {
            List<Tally> tallies = new ArrayList<>();
            for (boolean ofGroup : new boolean[] {true, false}) {
                List<Tally> line = parts.stream()
                        .map(part -> ofGroup ? table.group(schools, part) : table.others(schools, part))
                        .toList();
                Tally whole = ofGroup ? table.group(schools, WHOLE) : table.others(schools, WHOLE);
                tallies.addAll(line);
                tallies.add(whole.minus(line.stream().reduce(Tally.NONE, Tally::plus)));
            }
            return Stream.of(tallies).flatMap(List::stream).noneMatch(small::small);
        }
    }
}
