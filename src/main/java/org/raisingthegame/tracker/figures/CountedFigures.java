package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.stereotype.Component;

/**
 * True counts of a place, before suppression: for what is worked out inside this module and for the test of the
 * initiative's outcomes. Only figures reads beyond the caller's row scope, so this stays within the package.
 */
@Component
class CountedFigures {

    private final MeasureCatalogue measures;
    private final CellQueries cells;
    private final PlaceSchools places;

    CountedFigures(MeasureCatalogue measures, CellQueries cells, PlaceSchools places) {
        this.measures = measures;
        this.cells = cells;
        this.places = places;
    }

    /** What was counted of a group in a year: of the group, and of the others. */
    record Both(Counts group, Counts others, int schools) {}

    Both of(String measure, Place place, Group group, AcademicYear year, FigureScope scope) {
        Measure known = measures.byId(measure).orElseThrow(() -> new UnknownMeasure(measure));
        var all = cells.bySchoolAndYear(scope, known, group.ethnicities());
        PlaceCounts counts = new PlaceCounts(all, places.within(scope).of(place, all));
        return new Both(
                counts.group(year), counts.others(year), counts.schools(year).size());
    }
}
