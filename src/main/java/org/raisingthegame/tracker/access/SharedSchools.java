package org.raisingthegame.tracker.access;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;

/** Which schools share what on a day. */
public record SharedSchools(Set<Sharer> sharers) {

    /** No school shares anything. */
    public static final SharedSchools NONE = new SharedSchools(Set.of());

    public SharedSchools {
        sharers = Set.copyOf(sharers);
    }

    /**
     * A school whose figures others than itself may see, and that joins the sets of schools; one that another took the place of is
     * a sharer while its successor is.
     *
     * @param rows whether the borough may see its rows of pupils too
     */
    public record Sharer(SchoolId school, LaCode borough, boolean rows) {}

    /** All schools that share their figures. */
    public Set<SchoolId> figures() {
        return schools(sharer -> true);
    }

    /** Those of some boroughs. */
    public Set<SchoolId> figuresIn(Set<LaCode> boroughs) {
        return schools(sharer -> boroughs.contains(sharer.borough()));
    }

    /** The schools of some boroughs that share their rows of pupils. */
    public Set<SchoolId> rowsIn(Set<LaCode> boroughs) {
        return schools(sharer -> sharer.rows() && boroughs.contains(sharer.borough()));
    }

    private Set<SchoolId> schools(Predicate<Sharer> which) {
        return sharers.stream().filter(which).map(Sharer::school).collect(Collectors.toSet());
    }
}
