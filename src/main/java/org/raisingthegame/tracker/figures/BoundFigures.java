package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.figures.statistics.VerdictRules;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Figures of one school that something else is bound to: a milestone of a plan, a review, an intervention. It answers in
 * types and for the person who asks; {@link FigureFormat} puts the answers into words. When stored figures change,
 * {@link FiguresMade} says which.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class BoundFigures {

    private final MeasureCatalogue measures;
    private final CellQueries cells;
    private final Estimates estimates;
    private final Suppression suppression;
    private final Pooling pooling;
    private final VerdictRules rules;
    private final SchoolDirectory schools;
    private final CurrentUser user;
    private final Audiences audiences;
    private final GroupSettings groups;
    private final Clock clock;

    BoundFigures(
            MeasureCatalogue measures,
            CellQueries cells,
            Estimates estimates,
            Suppression suppression,
            Pooling pooling,
            VerdictRules rules,
            SchoolDirectory schools,
            CurrentUser user,
            Audiences audiences,
            GroupSettings groups,
            Clock clock) {
        this.measures = measures;
        this.cells = cells;
        this.estimates = estimates;
        this.suppression = suppression;
        this.pooling = pooling;
        this.rules = rules;
        this.schools = schools;
        this.user = user;
        this.audiences = audiences;
        this.groups = groups;
        this.clock = clock;
    }

    /** All measures that can be bound, in the order in which they are offered. */
    public List<BindableMeasure> measures() {
        return measures.all().stream().map(BindableMeasure::new).toList();
    }

    /** Those that a school of this kind can have: no Key Stage 2 for a secondary school. */
    public List<BindableMeasure> measuresFor(SchoolId school) {
        Optional<School> found = schools.byId(school);
        return measures().stream()
                .filter(one -> found.filter(it -> one.measure().stage().expectedOf(it.phase()))
                        .isPresent())
                .toList();
    }

    public Optional<BindableMeasure> measure(String id) {
        return measures.byId(id).map(BindableMeasure::new);
    }

    /** The group of this installation, {@link GroupSettings}. */
    public Group defaultGroup() {
        return groups.group();
    }

    /** The groups of pupils that something may be bound to, the installation's own first. */
    public List<Group> groups() {
        return groups.offered();
    }

    /** The group of that name; the installation's own where there is none. */
    public Group group(@Nullable String name) {
        return groups.named(name);
    }

    /** The academic year that is running. */
    public AcademicYear runningYear() {
        return AcademicYear.containing(LocalDate.now(clock));
    }

    /**
     * The year groups of a school for which a measure has figures; empty where it isn't counted by year group.
     *
     * @throws OutOfScope for a school of which this person sees no figures, or that does not exist
     */
    public List<YearGroup> yearGroups(String measure, SchoolId school) {
        audiences.ofOwn(new Place.OneSchool(school));
        return cells.yearGroups(user.figureScope(), known(measure), school);
    }

    /**
     * The figures of the years that are asked for, suppressed for the person who asks.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws OutOfScope for a school of which this person sees no figures, or that does not exist
     * @throws IllegalArgumentException for a year group of a measure that isn't counted by it
     */
    public BoundTrend figures(BoundQuery query) {
        Measure measure = known(query.measure());
        if (query.yearGroup() != null && !measure.byYearGroup()) {
            throw new IllegalArgumentException(measure.id() + " is not counted by year group");
        }
        Audience audience = audiences.ofOwn(new Place.OneSchool(query.school()));
        Map<AcademicYear, SchoolYearCounts> counts =
                counts(measure, query.school(), query.group(), query.yearGroup(), user.figureScope());
        AcademicYear baseline = query.baseline();
        SchoolYearCounts atBaseline = baseline == null ? null : counts.get(baseline);
        List<BoundFigure> years = Stream.iterate(
                        query.from(), year -> year.compareTo(query.to()) <= 0, AcademicYear::next)
                .map(year -> figure(measure, year, counts.get(year), atBaseline, audience))
                .toList();
        return new BoundTrend(measure, query.school(), query.group(), query.yearGroup(), years);
    }

    /**
     * One school for a reader who answers for another, such as the partner in a headteacher challenge: three years pooled,
     * suppressed as for everybody, without the schools' own judgements. Whoever asks must have made sure that this reader
     * may see this school at all; here only the borough is looked at.
     *
     * @throws OutOfScope for a school outside of the reader's boroughs, that shares nothing, or that does not exist
     */
    public SharedProfile sharedProfile(SchoolId school) {
        FigureScope scope = user.figureScope();
        if (schools.byId(school).filter(scope::includes).isEmpty()) {
            throw new OutOfScope();
        }
        Group group = groups.group();
        List<SharedProfile.MeasurePools> profile = new ArrayList<>();
        for (Measure measure : measures.all()) {
            List<Pool> pools = measure.schoolsOwn() ? List.of() : pools(measure, school, group, scope);
            if (!pools.isEmpty()) {
                profile.add(new SharedProfile.MeasurePools(measure, pools));
            }
        }
        return new SharedProfile(school, group, profile);
    }

    private List<Pool> pools(Measure measure, SchoolId school, Group group, FigureScope scope) {
        Map<AcademicYear, SchoolYearCounts> counts = counts(measure, school, group, null, scope);
        return Pool.Years.endingBefore(runningYear(), measure.firstYear()).stream()
                .map(span -> pooling.pool(
                        measure,
                        span,
                        counts.values().stream()
                                .filter(one -> span.contains(one.year())
                                        && measure.noteOn(one.year()).isEmpty())
                                .map(one -> new Pooling.YearCounts(one.year(), one.group(), one.others()))
                                .toList(),
                        Audience.SHARED))
                .flatMap(Optional::stream)
                .toList();
    }

    private Measure known(String measure) {
        return measures.byId(measure).orElseThrow(() -> new UnknownMeasure(measure));
    }

    private Map<AcademicYear, SchoolYearCounts> counts(
            Measure measure, SchoolId school, Group group, @Nullable YearGroup yearGroup, FigureScope scope) {
        return cells
                .byYear(scope, measure, group.ethnicities(), yearGroup == null ? null : Part.of(yearGroup), school)
                .stream()
                .filter(SchoolYearCounts::hasPupils)
                .collect(Collectors.toMap(SchoolYearCounts::year, Function.identity()));
    }

    private BoundFigure figure(
            Measure measure,
            AcademicYear year,
            @Nullable SchoolYearCounts counts,
            @Nullable SchoolYearCounts baseline,
            Audience audience) {
        YearNote note = measure.noteOn(year).orElse(null);
        if (counts == null) {
            Figure instead = note != null && note.kind() == YearNote.Kind.NO_DATA
                    ? new Figure.NotCollected(note.reasonKey())
                    : new Figure.Missing();
            return new BoundFigure(
                    year, instead, instead, new Comparison.None(), new Comparison.None(), null, null, note, false);
        }
        Parts shown = shown(measure, counts, audience);
        return new BoundFigure(
                year,
                shown.group(),
                shown.others(),
                compared(shown.group(), shown.others(), estimates.compare(measure, counts.group(), counts.others())),
                baseline == null || baseline.year().equals(year)
                        ? new Comparison.None()
                        : compared(
                                shown.group(),
                                shown(measure, baseline, audience).group(),
                                estimates.compare(measure, counts.group(), baseline.group())),
                status(year, counts.group()),
                asAt(counts),
                note,
                shown.group() instanceof Value value && value.denominator() < rules.smallestGroup());
    }

    private Parts shown(Measure measure, SchoolYearCounts counts, Audience audience) {
        Counts group = counts.group();
        Counts others = counts.others();
        return suppression.shown(
                new Parts(
                        estimates.figure(measure, group),
                        estimates.figure(measure, others),
                        estimates.figure(measure, group.plus(others))),
                measure.kind(),
                audience);
    }

    private static Comparison compared(Figure one, Figure other, Comparison truth) {
        return one instanceof Figure.Suppressed || other instanceof Figure.Suppressed ? new Comparison.Hidden() : truth;
    }

    private DataStatus status(AcademicYear year, Counts counts) {
        if (year.equals(runningYear())) {
            return DataStatus.TO_DATE;
        }
        if (counts.provisional()) {
            return DataStatus.PROVISIONAL;
        }
        return counts.amended() ? DataStatus.AMENDED : DataStatus.FINAL;
    }

    private static LocalDate asAt(SchoolYearCounts counts) {
        LocalDate said = counts.group().asAt();
        return said == null ? counts.madeOn() : said;
    }
}
