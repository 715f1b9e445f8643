package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a person may choose for a trend: of sets, and of other people's schools, what the shared grid has (decision 0005); of a
 * school whose true figures he sees every group, and of one whose records he reads every filter, as many at once as he likes.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class TrendChoices {

    private final Groups groups;
    private final Audiences audiences;
    private final CellQueries cells;
    private final CurrentUser user;
    private final SchoolDirectory schools;

    TrendChoices(Groups groups, Audiences audiences, CellQueries cells, CurrentUser user, SchoolDirectory schools) {
        this.groups = groups;
        this.audiences = audiences;
        this.cells = cells;
        this.user = user;
        this.schools = schools;
    }

    /**
     * The groups in view, the initiative's first.
     *
     * @throws OutOfScope for a single school that this person may not see, or that does not exist
     */
    public List<Group> groups(Place place) {
        return allOf(place) ? groups.all() : List.of(groups.initiative());
    }

    /** The group that an address calls so, whether or not it can be shown anywhere. */
    public Optional<Group> named(String name) {
        return groups.byName(name);
    }

    /** With whom a group can be compared besides all who are not of it: those that share nobody with it. */
    public List<Group> beside(Place place, Group group) {
        return groups(place).stream()
                .filter(one -> Collections.disjoint(one.ethnicities(), group.ethnicities()))
                .toList();
    }

    /** One part of the pupils: girls, pupils in Year 6. */
    public List<Part> parts(Measure measure, Place place, Group group) {
        Audience audience = audiences.of(place);
        boolean known =
                audience != Audience.SHARED || !(place instanceof Place.OneSchool) && group.equals(groups.initiative());
        Set<Cut> cuts = freely(measure, place) ? Set.of(Cut.values()) : measure.cuts();
        return known ? parts(measure, place, cuts) : List.of();
    }

    /** Whether parts may be combined, because the reader may look at each pupil behind them anyway. */
    public boolean freely(Measure measure, Place place) {
        return place instanceof Place.OneSchool(SchoolId school)
                && !measure.schoolsOwn()
                && user.rowScopeIfAny()
                        .filter(scope ->
                                schools.byId(school).filter(scope::includes).isPresent())
                        .isPresent();
    }

    private List<Part> parts(Measure measure, Place place, Set<Cut> cuts) {
        List<Part> parts = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            if (cuts.contains(cut)) {
                cut.choices().forEach(value -> parts.add(new Part(cut, value)));
            }
        }
        if (measure.cuts().contains(Cut.YEAR_GROUP)) {
            SchoolId school = place instanceof Place.OneSchool(SchoolId one) ? one : null;
            cells.yearGroups(user.figureScope(), measure, school).forEach(one -> parts.add(Part.of(one)));
        }
        return parts;
    }

    private boolean allOf(Place place) {
        return audiences.of(place) != Audience.SHARED
                || NamedSets.name(place).filter(NamedSets.DETAILED::contains).isPresent();
    }
}
