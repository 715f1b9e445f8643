package org.raisingthegame.samples.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the finished borough shows, counted afresh from its results and exclusions and not taken from the plan that made
 * them.
 */
public final class Facts {
    private final World world;

    public Facts(World world) {
        this.world = world;
    }

    /** So many pupils out of so many. */
    public record Share(long reached, long pupils) {
        public double percent() {
            return 100.0 * reached / pupils;
        }

        @Override
        public String toString() {
            return "%d of %d".formatted(reached, pupils);
        }
    }

    /** Founding primaries with at least five eligible Black Caribbean pupils in Year 6 of both published years. */
    public List<School> foundingPrimariesWithLargerCohorts() {
        return world.schools().stream()
                .filter(school -> school.founding() && school.isPrimary())
                .filter(school -> Stream.of(PublishedOutcomes.BEFORE, PublishedOutcomes.AFTER)
                        .allMatch(year ->
                                ks2(year, Facts::caribbean, school::equals).pupils()
                                        >= PublishedOutcomes.SMALLEST_COHORT))
                .toList();
    }

    public Share ks2(int year, Predicate<RollEntry> pupils, Predicate<School> schools) {
        List<Ks2Result> results = rows(year, schools, world::ks2).stream()
                .filter(result -> result.eligible() && pupils.test(result.entry()))
                .toList();
        return new Share(results.stream().filter(Ks2Result::reachedStandard).count(), results.size());
    }

    public Share gcse(int year, Predicate<RollEntry> pupils, Predicate<School> schools) {
        List<GcseResult> results = rows(year, schools, world::gcse).stream()
                .filter(result -> pupils.test(result.entry()))
                .toList();
        return new Share(results.stream().filter(GcseResult::reachedStandard).count(), results.size());
    }

    /** Permanent exclusions of a year that were not taken back. */
    public long permanentExclusions(int year, Predicate<Pupil> pupils, Predicate<School> schools) {
        return world.schools().stream()
                .filter(schools)
                .flatMap(school -> world.exclusions(school).stream())
                .filter(exclusion -> exclusion.countsAsPermanent() && exclusion.year() == year)
                .filter(exclusion -> pupils.test(exclusion.pupil()))
                .count();
    }

    public static boolean caribbean(RollEntry entry) {
        return entry.ethnicity() == Ethnicity.BCRB;
    }

    /** Says what is not as published; empty if all is well. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        List<School> larger = foundingPrimariesWithLargerCohorts();
        rise(
                found,
                "KS2, founding schools",
                PublishedOutcomes.KS2_RISE_IN_FOUNDING_SCHOOLS,
                year -> ks2(year, Facts::caribbean, larger::contains));
        rise(
                found,
                "KS2, all schools",
                PublishedOutcomes.KS2_RISE_IN_ALL_SCHOOLS,
                year -> ks2(year, Facts::caribbean, school -> true));
        rise(
                found,
                "GCSE, founding schools",
                PublishedOutcomes.GCSE_RISE,
                year -> gcse(year, Facts::caribbean, School::founding));
        rise(
                found,
                "GCSE, all schools",
                PublishedOutcomes.GCSE_RISE,
                year -> gcse(year, Facts::caribbean, school -> true));
        permanent(found, PublishedOutcomes.BEFORE, PublishedOutcomes.PERMANENT_BEFORE);
        permanent(found, PublishedOutcomes.AFTER, PublishedOutcomes.PERMANENT_AFTER);
        AimHigh aimHigh = world.aimHigh();
        if (aimHigh.differentPupils() != AimHigh.PUPILS
                || aimHigh.schoolsThatCame() != AimHigh.SCHOOLS
                || aimHigh.differentSpeakers() != AimHigh.SPEAKERS) {
            found.add("Aim High reached %d pupils of %d schools, with %d speakers"
                    .formatted(aimHigh.differentPupils(), aimHigh.schoolsThatCame(), aimHigh.differentSpeakers()));
        }
        return found;
    }

    private static void rise(List<String> found, String what, double points, IntFunction<Share> shareIn) {
        double rise = shareIn.apply(PublishedOutcomes.AFTER).percent()
                - shareIn.apply(PublishedOutcomes.BEFORE).percent();
        if (Math.abs(rise - points) > PublishedOutcomes.TOLERANCE) {
            found.add("%s: up %.3f points, not %.1f".formatted(what, rise, points));
        }
    }

    private void permanent(List<String> found, int year, int published) {
        Predicate<Pupil> caribbean = pupil -> pupil.isCaribbean(year);
        long inAll = permanentExclusions(year, caribbean, school -> true);
        long inFounding = permanentExclusions(year, caribbean, School::founding);
        if (inAll != published || inFounding != published) {
            found.add("Permanent exclusions in %d: %d, in founding schools %d, not %d"
                    .formatted(year, inAll, inFounding, published));
        }
    }

    private <T> List<T> rows(int year, Predicate<School> schools, Function<School, Map<Integer, List<T>>> resultsOf) {
        return world.schools().stream()
                .filter(schools)
                .flatMap(school -> resultsOf.apply(school).getOrDefault(year, List.of()).stream())
                .toList();
    }
}
