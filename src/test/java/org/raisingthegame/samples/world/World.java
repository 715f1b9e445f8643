package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The borough as it has come to be by {@link SchoolCalendar#TODAY}: schools, rolls, results, exclusions. */
public final class World {
    /** What every page and file of the demonstration must say, to the letter. It names no school, day or year. */
    public static final String MADE_UP =
            "Schools and pupils are made up; published lines are DfE's for Lambeth, London and England.";

    private final List<School> schools;
    private final Population population;
    private final Map<School, List<Exclusion>> exclusions;
    private final Map<School, List<Ks2Result>> ks2;
    private final Map<School, List<GcseResult>> gcse;
    private final AimHigh aimHigh;
    private final Interventions interventions;

    private World(List<School> schools, Population population, List<Exclusion> exclusions) {
        this.schools = schools;
        this.population = population;
        this.exclusions = bySchool(exclusions, Exclusion::school);
        ks2 = bySchool(
                Ks2Tests.of(examined(Phase.PRIMARY, PublishedOutcomes.KS2.keySet())),
                result -> result.entry().school());
        gcse = bySchool(
                GcseExams.of(examined(Phase.SECONDARY, PublishedOutcomes.GCSE.keySet())),
                result -> result.entry().school());
        aimHigh = new AimHigh(this);
        interventions = new Interventions(this);
    }

    /** Lets the years go by. */
    public static World create() {
        List<School> schools = Borough.schools();
        Population population = new Population(schools);
        Exclusions exclusions = new Exclusions(schools, population);
        for (int year = SchoolCalendar.FIRST_YEAR; year <= SchoolCalendar.LAST_YEAR; year++) {
            population.begin(year);
            population.moveDuring(year);
            exclusions.during(year);
        }
        return new World(schools, population, exclusions.all());
    }

    public List<School> schools() {
        return schools;
    }

    /** Everybody who is or was at one of the schools. */
    public Set<Pupil> pupils() {
        return schools.stream()
                .flatMap(school -> population.at(school).stream())
                .map(Stay::pupil)
                .collect(Collectors.toSet());
    }

    /** Events, speakers and registers. */
    public AimHigh aimHigh() {
        return aimHigh;
    }

    /** Interventions and who takes part. */
    public Interventions interventions() {
        return interventions;
    }

    /** The roll of a day, by year group and name. */
    public List<RollEntry> roll(School school, LocalDate day) {
        return population.at(school, day).stream()
                .map(stay -> new RollEntry(stay, day))
                .sorted(Comparator.comparingInt(RollEntry::yearGroup)
                        .thenComparing(entry -> entry.pupil().surname())
                        .thenComparing(entry -> entry.pupil().forename())
                        .thenComparing(entry -> entry.pupil().upn()))
                .toList();
    }

    /** Oldest first. */
    public List<Exclusion> exclusions(School school) {
        return exclusions.getOrDefault(school, List.of()).stream()
                .sorted(Comparator.comparing(Exclusion::start)
                        .thenComparing(exclusion -> exclusion.pupil().upn())
                        .thenComparing(Exclusion::sessions))
                .toList();
    }

    /** By academic year. */
    public Map<Integer, List<Ks2Result>> ks2(School school) {
        return ks2.getOrDefault(school, List.of()).stream()
                .sorted(Comparator.comparing(result -> name(result.entry())))
                .collect(Collectors.groupingBy(result -> result.entry().year(), TreeMap::new, Collectors.toList()));
    }

    /** By academic year. */
    public Map<Integer, List<GcseResult>> gcse(School school) {
        return gcse.getOrDefault(school, List.of()).stream()
                .sorted(Comparator.comparing(result -> name(result.entry())))
                .collect(Collectors.groupingBy(result -> result.entry().year(), TreeMap::new, Collectors.toList()));
    }

    /** Everybody on the roll of a day with the sessions of its academic year up to then. */
    public List<SessionsAttended> attendance(School school, LocalDate day) {
        return roll(school, day).stream().map(Registers::of).toList();
    }

    /** The school's own judgements of a day, of its oldest two year groups; most schools don't hand theirs in. */
    public List<InYearMark> inYear(School school, LocalDate day) {
        return roll(school, day).stream()
                .filter(entry -> entry.yearGroup() >= school.phase().lastYear - 1)
                .flatMap(entry -> InYearMark.of(entry).stream())
                .toList();
    }

    private static String name(RollEntry entry) {
        return entry.pupil().surname()
                + ' '
                + entry.pupil().forename()
                + ' '
                + entry.pupil().upn();
    }

    /** The oldest year group of every school of a phase, on the census day of each of the years. */
    private Map<Integer, List<RollEntry>> examined(Phase phase, Set<Integer> years) {
        Map<Integer, List<RollEntry>> examined = new TreeMap<>();
        for (int year : years) {
            examined.put(
                    year,
                    schools.stream()
                            .filter(school -> school.phase() == phase)
                            .flatMap(school -> roll(school, SchoolCalendar.census(year)).stream())
                            .filter(entry -> entry.yearGroup() == phase.lastYear)
                            .toList());
        }
        return examined;
    }

    private static <T> Map<School, List<T>> bySchool(List<T> things, Function<T, School> schoolOf) {
        return things.stream().collect(Collectors.groupingBy(schoolOf, LinkedHashMap::new, Collectors.toList()));
    }
}
