package org.raisingthegame.tracker.figures.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * Nearest neighbours, one for each participant and each used once. A pair shares ethnic group, year group and phase. Among
 * those the nearest has the smallest sum of the squared difference of the prior outcome, in standard deviations over all these
 * pupils, and one for each of sex, free school meals and SEN provision that differs. Who is hardest to match, being furthest
 * from the average of the pupils to choose from, chooses first (decision 0027). Chance plays no part: the same pupils always
 * give the same pairs.
 */
public final class Matching {

    /** A participant and the pupil most like him or her. */
    public record Pair(MatchedPupil participant, MatchedPupil other) {}

    private Matching() {}

    /**
     * @param participants at most one for each pupil
     * @param others may hold participants, at this or another school: they are passed over
     * @return a pair for each participant for whom there is anybody left
     */
    public static List<Pair> pairs(Collection<MatchedPupil> participants, Collection<MatchedPupil> others) {
        Set<PupilId> takingPart = participants.stream().map(MatchedPupil::pupil).collect(Collectors.toSet());
        Map<MatchedPupil.Shared, List<MatchedPupil>> ofShared = participants.stream()
                .collect(Collectors.groupingBy(MatchedPupil::shared, HashMap::new, Collectors.toList()));
        Map<MatchedPupil.Shared, List<MatchedPupil>> choice = others.stream()
                .filter(other -> !takingPart.contains(other.pupil()))
                .filter(other -> ofShared.containsKey(other.shared()))
                .collect(Collectors.groupingBy(MatchedPupil::shared, HashMap::new, Collectors.toList()));
        double unit = standardDeviation(
                Stream.concat(participants.stream(), choice.values().stream().flatMap(List::stream))
                        .mapToDouble(MatchedPupil::prior));
        List<Pair> pairs = new ArrayList<>();
        ofShared.forEach((shared, some) -> {
            List<MatchedPupil> toChooseFrom = choice.getOrDefault(shared, List.of());
            pairs.addAll(pairs(some, toChooseFrom, unit));
        });
        pairs.sort(Comparator.comparingLong(pair -> pair.participant().pupil().value()));
        return pairs;
    }

    private static List<Pair> pairs(List<MatchedPupil> participants, List<MatchedPupil> others, double unit) {
        double average =
                others.stream().mapToDouble(MatchedPupil::prior).average().orElse(0);
        Set<MatchedPupil> left = new LinkedHashSet<>(others);
        List<Pair> pairs = new ArrayList<>();
        participants.stream()
                .sorted(Comparator.comparingDouble((MatchedPupil one) -> -Math.abs(one.prior() - average))
                        .thenComparingLong(one -> one.pupil().value()))
                .forEach(one -> left.stream()
                        .min(Comparator.comparingDouble((MatchedPupil other) -> distance(one, other, unit))
                                .thenComparingLong(other -> other.pupil().value()))
                        .ifPresent(nearest -> {
                            pairs.add(new Pair(one, nearest));
                            // A pupil who changed schools may stand here twice, and is still one pupil.
                            left.removeIf(other -> other.pupil().equals(nearest.pupil()));
                        }));
        return pairs;
    }

    static double distance(MatchedPupil one, MatchedPupil other, double unit) {
        double prior = (one.prior() - other.prior()) / unit;
        return prior * prior
                + differs(one.sex(), other.sex())
                + differs(one.freeMeals(), other.freeMeals())
                + differs(one.sen(), other.sen());
    }

    private static int differs(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other) ? 0 : 1;
    }

    /** With the divisor n − 1; 1 where all are alike, so that nothing is divided by nought. */
    private static double standardDeviation(DoubleStream values) {
        double[] all = values.toArray();
        double mean = DoubleStream.of(all).average().orElse(0);
        double squares = DoubleStream.of(all)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return all.length < 2 || squares == 0 ? 1 : Math.sqrt(squares / (all.length - 1));
    }
}
