package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.FilteredQueries;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Free filters, as many at once as one likes, over a school whose records one may read: on screen only. They are counted from
 * the records when asked, are in no grid, and nobody else can ask; so what they show could be listed pupil by pupil anyway.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class OwnSchoolFigures {

    private final MeasureCatalogue measures;
    private final FilteredQueries queries;
    private final Estimates estimates;
    private final CurrentUser user;

    OwnSchoolFigures(MeasureCatalogue measures, FilteredQueries queries, Estimates estimates, CurrentUser user) {
        this.measures = measures;
        this.queries = queries;
        this.estimates = estimates;
        this.user = user;
    }

    /**
     * One year of the pupils to whom all the parts apply.
     *
     * @param gap those of the group and the others among them compared
     * @param note what must be known about the year; null where nothing
     */
    public record FilteredYear(
            AcademicYear year,
            Figure group,
            Figure others,
            Figure all,
            Comparison gap,
            @Nullable YearNote note) {}

    /**
     * @param parts what applies to the pupils, at most one of each cut; none for all pupils
     * @return the years that have such pupils, in order
     * @throws UnknownMeasure if there is no such measure
     * @throws OutOfScope for a school whose records this person may not read
     * @throws IllegalArgumentException for two parts of one cut
     */
    public List<FilteredYear> filtered(String measure, SchoolId school, Group group, Set<Part> parts) {
        Measure known = measures.byId(measure).orElseThrow(() -> new UnknownMeasure(measure));
        if (parts.stream().map(Part::cut).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("Nobody is of two parts of one cut: " + parts);
        }
        RowScope scope = user.rowScopeIfAny().orElseThrow(OutOfScope::new);
        List<FilteredYear> years = new ArrayList<>();
        for (FilteredQueries.YearCounts one : queries.byYear(scope, known, school, group.ethnicities(), parts)) {
            YearNote note = known.noteOn(one.year()).orElse(null);
            boolean counted = note == null || note.kind() != YearNote.Kind.NO_DATA;
            if (counted && one.year().compareTo(known.firstYear()) >= 0) {
                years.add(new FilteredYear(
                        one.year(),
                        estimates.figure(known, one.group()),
                        estimates.figure(known, one.others()),
                        estimates.figure(known, one.group().plus(one.others())),
                        estimates.compare(known, one.group(), one.others()),
                        note));
            }
        }
        return years;
    }

    /** The cuts by which a school's pupils can be filtered: all, whatever is stored. */
    public List<Cut> cuts() {
        return List.of(Cut.values());
    }
}
