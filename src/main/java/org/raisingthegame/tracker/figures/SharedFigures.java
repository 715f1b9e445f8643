package org.raisingthegame.tracker.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Suppressed.Reason;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.TrendMaking.Request;
import org.raisingthegame.tracker.figures.persistence.GridTable;
import org.raisingthegame.tracker.figures.persistence.GridTable.Shown;
import org.raisingthegame.tracker.figures.suppression.ShownYear;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;
import org.springframework.stereotype.Component;

/** What the stored grid leaves of a line for everybody: a figure that is not in the grid is hidden, whatever else is said of it. */
@Component
class SharedFigures {

    private static final int SMALLEST = 0;

    private final GridTable grid;
    private final GroupSettings groups;

    SharedFigures(GridTable grid, GroupSettings groups) {
        this.grid = grid;
        this.groups = groups;
    }

    /** The line's part of the grid; empty for places that are not in it. */
    Optional<Line> line(Request request, Collection<SchoolId> standing) {
        Place place = request.place();
        boolean initiative = request.group().equals(groups.group());
        String group = initiative ? ShownYear.GROUP : request.group().name();
        String part = request.part() == null ? Part.ALL : request.part().code();
        return NamedSets.name(place).map(name -> {
            Set<String> places = place instanceof Place.OneSchool
                    ? standing.stream().map(NamedSets::name).collect(Collectors.toSet())
                    : Set.of(name);
            boolean detail = place instanceof Place.OneSchool && (!initiative || request.part() != null);
            List<Shown> shown = places.isEmpty() || detail
                    ? List.of()
                    : grid.shown(
                            request.scope(), request.measure(), places, List.of(group, ShownYear.ALL_PUPILS), part);
            return new Line(
                    place,
                    group,
                    detail ? Reason.ONLY_TO_THE_SCHOOL : Reason.SMALL_NUMBER_INVOLVED,
                    grid.checked(request.scope(), request.measure()),
                    shown);
        });
    }

    /** The grid's part of the single schools of a scope, read at once; {@code request} says all but which school. */
    OfSchools ofSchools(Request request, Collection<SchoolId> schools) {
        Map<String, List<Shown>> shown = schools.isEmpty()
                ? Map.of()
                : grid
                        .shown(
                                request.scope(),
                                request.measure(),
                                schools.stream().map(NamedSets::name).toList(),
                                List.of(ShownYear.GROUP, ShownYear.ALL_PUPILS),
                                Part.ALL)
                        .stream()
                        .collect(Collectors.groupingBy(Shown::place));
        return new OfSchools(grid.checked(request.scope(), request.measure()), shown);
    }

    /**
     * What the grid has of single schools: of the initiative's group and of all pupils.
     *
     * @param shown by what the grid calls the school
     */
    record OfSchools(Set<AcademicYear> checked, Map<String, List<Shown>> shown) {

        /** Whether both, the group and all pupils, are shown of a year. */
        boolean shows(SchoolId school, AcademicYear year) {
            return shown.getOrDefault(NamedSets.name(school), List.of()).stream()
                            .filter(one -> one.year().equals(year) && one.years() == 1)
                            .map(Shown::group)
                            .distinct()
                            .count()
                    == 2;
        }

        /** @param standing the schools that stand for it in any of the years */
        Line line(Place.OneSchool place, Collection<SchoolId> standing) {
            return new Line(
                    place,
                    ShownYear.GROUP,
                    Reason.SMALL_NUMBER_INVOLVED,
                    checked,
                    standing.stream()
                            .flatMap(school -> shown.getOrDefault(NamedSets.name(school), List.of()).stream())
                            .toList());
        }
    }

    /** The years of which the grid of a measure was made. */
    Set<AcademicYear> checked(Request request) {
        return grid.checked(request.scope(), request.measure());
    }

    /**
     * One place and group over the years.
     *
     * @param otherwise why a figure is hidden that is not in the grid
     * @param checked the years that the grid knows
     */
    record Line(Place place, String group, Reason otherwise, Set<AcademicYear> checked, List<Shown> shown) {

        /** @param schools those of the place that have data in the year */
        Parts left(Parts parts, AcademicYear year, Set<SchoolId> schools) {
            if (!checked.contains(year)) {
                Suppressed notYet = new Suppressed(Reason.NOT_CHECKED_YET, SMALLEST);
                return new Parts(
                        hidden(parts.group(), notYet), hidden(parts.others(), notYet), hidden(parts.all(), notYet));
            }
            Suppressed hidden = new Suppressed(otherwise, SMALLEST);
            boolean ofGroup = parts.group() instanceof Figure.NoPupils || in(group, year, 1, schools);
            boolean ofAll = in(ShownYear.ALL_PUPILS, year, 1, schools);
            return new Parts(
                    ofGroup ? parts.group() : hidden(parts.group(), hidden),
                    ofGroup && ofAll ? parts.others() : hidden(parts.others(), hidden),
                    ofAll ? parts.all() : hidden(parts.all(), hidden));
        }

        boolean pooled(Pool.Years span, Set<SchoolId> schools) {
            return in(group, span.last(), 3, schools) && in(ShownYear.ALL_PUPILS, span.last(), 3, schools);
        }

        private boolean in(String of, AcademicYear year, int years, Set<SchoolId> schools) {
            Set<String> places = shown.stream()
                    .filter(one -> one.group().equals(of) && one.year().equals(year) && one.years() == years)
                    .map(Shown::place)
                    .collect(Collectors.toCollection(HashSet::new));
            return place instanceof Place.OneSchool
                    ? !schools.isEmpty()
                            && places.containsAll(
                                    schools.stream().map(NamedSets::name).toList())
                    : !places.isEmpty();
        }

        private static Figure hidden(Figure figure, Suppressed instead) {
            return figure instanceof Value ? instead : figure;
        }
    }
}
