package org.raisingthegame.tracker.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SharingToday;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.CellIds;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.GridTable;
import org.raisingthegame.tracker.figures.persistence.GridTable.Counted;
import org.raisingthegame.tracker.figures.persistence.GridTable.Made;
import org.raisingthegame.tracker.figures.persistence.GridTable.Shown;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Running;
import org.raisingthegame.tracker.figures.suppression.GridSuppression;
import org.raisingthegame.tracker.figures.suppression.ShownYear;
import org.raisingthegame.tracker.figures.suppression.SuppressionSettings;
import org.raisingthegame.tracker.figures.suppression.Tally;
import org.raisingthegame.tracker.figures.suppression.YearTable;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.schools.MembershipDirectory;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/**
 * Makes the grid of what everybody may be shown of the schools that share their figures, of the measures and years whose cells
 * changed, or whose sets of schools or rules did. A year and its pool of three are made together.
 */
@Component
class GridMaking {

    /** To be raised when the rules of suppression change in the program. */
    private static final int RULES = 4;

    private final GridTable grid;
    private final ClosedYearTable closed;
    private final GridSuppression suppression;
    private final SuppressionSettings settings;
    private final GroupSettings groups;
    private final SchoolDirectory schools;
    private final SharingToday sharing;
    private final MembershipDirectory memberships;

    /** The running year when years of which nothing was made were last looked for in all boroughs. */
    private final AtomicReference<@Nullable AcademicYear> lookedIn = new AtomicReference<>();

    GridMaking(
            GridTable grid,
            ClosedYearTable closed,
            GridSuppression suppression,
            SuppressionSettings settings,
            GroupSettings groups,
            SchoolDirectory schools,
            SharingToday sharing,
            MembershipDirectory memberships) {
        this.grid = grid;
        this.closed = closed;
        this.suppression = suppression;
        this.settings = settings;
        this.groups = groups;
        this.schools = schools;
        this.sharing = sharing;
        this.memberships = memberships;
    }

    /** @return how many years of measures were made */
    int make(Collection<Measure> measures, Map<String, Set<SchoolYear>> changed, AcademicYear running) {
        Set<SchoolId> shared = sharing.schools().figures();
        List<School> all = schools.all().stream()
                .filter(school -> shared.contains(school.id()))
                .toList();
        Map<SchoolId, LaCode> boroughs = all.stream().collect(Collectors.toMap(School::id, School::laCode));
        NamedSets sets = new NamedSets(all, memberships.all());
        Set<Closed> frozen = closed.all();
        Map<Made, String> made = grid.made();
        Set<Made> counted = grid.counted(unsure(all, made, boroughs, changed, running));
        Map<Closed, String> fingerprints = new HashMap<>();
        int years = 0;
        for (Measure measure : measures) {
            if (measure.schoolsOwn()) {
                continue;
            }
            Map<LaCode, Set<AcademicYear>> stale = new HashMap<>();
            for (SchoolYear one : changed.getOrDefault(measure.id(), Set.of())) {
                LaCode borough = boroughs.get(one.school());
                if (borough != null) {
                    stale.computeIfAbsent(borough, key -> new TreeSet<>()).add(one.year());
                }
            }
            for (Made one : made.keySet()) {
                if (one.measure().equals(measure.id())
                        && !fingerprint(fingerprints, sets, one).equals(made.get(one))) {
                    stale.computeIfAbsent(one.borough(), key -> new TreeSet<>()).add(one.year());
                }
            }
            for (Made one : counted) {
                Made own = new Made(measure.id(), one.borough(), one.year());
                boolean ofMeasure = CellIds.of(measure).contains(one.measure());
                if (ofMeasure && !fingerprint(fingerprints, sets, one).equals(made.get(own))) {
                    stale.computeIfAbsent(one.borough(), key -> new TreeSet<>()).add(one.year());
                }
            }
            for (Map.Entry<LaCode, Set<AcademicYear>> entry : stale.entrySet()) {
                Set<AcademicYear> open = new TreeSet<>(entry.getValue());
                open.removeIf(year -> year.compareTo(running) > 0
                        || year.equals(running) && measure.running() != Running.TO_DATE
                        || frozen.contains(new Closed(entry.getKey(), year)));
                if (!open.isEmpty()) {
                    new Making(measure, entry.getKey(), sets, frozen, fingerprints, running).make(open);
                    years += open.size();
                }
            }
        }
        return years;
    }

    /**
     * Boroughs that may have years of which nothing was made yet: looking for them reads the keys of all of a borough's cells, which takes
     * a tenth of a second. Besides those that changed, all of them where nothing did (somebody shares, or the program begins) and
     * where a year has ended since.
     */
    private Set<LaCode> unsure(
            List<School> schools,
            Map<Made, String> made,
            Map<SchoolId, LaCode> boroughs,
            Map<String, Set<SchoolYear>> changed,
            AcademicYear running) {
        Set<LaCode> all = schools.stream().map(School::laCode).collect(Collectors.toCollection(HashSet::new));
        boolean yearHasEnded = !running.equals(lookedIn.getAndSet(running));
        if (changed.isEmpty() || yearHasEnded) {
            return all;
        }
        Set<LaCode> touched = changed.values().stream()
                .flatMap(Set::stream)
                .map(one -> boroughs.get(one.school()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<LaCode> known = made.keySet().stream().map(Made::borough).collect(Collectors.toSet());
        all.removeIf(borough -> known.contains(borough) && !touched.contains(borough));
        return all;
    }

    private String fingerprint(Map<Closed, String> known, NamedSets sets, Made year) {
        return known.computeIfAbsent(new Closed(year.borough(), year.year()), key -> {
            Map<String, TreeSet<Long>> named = new TreeMap<>();
            sets.in(key.borough(), key.year())
                    .forEach((name, ids) -> named.put(
                            name, ids.stream().map(SchoolId::value).collect(Collectors.toCollection(TreeSet::new))));
            return sha256(RULES + " " + settings + " " + groups + " " + named);
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** One measure in one borough. */
    private final class Making {

        private final Measure measure;
        private final LaCode borough;
        private final NamedSets sets;
        private final Set<Closed> frozen;
        private final Map<Closed, String> fingerprints;
        private final AcademicYear running;
        private final Map<AcademicYear, Year> years = new TreeMap<>();

        Making(
                Measure measure,
                LaCode borough,
                NamedSets sets,
                Set<Closed> frozen,
                Map<Closed, String> fingerprints,
                AcademicYear running) {
            this.measure = measure;
            this.borough = borough;
            this.sets = sets;
            this.frozen = frozen;
            this.fingerprints = fingerprints;
            this.running = running;
        }

        void make(Set<AcademicYear> open) {
            List<Pool.Years> spans = Pool.Years.endingBefore(running, measure.firstYear()).stream()
                    .filter(span -> open.stream().anyMatch(span::contains))
                    .toList();
            Set<AcademicYear> needed = new TreeSet<>(open);
            for (Pool.Years span : spans) {
                for (AcademicYear year = span.first(); year.compareTo(span.last()) <= 0; year = year.next()) {
                    needed.add(year);
                }
            }
            Map<AcademicYear, List<Counted>> cells = grid.cells(measure, borough, needed).stream()
                    .filter(one -> sets.has(one.school()))
                    .collect(Collectors.groupingBy(Counted::year));
            // What may be shown of a year is worked out from its counts alone, which takes as long as all the rest.
            needed.parallelStream()
                    .map(year -> new Year(year, cells.getOrDefault(year, List.of())))
                    .forEachOrdered(made -> years.put(made.year, made));
            for (AcademicYear year : open) {
                Year made = year(year);
                String fingerprint = fingerprint(fingerprints, sets, new Made(measure.id(), borough, year));
                grid.replace(measure, borough, year, 1, fingerprint, made.shown());
            }
            spans.forEach(this::makePool);
        }

        private Year year(AcademicYear year) {
            return years.computeIfAbsent(year, key -> new Year(key, List.of()));
        }

        /** A pool with a year that is closed is not made: what that year showed was decided without it. */
        private void makePool(Pool.Years span) {
            List<Year> pooled = years.values().stream()
                    .filter(one -> span.contains(one.year)
                            && !one.table.counted().isEmpty()
                            && measure.noteOn(one.year).isEmpty())
                    .toList();
            boolean closedYear = years.keySet().stream()
                    .anyMatch(year -> span.contains(year) && frozen.contains(new Closed(borough, year)));
            if (closedYear) {
                return;
            }
            List<Shown> shown = new ArrayList<>();
            if (pooled.size() > 1) {
                List<ShownYear> verdicts =
                        pooled.stream().map(one -> one.verdict).toList();
                List<YearTable> tables = pooled.stream().map(one -> one.table).toList();
                for (String set : suppression.pooledSets(tables, verdicts, measure.kind())) {
                    add(shown, pooled, span, set, null);
                }
                for (SchoolId school : suppression.pooled(verdicts, measure.kind())) {
                    add(shown, pooled, span, NamedSets.name(school), school);
                }
            }
            grid.replace(measure, borough, span.last(), 3, "", shown);
        }

        private void add(
                List<Shown> shown, List<Year> pooled, Pool.Years span, String place, @Nullable SchoolId school) {
            for (String group : List.of(ShownYear.GROUP, ShownYear.ALL_PUPILS)) {
                Counts sum = Counts.NONE;
                for (Year year : pooled) {
                    Set<SchoolId> of = school == null ? year.set(place) : Set.of(school);
                    sum = sum.plus(year.counts(of, which(group), Part.ALL));
                }
                shown.add(new Shown(span.last(), 3, place, group, Part.ALL, sum, pooled.getLast().madeOn));
            }
        }

        private Predicate<Ethnicity> which(String group) {
            return switch (group) {
                case ShownYear.ALL_PUPILS -> one -> true;
                case ShownYear.GROUP -> groups.group().ethnicities()::contains;
                default ->
                    one -> one.name().equals(group) || one.majorGroup().name().equals(group);
            };
        }

        /** One year of it. */
        private final class Year {

            private final AcademicYear year;
            private final Map<SchoolId, List<Counted>> cells;
            private final YearTable table;
            private final ShownYear verdict;
            private final LocalDate madeOn;

            Year(AcademicYear year, List<Counted> counted) {
                this.year = year;
                Map<SchoolId, List<Counted>> bySchool =
                        counted.stream().collect(Collectors.groupingBy(Counted::school));
                bySchool.values()
                        .removeIf(of -> of.stream().allMatch(one -> one.counts().denominator() == 0));
                cells = bySchool;
                madeOn = counted.stream()
                        .map(Counted::madeOn)
                        .max(LocalDate::compareTo)
                        .orElse(year.firstDay());
                Map<SchoolId, Map<Ethnicity, Map<String, Tally>>> tallies = new HashMap<>();
                cells.forEach((school, of) -> {
                    Map<Ethnicity, Map<String, Tally>> ofSchool = new HashMap<>();
                    of.forEach(one -> ofSchool.computeIfAbsent(one.ethnicity(), key -> new HashMap<>())
                            .put(
                                    one.part(),
                                    new Tally(
                                            one.counts().numerator(),
                                            one.counts().denominator())));
                    tallies.put(school, ofSchool);
                });
                Set<SchoolId> withGroup = new HashSet<>(tallies.keySet());
                withGroup.removeIf(school ->
                        counts(Set.of(school), which(ShownYear.GROUP), Part.ALL).denominator()
                                < groups.fewestOfGroup());
                table = new YearTable(
                        groups.group().ethnicities(), sets.in(borough, year, withGroup), NamedSets.DETAILED, tallies);
                verdict = suppression.of(table, measure.kind(), measure.cuts());
            }

            Set<SchoolId> set(String name) {
                return table.sets().getOrDefault(name, Set.of());
            }

            Counts counts(Collection<SchoolId> of, Predicate<Ethnicity> which, String part) {
                Counts sum = Counts.NONE;
                for (SchoolId school : of) {
                    for (Counted one : cells.getOrDefault(school, List.of())) {
                        if (one.part().equals(part) && which.test(one.ethnicity())) {
                            sum = sum.plus(one.counts());
                        }
                    }
                }
                return sum;
            }

            List<Shown> shown() {
                List<Shown> shown = new ArrayList<>();
                for (ShownYear.Cell cell : verdict.cells()) {
                    add(shown, cell.set(), set(cell.set()), cell.group(), cell.part());
                }
                for (SchoolId school : verdict.schoolsOfGroup()) {
                    add(shown, NamedSets.name(school), Set.of(school), ShownYear.GROUP, Part.ALL);
                }
                for (SchoolId school : verdict.schoolsOfAll()) {
                    add(shown, NamedSets.name(school), Set.of(school), ShownYear.ALL_PUPILS, Part.ALL);
                }
                return shown;
            }

            private void add(List<Shown> shown, String place, Set<SchoolId> of, String group, String part) {
                Counts counts = counts(of, which(group), part);
                if (counts.denominator() > 0) {
                    shown.add(new Shown(year, 1, place, group, part, counts, madeOn));
                }
            }
        }
    }
}
