package org.raisingthegame.samples.world;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides who reaches the standard of an examination: in every group the strongest, as many as the borough's figures
 * ask for. Single schools come out as chance will have it; the borough as {@link PublishedOutcomes} says.
 */
final class Standard {
    private final Map<Integer, List<Candidate>> cohorts;
    private final Map<Integer, PublishedOutcomes.Level> levels;
    private final Predicate<Candidate> inFoundingGroup;
    private final Rise ofGroup;
    private final Rise ofAll;

    /**
     * @param inFoundingGroup the schools whose Black Caribbean pupils have a published rise of their own
     * @param groupStart per cent that this group starts from
     */
    Standard(
            Map<Integer, List<Candidate>> cohorts,
            Map<Integer, PublishedOutcomes.Level> levels,
            Predicate<Candidate> inFoundingGroup,
            double groupStart,
            double groupRise,
            double allRise) {
        this.cohorts = cohorts;
        this.levels = levels;
        this.inFoundingGroup = inFoundingGroup;
        ofGroup = Rise.of(
                groupRise,
                groupStart,
                group(PublishedOutcomes.BEFORE).size(),
                group(PublishedOutcomes.AFTER).size());
        ofAll = Rise.of(
                allRise,
                levels.get(PublishedOutcomes.BEFORE).caribbean(),
                caribbean(PublishedOutcomes.BEFORE).size(),
                caribbean(PublishedOutcomes.AFTER).size());
    }

    Set<Candidate> reachedIn(int year) {
        List<Candidate> caribbean = caribbean(year);
        int places = switch (year) {
            case PublishedOutcomes.BEFORE -> ofAll.before();
            case PublishedOutcomes.AFTER -> ofAll.after();
            default -> part(levels.get(year).caribbean(), caribbean.size());
        };
        Set<Candidate> reached = new HashSet<>();
        if (year == PublishedOutcomes.BEFORE || year == PublishedOutcomes.AFTER) {
            int placesInGroup = year == PublishedOutcomes.BEFORE ? ofGroup.before() : ofGroup.after();
            strongest(group(year), placesInGroup).forEach(reached::add);
            caribbean = caribbean.stream().filter(inFoundingGroup.negate()).toList();
            strongest(caribbean, places - placesInGroup).forEach(reached::add);
        } else {
            strongest(caribbean, places).forEach(reached::add);
        }
        List<Candidate> cohort = cohorts.get(year);
        List<Candidate> others =
                cohort.stream().filter(candidate -> !candidate.isCaribbean()).toList();
        int placesOfOthers = part(levels.get(year).all(), cohort.size()) - places;
        strongest(others, placesOfOthers).forEach(reached::add);
        return reached;
    }

    private List<Candidate> caribbean(int year) {
        return cohorts.get(year).stream().filter(Candidate::isCaribbean).toList();
    }

    private List<Candidate> group(int year) {
        return caribbean(year).stream().filter(inFoundingGroup).toList();
    }

    private static int part(double percent, int whole) {
        return (int) Math.round(percent * whole / 100);
    }

    private static Stream<Candidate> strongest(List<Candidate> group, int places) {
        return group.stream()
                .sorted(Comparator.comparingDouble(Candidate::strength).reversed())
                .limit(places);
    }
}
