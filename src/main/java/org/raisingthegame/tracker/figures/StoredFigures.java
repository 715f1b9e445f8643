package org.raisingthegame.tracker.figures;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/**
 * Figures of one school as they are stored, for who notes them where nobody is signed in. They are not suppressed: what was
 * noted may be shown only beside the same year's figure that {@link BoundFigures} shows to the same person.
 */
@Component
@Unscoped("Read in the background to be noted; whoever shows it asks what the reader may see")
public class StoredFigures {

    private final MeasureCatalogue measures;
    private final CellQueries cells;
    private final Estimates estimates;
    private final GroupSettings groups;
    private final SchoolDirectory schools;

    StoredFigures(
            MeasureCatalogue measures,
            CellQueries cells,
            Estimates estimates,
            GroupSettings groups,
            SchoolDirectory schools) {
        this.measures = measures;
        this.cells = cells;
        this.estimates = estimates;
        this.groups = groups;
        this.schools = schools;
    }

    /**
     * The figures of all years that have one; none of a measure or a school that is not there.
     *
     * @param group name of the group; null for the installation's own
     */
    public Map<AcademicYear, Figure.Value> of(
            String measure, SchoolId school, @Nullable String group, @Nullable YearGroup yearGroup) {
        return measures.byId(measure)
                .flatMap(known -> schools.byId(school)
                        .map(found -> cells
                                .byYear(
                                        new FigureScope(Set.of(found.laCode())),
                                        known,
                                        groups.named(group).ethnicities(),
                                        yearGroup == null || !known.byYearGroup() ? null : Part.of(yearGroup),
                                        school)
                                .stream()
                                .filter(SchoolYearCounts::hasPupils)
                                .filter(counts -> estimates.figure(known, counts.group()) instanceof Figure.Value)
                                .collect(Collectors.toMap(SchoolYearCounts::year, counts ->
                                        (Figure.Value) estimates.figure(known, counts.group())))))
                .orElse(Map.of());
    }
}
