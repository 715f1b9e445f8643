package org.raisingthegame.tracker.privacy.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * A pupil of whom all that some schools hold is erased.
 *
 * @param id the surrogate key
 * @param schools whose rows go
 * @param numbers the pupil number and former ones
 * @param names each as surname and forename
 * @param rows the keys of the rows that go, by table
 * @param everywhere whether nothing is held by any other school, so that the pupil as such goes too
 */
public record ErasedPupil(
        long id,
        Set<SchoolId> schools,
        Set<String> numbers,
        Set<Name> names,
        Map<String, List<Long>> rows,
        boolean everywhere) {

    public ErasedPupil {
        schools = Set.copyOf(schools);
        numbers = Set.copyOf(numbers);
        names = Set.copyOf(names);
        rows = Map.copyOf(rows);
    }

    /** As some roll has it. */
    public record Name(String surname, String forename) {}

    @Override
    public String toString() {
        return "ErasedPupil " + id;
    }
}
