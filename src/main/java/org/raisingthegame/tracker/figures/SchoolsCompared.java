package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The schools of a person's boroughs side by side in one year of a measure: for a funnel and for its table. Each school stands
 * there as that person may see it, true or as the shared grid has it, so hidden figures are among them.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class SchoolsCompared {

    private final MeasureCatalogue measures;
    private final TrendMaking making;
    private final SchoolDirectory schools;
    private final CurrentUser user;
    private final Audiences audiences;
    private final GroupSettings groups;
    private final Clock clock;

    SchoolsCompared(
            MeasureCatalogue measures,
            TrendMaking making,
            SchoolDirectory schools,
            CurrentUser user,
            Audiences audiences,
            GroupSettings groups,
            Clock clock) {
        this.measures = measures;
        this.making = making;
        this.schools = schools;
        this.user = user;
        this.audiences = audiences;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * One school's year.
     *
     * @param own whether these are true figures
     * @param year group, others, all, and the gap between the first two
     * @param pool the three years together to which the year belongs, where its own is hidden; null where there is none
     */
    public record SchoolInYear(
            School school,
            boolean own,
            TrendYear year,
            @Nullable Pool pool) {}

    /**
     * Every school of which the measure is expected or that has data, by name.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws IllegalArgumentException for a measure that is each school's own judgement, which is never compared
     */
    public List<SchoolInYear> in(String measure, AcademicYear year) {
        return in(measure, year, audiences::of);
    }

    /**
     * The same as everybody may see it, whoever asks: for what leaves the program.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws IllegalArgumentException as {@link #in} does
     */
    public List<SchoolInYear> shared(String measure, AcademicYear year) {
        return in(measure, year, place -> Audience.SHARED);
    }

    private List<SchoolInYear> in(String measure, AcademicYear year, Function<Place, Audience> audience) {
        Measure known = measures.byId(measure).orElseThrow(() -> new UnknownMeasure(measure));
        if (known.schoolsOwn()) {
            throw new IllegalArgumentException("Schools' own judgements are not compared: " + measure);
        }
        List<School> within = schools.all().stream()
                .filter(user.figureScope()::includes)
                .toList();
        // Of all schools at once: read one by one the same cells would be read for each.
        List<SchoolYearCounts> counted = making.counted(request(known, new Place.AllSchools(), Audience.SHARED));
        return within.stream()
                .flatMap(school -> {
                    Place place = new Place.OneSchool(school.id());
                    return line(school, year, making.make(request(known, place, audience.apply(place)), counted))
                            .stream();
                })
                .toList();
    }

    private TrendMaking.Request request(Measure measure, Place place, Audience audience) {
        return new TrendMaking.Request(
                measure, place, groups.group(), user.figureScope(), audience, LocalDate.now(clock));
    }

    private List<SchoolInYear> line(School school, AcademicYear year, Trend trend) {
        return trend.years().stream()
                .filter(one -> one.year().equals(year) && !(one.group() instanceof Figure.NotApplicable))
                .map(one -> new SchoolInYear(school, user.seesTrueFiguresOf(school.id()), one, pool(trend, one)))
                .toList();
    }

    private static @Nullable Pool pool(Trend trend, TrendYear year) {
        return year.group() instanceof Figure.Suppressed
                ? trend.pools().stream()
                        .filter(pool -> pool.years().contains(year.year()))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
