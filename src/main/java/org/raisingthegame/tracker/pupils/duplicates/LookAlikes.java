package org.raisingthegame.tracker.pupils.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.LookAlike.OnRoll;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for records that may be of one pupil, and stores them: what a page looks for itself, it opens too slowly with. */
@Component
class LookAlikes {

    private final LookAlikeRepository stored;

    LookAlikes(LookAlikeRepository stored) {
        this.stored = stored;
    }

    /** Looks for those of whom one is on the rolls of a school, in place of those found before. */
    @Transactional
    public void lookAgain(SchoolId school) {
        stored.takeTurn();
        List<Likeness> pupils = stored.onLatestRolls(school);
        stored.replace(school, pupils);
        Set<LookAlike> found = new LinkedHashSet<>(temporary(school, pupils));
        for (Reason reason : LookAlikeRepository.BY_DIGEST.keySet()) {
            stored.alike(school, reason).forEach(alike -> found.addAll(pairs(school, alike, reason)));
        }
        found.addAll(stored.renumbered(school));
        stored.add(found);
    }

    private static List<LookAlike> temporary(SchoolId school, Collection<Likeness> pupils) {
        Map<String, List<Likeness>> byName = pupils.stream().collect(Collectors.groupingBy(Likeness::name));
        List<LookAlike> found = new ArrayList<>();
        pupils.stream()
                .filter(pupil -> pupil.upn().temporary())
                .forEach(pupil -> byName.getOrDefault(pupil.name(), List.of()).stream()
                        .filter(pupil::mayHaveBeen)
                        .map(other -> LookAlike.of(
                                new OnRoll(pupil.pupil(), school),
                                new OnRoll(other.pupil(), school),
                                Reason.TEMPORARY_UPN))
                        .forEach(found::add));
        return found;
    }

    /** Each with each of those who are alike, where one is of the school. */
    private static List<LookAlike> pairs(SchoolId school, List<OnRoll> alike, Reason reason) {
        List<LookAlike> found = new ArrayList<>();
        for (OnRoll mine : alike) {
            for (OnRoll other : alike) {
                if (mine.school().equals(school) && !mine.pupil().equals(other.pupil())) {
                    found.add(LookAlike.of(mine, other, reason));
                }
            }
        }
        return found;
    }
}
