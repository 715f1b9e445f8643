package org.raisingthegame.tracker.access;

import java.util.Set;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;

/**
 * Whose records a person may read. There is no scope of everything, and none that names neither a borough nor a school; a
 * person without a scope gets {@code AccessDeniedException} from {@link CurrentUser#rowScope()}.
 */
public sealed interface RowScope {

    /** Whether records of this school, which lies in this borough, are within the scope. */
    boolean includes(SchoolId school, LaCode la);

    /** Whether a borough is within the scope as a whole, with schools that are not known yet. */
    boolean includesWhole(LaCode la);

    default boolean includes(School school) {
        return includes(school.id(), school.laCode());
    }

    /**
     * Passes in silence when the school is within the scope.
     *
     * @throws OutOfScope otherwise; to be answered as if the school did not exist
     */
    default void require(School school) {
        if (!includes(school)) {
            throw new OutOfScope();
        }
    }

    /** All schools of these boroughs, those that join later included. */
    record InBoroughs(Set<LaCode> boroughs) implements RowScope {

        public InBoroughs {
            boroughs = Set.copyOf(boroughs);
            if (boroughs.isEmpty()) {
                throw new IllegalArgumentException("A row scope names at least one borough");
            }
        }

        @Override
        public boolean includes(SchoolId school, LaCode la) {
            return boroughs.contains(la);
        }

        @Override
        public boolean includesWhole(LaCode la) {
            return boroughs.contains(la);
        }
    }

    /**
     * Of these boroughs the schools that share what is asked for, by an agreement in force.
     *
     * @param schools none where none shares; the boroughs as such are within the scope all the same, for what belongs to no
     *     school, such as published figures
     */
    record SharedIn(Set<LaCode> boroughs, Set<SchoolId> schools) implements RowScope {

        public SharedIn {
            boroughs = Set.copyOf(boroughs);
            schools = Set.copyOf(schools);
            if (boroughs.isEmpty()) {
                throw new IllegalArgumentException("A row scope names at least one borough");
            }
        }

        @Override
        public boolean includes(SchoolId school, LaCode la) {
            return boroughs.contains(la) && schools.contains(school);
        }

        @Override
        public boolean includesWhole(LaCode la) {
            return boroughs.contains(la);
        }
    }

    /** These schools and no others. */
    record OnlySchools(Set<SchoolId> schools) implements RowScope {

        public OnlySchools {
            schools = Set.copyOf(schools);
            if (schools.isEmpty()) {
                throw new IllegalArgumentException("A row scope names at least one school");
            }
        }

        @Override
        public boolean includes(SchoolId school, LaCode la) {
            return schools.contains(school);
        }

        @Override
        public boolean includesWhole(LaCode la) {
            return false;
        }
    }
}
