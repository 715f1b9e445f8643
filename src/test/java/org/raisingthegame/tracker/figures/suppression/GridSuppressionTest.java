package org.raisingthegame.tracker.figures.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.suppression.HiddenSchools.Column;
import org.raisingthegame.tracker.figures.suppression.ShownYear.Cell;

/**
 * A linear solver over the whole grid that everybody can reach, with the borough's published totals, and with the true figures of
 * two schools of one head, works out no hidden figure.
 */
class GridSuppressionTest {

    private static final List<Ethnicity> ETHNICITIES = List.of(
            Ethnicity.WBRI,
            Ethnicity.WOTH,
            Ethnicity.WIRT,
            Ethnicity.BCRB,
            Ethnicity.BAFR,
            Ethnicity.BOTH,
            Ethnicity.MWBC,
            Ethnicity.MWBA,
            Ethnicity.CHNE);

    private static final int[] SIZES = {24, 12, 1, 9, 14, 4, 5, 3, 2};

    private static final Set<Ethnicity> GROUP = Set.of(Ethnicity.BCRB);
    private static final int SCHOOLS = 12;

    private final GridSuppression suppression = new GridSuppression(SuppressionSettings.DEFAULTS);

    @ParameterizedTest
    @CsvSource({
        "1, PROPORTION, 60",
        "2, PROPORTION, 45",
        "3, PROPORTION, 85",
        "4, RATE_PER_100, 2",
        "5, RATE_PER_100, 8",
        "6, RATE_PER_100, 25",
        "7, PROPORTION, 8",
        "8, MEAN, 0"
    })
    void nobody_works_out_a_hidden_figure_of_a_year(long seed, MeasureKind kind, int percent) {
        YearTable table = table(new Random(seed), percent);
        ShownYear shown = suppression.of(table, kind, Set.of());
        SmallNumbers small = new SmallNumbers(SuppressionSettings.DEFAULTS, kind);
        int hidden = 0;
        if (kind.counts()) {
            hidden += check(table, shown, small, true);
        }
        hidden += check(table, shown, small, false);
        assertThat(hidden).as("hidden figures that were tried").isPositive();
    }

    /** @return how many hidden figures were tried */
    private static int check(YearTable table, ShownYear shown, SmallNumbers small, boolean counts) {
        Known known = new Known(table, small, counts);
        Reader reader = new Reader(SCHOOLS * ETHNICITIES.size());
        List<SchoolId> schools = schools();
        List<Hidden> hidden = new ArrayList<>();
        // The published totals of the borough.
        if (small.small(table.group(schools, ""))) {
            // One published permanent exclusion is one known exclusion; then nothing of ours is told of the group.
            assertThat(shown.schoolsOfGroup()).isEmpty();
            assertThat(shown.cells()).noneMatch(cell -> cell.group().equals(ShownYear.GROUP));
        } else {
            known.see(reader, schools, GROUP::contains);
        }
        known.see(reader, schools, one -> true);
        for (Map.Entry<String, Set<SchoolId>> set : table.sets().entrySet()) {
            columns().forEach((name, which) -> {
                if (shown.cells().contains(new Cell(set.getKey(), name, ""))) {
                    known.see(reader, set.getValue(), which);
                } else if (!published(set.getKey(), name) && small.small(table.of(set.getValue(), which, ""))) {
                    hidden.add(new Hidden(set.getKey() + " " + name, set.getValue(), which));
                }
            });
        }
        for (SchoolId school : schools) {
            Set<SchoolId> one = Set.of(school);
            for (boolean ofGroup : new boolean[] {true, false}) {
                Predicate<Ethnicity> which = ofGroup ? GROUP::contains : any -> true;
                if ((ofGroup ? shown.schoolsOfGroup() : shown.schoolsOfAll()).contains(school)) {
                    known.see(reader, one, which);
                } else if (!table.of(one, which, "").empty()) {
                    known.assume(reader, one, which);
                    known.assume(reader, one, other -> !GROUP.contains(other));
                    hidden.add(new Hidden(school + (ofGroup ? " group" : " all"), one, which));
                } else {
                    known.see(reader, one, which);
                }
            }
        }
        List<Set<SchoolId>> heads = List.of(Set.of(), Set.of(schools.get(0), schools.get(5)), Set.of(schools.get(7)));
        int tried = 0;
        for (Set<SchoolId> own : heads) {
            Reader head = new Reader(reader);
            own.forEach(school -> ETHNICITIES.forEach(ethnicity -> known.see(head, Set.of(school), ethnicity::equals)));
            for (Hidden one : hidden) {
                Tally tally = table.of(one.schools(), one.which(), "");
                boolean told =
                        counts ? tally.counted() == 0 || tally.counted() == tally.pupils() : !small.fewPupils(tally);
                if (!told && !own.containsAll(one.schools())) {
                    assertThat(head.workedOut(known.unknowns(one.schools(), one.which())))
                            .as("%s, %s, by a head of %s", one.name(), tally, own)
                            .isFalse();
                    tried++;
                }
            }
        }
        return tried;
    }

    /** What is published is known, and stays as published. */
    private static boolean published(String set, String column) {
        return set.equals("ALL") && (column.equals(ShownYear.ALL_PUPILS) || column.equals(ShownYear.GROUP));
    }

    private record Hidden(String name, Set<SchoolId> schools, Predicate<Ethnicity> which) {}

    /** Which unknown is which, and what is true of it. */
    private record Known(YearTable table, SmallNumbers small, boolean counts) {

        Collection<Integer> unknowns(Collection<SchoolId> schools, Predicate<Ethnicity> which) {
            List<Integer> unknowns = new ArrayList<>();
            for (SchoolId school : schools) {
                for (int index = 0; index < ETHNICITIES.size(); index++) {
                    if (which.test(ETHNICITIES.get(index))) {
                        unknowns.add((int) (school.value() - 1) * ETHNICITIES.size() + index);
                    }
                }
            }
            return unknowns;
        }

        void see(Reader reader, Collection<SchoolId> schools, Predicate<Ethnicity> which) {
            Tally tally = table.of(schools, which, "");
            reader.sees(unknowns(schools, which), counts ? tally.counted() : tally.pupils());
        }

        void assume(Reader reader, Collection<SchoolId> schools, Predicate<Ethnicity> which) {
            Tally tally = table.of(schools, which, "");
            if (small.small(tally)) {
                reader.assumes(unknowns(schools, which), counts ? small.counts(tally) : small.pupils(tally));
            }
        }
    }

    private static Map<String, Predicate<Ethnicity>> columns() {
        Map<String, Predicate<Ethnicity>> columns = new LinkedHashMap<>();
        columns.put(ShownYear.ALL_PUPILS, one -> true);
        columns.put(ShownYear.GROUP, GROUP::contains);
        for (EthnicMajorGroup major : EthnicMajorGroup.values()) {
            columns.put(major.name(), one -> one.majorGroup() == major);
        }
        ETHNICITIES.stream().filter(one -> !GROUP.contains(one)).forEach(one -> columns.put(one.name(), one::equals));
        return columns;
    }

    private static List<SchoolId> schools() {
        List<SchoolId> schools = new ArrayList<>();
        for (int number = 1; number <= SCHOOLS; number++) {
            schools.add(new SchoolId(number));
        }
        return schools;
    }

    private static YearTable table(Random random, int percent) {
        Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted = new HashMap<>();
        for (SchoolId school : schools()) {
            Map<Ethnicity, Map<String, Tally>> ofSchool = new HashMap<>();
            for (int index = 0; index < ETHNICITIES.size(); index++) {
                int pupils = random.nextInt(2 * SIZES[index] + 1);
                int met = 0;
                for (int pupil = 0; pupil < pupils; pupil++) {
                    met += random.nextInt(100) < percent ? 1 : 0;
                }
                ofSchool.put(ETHNICITIES.get(index), Map.of("", new Tally(met, pupils)));
            }
            counted.put(school, ofSchool);
        }
        Map<String, Set<SchoolId>> sets = new LinkedHashMap<>();
        sets.put("FOUNDING", first(6));
        sets.put("ALL", first(SCHOOLS));
        sets.put("PRIMARY", first(9));
        Set<SchoolId> others = new HashSet<>(first(SCHOOLS));
        others.removeAll(first(9));
        sets.put("OTHER_PHASES", others);
        sets.put("MEMBERS", first(8));
        return new YearTable(GROUP, sets, Set.of("FOUNDING", "ALL", "PRIMARY", "OTHER_PHASES"), counted);
    }

    private static Set<SchoolId> first(int schools) {
        return new HashSet<>(schools().subList(0, schools));
    }

    @Test
    void two_hidden_that_sum_to_2_are_not_left_alone() {
        List<SchoolRow> block = new ArrayList<>();
        long[] counts = {1, 1, 6, 7, 9, 11};
        for (int index = 0; index < counts.length; index++) {
            block.add(new SchoolRow(new SchoolId(index + 1), new Tally(counts[index], 40), new Tally(60, 200)));
        }
        SmallNumbers small = new SmallNumbers(SuppressionSettings.DEFAULTS, MeasureKind.RATE_PER_100);
        // The solver itself: these two, hidden alone, are worked out.
        assertThat(reader(block, Set.of(block.get(0), block.get(1)), small).workedOut(List.of(0)))
                .isTrue();

        Set<SchoolRow> hidden = new HiddenSchools(small, Column.GROUP).in(block).orElseThrow();
        assertThat(hidden).contains(block.get(0), block.get(1)).hasSizeGreaterThanOrEqualTo(4);
        Reader reader = reader(block, hidden, small);
        for (SchoolRow row : hidden) {
            assertThat(reader.workedOut(List.of(block.indexOf(row))))
                    .as("%s", row)
                    .isFalse();
        }
    }

    private static Reader reader(List<SchoolRow> block, Set<SchoolRow> hidden, SmallNumbers small) {
        Reader reader = new Reader(block.size());
        List<Integer> all = new ArrayList<>();
        long sum = 0;
        for (int index = 0; index < block.size(); index++) {
            Tally group = block.get(index).group();
            all.add(index);
            sum += group.counted();
            if (!hidden.contains(block.get(index))) {
                reader.sees(List.of(index), group.counted());
            } else if (small.small(group)) {
                reader.assumes(List.of(index), small.counts(group));
            }
        }
        reader.sees(all, sum);
        return reader;
    }

    @Test
    void two_hidden_in_every_line_of_a_table_of_five_by_five_are_not_enough() {
        // Hidden are the first and the second of each line, in a ring; the first two sum to 2, and all the others
        // follow.
        long[][] table = {{1, 1, 9, 12, 15}, {8, 4, 1, 20, 11}, {12, 7, 4, 1, 9}, {6, 15, 8, 4, 1}, {4, 20, 13, 10, 4}};
        Reader careless = new Reader(25);
        Map<String, List<Tally>> columns = new HashMap<>();
        SmallNumbers small = new SmallNumbers(SuppressionSettings.DEFAULTS, MeasureKind.RATE_PER_100);
        for (int row = 0; row < 5; row++) {
            long sum = 0;
            List<Integer> line = new ArrayList<>();
            for (int column = 0; column < 5; column++) {
                int unknown = row * 5 + column;
                line.add(unknown);
                sum += table[row][column];
                Tally tally = new Tally(table[row][column], 100);
                columns.computeIfAbsent("c" + column, key -> new ArrayList<>()).add(tally);
                if (small.small(tally)) {
                    careless.assumes(List.of(unknown), small.counts(tally));
                } else {
                    careless.sees(List.of(unknown), tally.counted());
                }
            }
            careless.sees(line, sum);
        }
        for (int column = 0; column < 5; column++) {
            long sum = 0;
            List<Integer> line = new ArrayList<>();
            for (int row = 0; row < 5; row++) {
                line.add(row * 5 + column);
                sum += table[row][column];
            }
            careless.sees(line, sum);
        }
        assertThat(careless.workedOut(List.of(0))).isTrue();
        assertThat(careless.workedOut(List.of(24))).isTrue();

        Set<String> shown = new ShownGroups(small, Set.of()).of(columns, Set.of());
        // In every set the same columns: here none, for each has a small one.
        assertThat(shown).isEmpty();
    }

    /** Of the demonstration's results of 2026: Irish pupils, Travellers and Roma are few, and few together outside of the founding schools. */
    @Test
    void a_group_that_pages_compare_with_is_hidden_for_the_sake_of_others_only_where_no_other_will_do() {
        Map<String, List<Tally>> white = Map.of(
                "WBRI", List.of(new Tally(113, 165), new Tally(60, 90), new Tally(53, 75)),
                "WOTH", List.of(new Tally(144, 206), new Tally(70, 100), new Tally(74, 106)),
                "WIRI", List.of(new Tally(3, 11), new Tally(1, 5), new Tally(2, 6)),
                "WIRT", List.of(new Tally(1, 3), new Tally(1, 2), new Tally(0, 1)),
                "WROM", List.of(new Tally(3, 4), new Tally(2, 2), new Tally(1, 2)));
        SmallNumbers small = new SmallNumbers(SuppressionSettings.DEFAULTS, MeasureKind.PROPORTION);
        assertThat(new ShownGroups(small, Set.of()).of(white, Set.of())).containsExactly("WOTH");
        assertThat(new ShownGroups(small, Set.of("WBRI")).of(white, Set.of())).containsExactly("WBRI");
        assertThat(new ShownGroups(small, Set.of("WBRI")).of(white, Set.of("WBRI")))
                .doesNotContain("WBRI");
    }

    @ParameterizedTest
    @CsvSource({"11, PROPORTION, 55", "12, PROPORTION, 75", "13, RATE_PER_100, 6", "14, RATE_PER_100, 15"})
    void three_years_together_give_no_year_away(long seed, MeasureKind kind, int percent) {
        Random random = new Random(seed);
        SmallNumbers small = new SmallNumbers(SuppressionSettings.DEFAULTS, kind);
        List<YearTable> tables = List.of(table(random, percent), table(random, percent), table(random, percent));
        List<ShownYear> years = tables.stream()
                .map(table -> suppression.of(table, kind, Set.of()))
                .toList();
        Set<SchoolId> pooled = suppression.pooled(years, kind);
        Set<String> sets = suppression.pooledSets(tables, years, kind);
        // Of each school and year: the group, and the others.
        Reader reader = new Reader(3 * SCHOOLS * 2);
        for (int year = 0; year < 3; year++) {
            YearTable table = tables.get(year);
            for (SchoolRow row : table.rows(table.schools())) {
                int group = unknown(year, row.school());
                if (years.get(year).schoolsOfAll().contains(row.school())) {
                    reader.sees(List.of(group, group + 1), row.all().counted());
                }
                boolean hidden = years.get(year).hiddenOfGroup().contains(row);
                if (!hidden) {
                    reader.sees(List.of(group), row.group().counted());
                } else if (small.small(row.group())) {
                    reader.assumes(List.of(group), small.counts(row.group()));
                }
            }
            for (Map.Entry<String, Set<SchoolId>> set : table.sets().entrySet()) {
                if (set.getKey().equals("ALL")
                        || years.get(year).cells().contains(new Cell(set.getKey(), ShownYear.GROUP, ""))) {
                    List<Integer> line = new ArrayList<>();
                    for (SchoolId school : set.getValue()) {
                        line.add(unknown(year, school));
                    }
                    reader.sees(line, table.group(set.getValue(), "").counted());
                }
            }
        }
        for (SchoolId school : pooled) {
            reader.sees(
                    List.of(unknown(0, school), unknown(1, school), unknown(2, school)),
                    tables.stream()
                            .mapToLong(table -> table.group(Set.of(school), "").counted())
                            .sum());
        }
        for (String set : sets) {
            List<Integer> line = new ArrayList<>();
            long sum = 0;
            for (int year = 0; year < 3; year++) {
                for (SchoolId school : tables.get(year).sets().get(set)) {
                    line.add(unknown(year, school));
                }
                sum += tables.get(year)
                        .group(tables.get(year).sets().get(set), "")
                        .counted();
            }
            reader.sees(line, sum);
        }
        for (int year = 0; year < 3; year++) {
            for (SchoolRow row : years.get(year).hiddenOfGroup()) {
                boolean told = row.group().counted() == 0
                        || row.group().counted() == row.group().pupils();
                if (!told) {
                    assertThat(reader.workedOut(List.of(unknown(year, row.school()))))
                            .as("year %d, %s, pooled %s", year, row, pooled)
                            .isFalse();
                }
            }
        }
    }

    private static int unknown(int year, SchoolId school) {
        return (year * SCHOOLS + (int) school.value() - 1) * 2;
    }

    @Test
    void of_a_cut_all_parts_are_shown_or_none() {
        Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> counted = new HashMap<>();
        for (SchoolId school : schools()) {
            for (Ethnicity ethnicity : List.of(Ethnicity.BCRB, Ethnicity.WBRI)) {
                counted.computeIfAbsent(school, key -> new HashMap<>())
                        .put(
                                ethnicity,
                                Map.of(
                                        "", new Tally(30, 60),
                                        "XF", new Tally(15, 30),
                                        "XM", new Tally(15, 30),
                                        "FY", new Tally(school.value() == 1 ? 2 : 0, 20),
                                        "FN", new Tally(school.value() == 1 ? 28 : 30, 40)));
            }
        }
        YearTable table = new YearTable(GROUP, Map.of("ALL", first(SCHOOLS)), Set.of(), counted);
        ShownYear shown = suppression.of(table, MeasureKind.PROPORTION, Set.of(Cut.SEX, Cut.FSM));
        assertThat(shown.cells())
                .contains(new Cell("ALL", ShownYear.GROUP, "XF"), new Cell("ALL", ShownYear.ALL_PUPILS, "XM"))
                .doesNotContain(new Cell("ALL", ShownYear.GROUP, "FY"), new Cell("ALL", ShownYear.GROUP, "FN"));
    }
}
