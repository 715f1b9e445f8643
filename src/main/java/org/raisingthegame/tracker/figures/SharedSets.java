package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final boolean single;
    private final SharedFigures.@Nullable Line line;

    /**
     * @param shownBefore the counts of the places that {@link #shownBefore(Place)} names
     * @param single whether this is one school, of which the grid alone decides
     * @param line what the grid leaves of the figures; null for who sees them true, and for sets that are not in the grid
     */
    SharedSets(
            Suppression suppression,
            Audience audience,
            List<PlaceCounts> shownBefore,
            boolean single,
            SharedFigures.@Nullable Line line) {
        this.suppression = suppression;
        this.audience = audience;
        this.shownBefore = shownBefore;
        this.single = single;
        this.line = line;
    }

    /** What the grid leaves of the figures of a year. */
    Parts left(Parts parts, AcademicYear year, Set<SchoolId> schools) {
        return line == null ? parts : line.left(parts, year, schools);
    }

    /** Whether the grid has a pool; schools of which it has none are not pooled for everybody. */
    boolean pooled(Pool.Years span, Set<SchoolId> schools) {
        return line == null || line.pooled(span, schools);
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
        if (single) {
            return Optional.empty();
        }
        List<Set<SchoolId>> shown = new ArrayList<>();
        for (Set<SchoolId> other : others) {
            if (suppression.ofSet(other, shown, audience).isEmpty()) {
                shown.add(other);
            }
        }
        return suppression.ofSet(schools, shown, audience).map(reason -> new Parts(reason, reason, reason));
    }
}
