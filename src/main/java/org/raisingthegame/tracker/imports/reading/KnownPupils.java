package org.raisingthegame.tracker.imports.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.UpnMatch;
import org.raisingthegame.tracker.imports.spi.PupilFinder.KnownPupil;

/**
 * Who the pupil of a row is. A former UPN stands for the one that took its place. A row without UPN may be the one pupil whom
 * the same school has had on a roll with that birth date and that name: that is proposed, and holds only once a person has
 * accepted it.
 */
public final class KnownPupils {

    public static final KnownPupils NONE = new KnownPupils(Map.of(), school -> List.of(), Set.of());

    /** With fewer words in common, brothers and sisters born on one day would be taken for each other. */
    private static final int LEAST_WORDS = 2;

    private final Map<Upn, Upn> nowByFormer;
    private final Function<SchoolId, List<KnownPupil>> knownAt;
    private final Set<UpnMatch> accepted;
    private final Map<SchoolId, Map<LocalDate, List<KnownPupil>>> bySchool = new HashMap<>();

    /**
     * @param nowByFormer former UPNs, each with the present one
     * @param knownAt asked once for each school that has rows without UPN
     * @param accepted rows of which the person has said who they are
     */
    public KnownPupils(
            Map<Upn, Upn> nowByFormer, Function<SchoolId, List<KnownPupil>> knownAt, Set<UpnMatch> accepted) {
        this.nowByFormer = nowByFormer;
        this.knownAt = knownAt;
        this.accepted = accepted;
    }

    /** The UPN that took the place of a former one; the same where it is none. */
    Upn present(Upn upn) {
        return nowByFormer.getOrDefault(upn, upn);
    }

    /** The pupil whom a name and a birth date fit; empty when there is none, or more than one. */
    Optional<KnownPupil> find(SchoolId school, String name, LocalDate birthDate) {
        Set<String> words = words(name);
        List<KnownPupil> fitting = bySchool
                .computeIfAbsent(
                        school, id -> knownAt.apply(id).stream().collect(Collectors.groupingBy(KnownPupil::birthDate)))
                .getOrDefault(birthDate, List.of())
                .stream()
                .filter(pupil -> fits(words, words(pupil.surname() + " " + pupil.forename())))
                .toList();
        long pupils = fitting.stream().map(KnownPupil::upn).distinct().count();
        return pupils == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    boolean isAccepted(String sheet, int row, Upn upn) {
        return accepted.contains(new UpnMatch(sheet, row, upn.value()));
    }

    /** Whether all words of the shorter name are in the other: a middle name may be missing on either side. */
    private static boolean fits(Set<String> one, Set<String> other) {
        Set<String> shorter = one.size() <= other.size() ? one : other;
        Set<String> longer = shorter == one ? other : one;
        return shorter.size() >= Math.min(LEAST_WORDS, longer.size()) && longer.containsAll(shorter);
    }

    /** The words of a name without letter case, accents, apostrophes and hyphens. */
    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’`]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
