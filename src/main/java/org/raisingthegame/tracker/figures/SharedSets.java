package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;

/** Whether a set of schools may be shown in a year, beside the other sets that the same reader can look at. */
class SharedSets {

    private final Suppression suppression;
    private final Audience audience;
    private final List<PlaceCounts> shownBefore;

    /** @param shownBefore the counts of the places that {@link #shownBefore(Place)} names */
    SharedSets(Suppression suppression, Audience audience, List<PlaceCounts> shownBefore) {
        this.suppression = suppression;
        this.audience = audience;
        this.shownBefore = shownBefore;
    }

    /**
     * The sets that stay where two are too much alike to be shown both. The founding schools come first, since their
     * line is the one that the initiative speaks of; then all schools.
     */
    static List<Place> shownBefore(Place place) {
        return switch (place) {
            case Place.OneSchool school -> List.of();
            case Place.FoundingMembers founding -> List.of();
            case Place.AllSchools all -> List.of(new Place.FoundingMembers());
            case Place.MembersThatYear members -> List.of(new Place.FoundingMembers(), new Place.AllSchools());
            case Place.OfPhase phase -> List.of(new Place.FoundingMembers(), new Place.AllSchools());
            case Place.WithGroup some -> List.of(new Place.FoundingMembers(), new Place.AllSchools());
            case Place.FoundingMembersWithGroup some ->
                List.of(new Place.FoundingMembers(), new Place.AllSchools(), new Place.MembersThatYear());
        };
    }

    /** What stands for every figure of these schools in a year, if they may not be shown. */
    Optional<Parts> hidden(Set<SchoolId> schools, AcademicYear year) {
        return hidden(
                schools, shownBefore.stream().map(one -> one.schools(year)).toList());
    }

    /** The same of schools that have pupils in two years. */
    Optional<Parts> hidden(Set<SchoolId> schools, AcademicYear one, AcademicYear other) {
        return hidden(
                schools,
                shownBefore.stream().map(place -> place.schools(one, other)).toList());
    }

    private Optional<Parts> hidden(Set<SchoolId> schools, List<Set<SchoolId>> others) {
        List<Set<SchoolId>> shown = new ArrayList<>();
        for (Set<SchoolId> other : others) {
            if (suppression.ofSet(other, shown, audience).isEmpty()) {
                shown.add(other);
            }
        }
        return suppression.ofSet(schools, shown, audience).map(reason -> new Parts(reason, reason, reason));
    }
}
