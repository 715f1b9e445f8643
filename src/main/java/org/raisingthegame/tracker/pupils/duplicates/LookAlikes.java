package org.raisingthegame.tracker.pupils.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;

/**
 * Finds pairs that may be of one pupil among many records: those that have something in common are put together first, as to
 * compare each with each other takes hours in a borough.
 */
final class LookAlikes {

    /** So many with the same name and day of birth are no slips of the pen but made-up data. */
    private static final int MOST_ALIKE = 50;

    private static final Comparator<Candidate> BY_NAME = Comparator.comparing(
                    (Candidate pair) -> pair.left().surname())
            .thenComparing(pair -> pair.left().forename())
            .thenComparing(pair -> pair.left().id().value())
            .thenComparing(pair -> pair.right().id().value());

    /**
     * A record with the school of its latest roll.
     *
     * @param side what is shown of it
     */
    record OnRoll(Side side, SchoolId school) {}

    /** Two records; the one that was made first is the first. */
    record Pair(PupilId first, PupilId second) {

        static Pair of(PupilId one, PupilId other) {
            return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final Map<Pair, Set<Reason>> reasons = new HashMap<>();
    private final Map<PupilId, Side> sides = new HashMap<>();
    private final Map<Upn, PupilId> byUpn = new HashMap<>();

    /**
     * @param records each pupil once
     * @param former former UPNs by the pupil who had them
     */
    LookAlikes(List<OnRoll> records, Map<PupilId, List<Upn>> former) {
        records.forEach(record -> {
            sides.put(record.side().id(), record.side());
            byUpn.put(record.side().upn(), record.side().id());
        });
        pair(Reason.SAME_NAME_AND_BIRTH_DATE, records, LookAlikes::nameAndBirth, (one, other) -> true);
        pair(
                Reason.SAME_UPN_BUT_CHECK_LETTER,
                records,
                record -> record.side().upn().value().substring(1),
                (one, other) -> true);
        pair(
                Reason.TEMPORARY_UPN,
                records,
                record -> record.school() + " " + name(record.side()),
                LookAlikes::temporaryAndPermanent);
        former.forEach((pupil, numbers) -> numbers.forEach(number -> pairFormer(pupil, number)));
    }

    private void pair(
            Reason reason,
            Collection<OnRoll> records,
            Function<OnRoll, @Nullable String> common,
            BiPredicate<Side, Side> fit) {
        Map<String, List<Side>> together = new HashMap<>();
        for (OnRoll record : records) {
            String key = common.apply(record);
            if (key != null) {
                together.computeIfAbsent(key, same -> new ArrayList<>(1)).add(record.side());
            }
        }
        together.values().stream()
                .filter(alike -> alike.size() > 1 && alike.size() <= MOST_ALIKE)
                .forEach(alike -> pairAll(reason, alike, fit));
    }

    private void pairAll(Reason reason, List<Side> alike, BiPredicate<Side, Side> fit) {
        for (int i = 0; i < alike.size(); i++) {
            for (int j = i + 1; j < alike.size(); j++) {
                if (fit.test(alike.get(i), alike.get(j))) {
                    add(reason, alike.get(i).id(), alike.get(j).id());
                }
            }
        }
    }

    private void pairFormer(PupilId pupil, Upn former) {
        PupilId other = byUpn.get(former);
        if (other != null && !other.equals(pupil) && sides.containsKey(pupil)) {
            add(Reason.FORMER_UPN, pupil, other);
        }
    }

    private void add(Reason reason, PupilId one, PupilId other) {
        reasons.computeIfAbsent(Pair.of(one, other), pair -> EnumSet.noneOf(Reason.class))
                .add(reason);
    }

    /** By name, without those about whom a person has decided that they are two. */
    List<Candidate> candidates(Set<Pair> distinct, int limit) {
        return reasons.entrySet().stream()
                .filter(pair -> !distinct.contains(pair.getKey()))
                .map(pair -> new Candidate(
                        Objects.requireNonNull(sides.get(pair.getKey().first())),
                        Objects.requireNonNull(sides.get(pair.getKey().second())),
                        pair.getValue()))
                .sorted(BY_NAME)
                .limit(limit)
                .toList();
    }

    private static @Nullable String nameAndBirth(OnRoll record) {
        return record.side().birthDate() == null ? null : record.side().birthDate() + " " + name(record.side());
    }

    /** As people compare names: whatever their letter case and accents. */
    private static String name(Side side) {
        return plain(side.surname()) + ", " + plain(side.forename());
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 128)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static boolean temporaryAndPermanent(Side one, Side other) {
        return one.upn().temporary() != other.upn().temporary()
                && (one.birthDate() == null
                        || other.birthDate() == null
                        || one.birthDate().equals(other.birthDate()));
    }
}
