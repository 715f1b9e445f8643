package org.raisingthegame.tracker.access.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SharedSchools;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * What an open account holds on one day: only posts and grants in force, and only those that its role can have.
 *
 * @param boroughs the boroughs of an officer or of the programme team; of an advisor those of all assigned schools
 * @param places one for each post at a school, for a colleague one for each granted right; of an advisor only schools that
 *     share something
 * @param credentials of the account now; a session that began with others has ended
 * @param secondFactorOwed whether this session has still to give its second factor
 * @param sharing what schools share on that day, read when it is asked for
 */
public record Standing(
        UserId id,
        String displayName,
        Role role,
        Set<LaCode> boroughs,
        List<Place> places,
        int credentials,
        boolean secondFactorOwed,
        Supplier<SharedSchools> sharing) {

    /** The same where no school shares anything. */
    public Standing(
            UserId id,
            String displayName,
            Role role,
            Set<LaCode> boroughs,
            List<Place> places,
            int credentials,
            boolean secondFactorOwed) {
        this(id, displayName, role, boroughs, places, credentials, secondFactorOwed, () -> SharedSchools.NONE);
    }

    public Standing {
        boroughs = Set.copyOf(boroughs);
        places = List.copyOf(places);
    }

    /** The same in a session that has still to give its second factor: it holds no right. */
    public Standing owingSecondFactor() {
        return new Standing(id, displayName, role, boroughs, places, credentials, true, sharing);
    }

    /** What schools share on that day, with whoever does not work for them. */
    public SharedSchools shared() {
        return sharing.get();
    }

    /** A school in which the person has something to do. */
    public sealed interface Place {

        SchoolId school();

        String name();

        LaCode la();
    }

    /**
     * Head, advisor or champion of a school.
     *
     * @param seesNames whether the school lets this person see names: always for its head, for an advisor by its grant and an
     *     agreement that shares rows of pupils
     */
    public record Post(SchoolId school, String name, LaCode la, boolean seesNames) implements Place {}

    /** One right at one school, granted by its head. */
    public record Grant(SchoolId school, String name, LaCode la, String right) implements Place {}

    /** The boroughs in which the person has anything to do. */
    public Set<LaCode> areas() {
        Set<LaCode> areas = new HashSet<>(boroughs);
        places.forEach(place -> areas.add(place.la()));
        return areas;
    }
}
