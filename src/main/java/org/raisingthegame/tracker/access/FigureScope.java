package org.raisingthegame.tracker.access;

import java.util.Set;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;

/**
 * The areas whose finished, shared figures a person may see, and which schools of them have any to show. Says nothing about
 * records: that is {@link RowScope}.
 *
 * @param sharing the schools that share their figures today, by an agreement in force; no other joins a set
 * @param own the schools whose figures this person sees whether or not they are shared: those for which he works
 */
public record FigureScope(Set<LaCode> boroughs, Set<SchoolId> sharing, Set<SchoolId> own) {

    public FigureScope {
        boroughs = Set.copyOf(boroughs);
        sharing = Set.copyOf(sharing);
        own = Set.copyOf(own);
        if (boroughs.isEmpty()) {
            throw new IllegalArgumentException("A figure scope names at least one borough");
        }
    }

    /** Areas without the figures of any school: for what belongs to a borough as a whole. */
    public FigureScope(Set<LaCode> boroughs) {
        this(boroughs, Set.of(), Set.of());
    }

    public boolean includes(LaCode la) {
        return boroughs.contains(la);
    }

    /** Whether figures of this school may be shown at all. */
    public boolean includes(School school) {
        return includes(school.laCode()) && (sharing.contains(school.id()) || own.contains(school.id()));
    }

    /** Whether the school counts in sets of schools. */
    public boolean joinsSets(School school) {
        return includes(school.laCode()) && sharing.contains(school.id());
    }
}
