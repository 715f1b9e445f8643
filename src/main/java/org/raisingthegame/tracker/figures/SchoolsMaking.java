package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure.NoPupils;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.TrendMaking.Request;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * Makes the same few years of many single schools, each as it may be seen. What all of them need is read once: made one by one, a
 * borough's schools would cost hundreds of queries.
 */
@Component
class SchoolsMaking {

    private final CellQueries cells;
    private final PlaceSchools places;
    private final TrendMaking trends;
    private final Pooling pooling;
    private final Suppression suppression;
    private final SharedFigures shared;

    SchoolsMaking(
            CellQueries cells,
            PlaceSchools places,
            TrendMaking trends,
            Pooling pooling,
            Suppression suppression,
            SharedFigures shared) {
        this.cells = cells;
        this.places = places;
        this.trends = trends;
        this.pooling = pooling;
        this.suppression = suppression;
        this.shared = shared;
    }

    /**
     * One of the places.
     *
     * @param years those that were asked for
     * @param together the asked years added up, where that may be shown
     */
    record Made(Place place, List<TrendYear> years, Optional<Pool> together) {}

    /** Every single school of the scope, and the set that they are compared with. */
    record All(Made set, Map<School, Made> schools) {}

    /**
     * @param request for whom, and of which set of schools
     * @param span one year, or the three of a pool
     * @param audience as whom the reader sees a school
     */
    All make(Request request, Pool.Years span, Function<Place, Audience> audience) {
        SchoolsWithin known = places.within(request.scope());
        Map<SchoolId, School> counting = known.byId();
        Map<SchoolId, School> within = known.alone();
        List<AcademicYear> years = span.years();
        // A hidden year falls back on its pool, so the other years of that are read too.
        Set<AcademicYear> read = span.widened(request.running());
        List<SchoolYearCounts> counted = counting.isEmpty()
                ? List.of()
                : cells.ofSchools(
                        request.scope(),
                        request.measure(),
                        request.group().ethnicities(),
                        request.part(),
                        counting.keySet(),
                        read);
        Map<SchoolId, List<SchoolYearCounts>> bySchool =
                counted.stream().collect(Collectors.groupingBy(SchoolYearCounts::school));
        SchoolThroughTime throughTime = known.throughTime(counted);
        SharedFigures.OfSchools grid = shared.ofSchools(request, within.keySet());
        Map<School, Made> schools = new HashMap<>();
        for (School school : within.values()) {
            Place.OneSchool place = new Place.OneSchool(school.id());
            Request one = request.of(place, audience.apply(place));
            PlaceSchools.ByYear standing = throughTime.of(school.id(), within);
            List<SchoolYearCounts> own = throughTime.lineage(school.id()).stream()
                    .flatMap(id -> bySchool.getOrDefault(id, List.of()).stream())
                    .toList();
            PlaceCounts counts = new PlaceCounts(own, standing);
            SharedSets sets = new SharedSets(
                    suppression,
                    one.audience(),
                    List.of(),
                    true,
                    one.audience() == Audience.SHARED ? grid.line(place, counts.everySchool()) : null);
            schools.put(school, made(one, span, read, counts, sets, standing, years));
        }
        return new All(set(request, known, span, read, counted, years), schools);
    }

    private Made set(
            Request request,
            SchoolsWithin known,
            Pool.Years span,
            Collection<AcademicYear> read,
            List<SchoolYearCounts> counted,
            List<AcademicYear> years) {
        PlaceSchools.ByYear schools = known.of(request.place(), counted);
        PlaceCounts counts = new PlaceCounts(counted, schools);
        return made(request, span, read, counts, trends.sets(request, known, counted, counts), schools, years);
    }

    private Made made(
            Request request,
            Pool.Years span,
            Collection<AcademicYear> read,
            PlaceCounts counts,
            SharedSets sets,
            PlaceSchools.ByYear schools,
            List<AcademicYear> years) {
        List<TrendYear> all = read.stream()
                .sorted()
                .map(year -> trends.year(request, year, counts, sets, schools.in(year)))
                .toList();
        return new Made(
                request.place(),
                all.stream().filter(year -> years.contains(year.year())).toList(),
                together(request, span, all, counts, sets));
    }

    /** What may be shown of the years together: all of it where each is shown, the pool of the grid where each is hidden. */
    private Optional<Pool> together(
            Request request, Pool.Years span, List<TrendYear> read, PlaceCounts counts, SharedSets sets) {
        List<TrendYear> counting = new ArrayList<>(read);
        counting.removeIf(year -> !span.contains(year.year()) || year.note() != null || year.schoolsWithData() == 0);
        if (span.years().size() > 1
                && !counting.isEmpty()
                && counting.stream().allMatch(year -> shown(year.group()) && !(year.others() instanceof Suppressed))) {
            return pooling.pool(request.measure(), span, TrendMaking.yearCounts(counting, counts), request.audience());
        }
        return trends.pools(request, read, counts, sets).stream()
                .filter(pool -> pool.years().contains(span.last()))
                .findFirst();
    }

    private static boolean shown(Figure figure) {
        return figure instanceof Value || figure instanceof NoPupils;
    }
}
