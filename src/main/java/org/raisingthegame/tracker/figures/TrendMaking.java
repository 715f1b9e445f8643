package org.raisingthegame.tracker.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.Trend.Change;
import org.raisingthegame.tracker.figures.Trend.ToDate;
import org.raisingthegame.tracker.figures.Trend.ToDate.Side;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.baselines.PublishedFigures;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.figures.spi.Running;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/** Makes a trend for an audience that somebody else has decided on. */
@Component
class TrendMaking {

    private final CellQueries cells;
    private final PlaceSchools places;
    private final Estimates estimates;
    private final Suppression suppression;
    private final PublishedFigures published;
    private final Pooling pooling;
    private final SharedFigures shared;

    TrendMaking(
            CellQueries cells,
            PlaceSchools places,
            Estimates estimates,
            Suppression suppression,
            PublishedFigures published,
            Pooling pooling,
            SharedFigures shared) {
        this.pooling = pooling;
        this.shared = shared;
        this.cells = cells;
        this.places = places;
        this.estimates = estimates;
        this.suppression = suppression;
        this.published = published;
    }

    /**
     * What is asked, and for whom.
     *
     * @param today the last day that has happened; its academic year is the running one
     */
    record Request(
            Measure measure,
            Place place,
            Group group,
            @Nullable Part part,
            @Nullable Group beside,
            FigureScope scope,
            Audience audience,
            LocalDate today) {

        Request(Measure measure, Place place, Group group, FigureScope scope, Audience audience, LocalDate today) {
            this(measure, place, group, null, null, scope, audience, today);
        }

        /** The same of another place, as another audience sees it. */
        Request of(Place other, Audience by) {
            return new Request(measure, other, group, part, beside, scope, by, today);
        }

        /** The same of the group that is compared with. */
        Request ofBeside(Group compared) {
            return new Request(measure, place, compared, part, null, scope, audience, today);
        }

        AcademicYear running() {
            return AcademicYear.containing(today);
        }
    }

    /** A trend, and the counts behind it. */
    private record Made(Trend trend, PlaceCounts counts) {}

    Trend make(Request request) {
        return make(request, places.within(request.scope()));
    }

    /** @param within the schools of the request's scope */
    private Trend make(Request request, SchoolsWithin within) {
        Made made = madeOf(request, within);
        Group beside = request.beside();
        return beside == null ? made.trend() : beside(request, made, madeOf(request.ofBeside(beside), within), beside);
    }

    /** Several of one scope: which schools there are is read once. */
    List<Trend> make(FigureScope scope, List<Request> requests) {
        SchoolsWithin within = places.within(scope);
        return requests.stream().map(request -> make(request, within)).toList();
    }

    /** The trend with another group in the place of all others; what that group's own trend hides stays hidden. */
    private Trend beside(Request request, Made made, Made other, Group beside) {
        Trend trend = made.trend();
        List<TrendYear> years = new ArrayList<>();
        for (TrendYear year : trend.years()) {
            Optional<TrendYear> its = other.trend().years().stream()
                    .filter(one -> one.year().equals(year.year()))
                    .findFirst();
            years.add(its.map(one -> beside(request, year, one, made, other)).orElse(year));
        }
        TrendYear soFar = trend.soFar();
        TrendYear otherSoFar = other.trend().soFar();
        ToDate toDate = trend.toDate();
        ToDate otherToDate = other.trend().toDate();
        return new Trend(
                trend.measure(),
                trend.place(),
                trend.group(),
                years,
                Stream.concat(
                                trend.published().stream(),
                                other.trend().published().stream()
                                        .filter(line -> line.group() instanceof PublishedGroup.Minor
                                                && !trend.published().contains(line)))
                        .toList(),
                trend.change(),
                toDate == null || otherToDate == null
                        ? toDate
                        : new ToDate(
                                toDate.running(),
                                toDate.upTo(),
                                toDate.upToBefore(),
                                toDate.schools(),
                                toDate.group(),
                                otherToDate.group(),
                                toDate.all()),
                soFar == null || otherSoFar == null ? soFar : beside(request, soFar, otherSoFar, made, other),
                trend.pools().stream()
                        .map(pool -> beside(pool, other.trend().pools()))
                        .toList(),
                beside,
                trend.parts(),
                trend.asAt());
    }

    private TrendYear beside(Request request, TrendYear year, TrendYear its, Made made, Made other) {
        return new TrendYear(
                year.year(),
                year.group(),
                its.group(),
                year.all(),
                year.group() instanceof Suppressed || year.group() instanceof Value
                        ? comparison(
                                request.measure(),
                                made.counts().group(year.year()),
                                other.counts().group(year.year()),
                                new Parts(year.group(), its.group(), year.all()))
                        : new Comparison.None(),
                year.schoolsWithData(),
                year.schoolsExpected(),
                year.note());
    }

    private Pool beside(Pool pool, List<Pool> others) {
        Figure its = others.stream()
                .filter(one -> one.years().equals(pool.years()) && one.counted().equals(pool.counted()))
                .map(Pool::group)
                .findFirst()
                .orElseGet(suppression::small);
        return new Pool(pool.years(), pool.counted(), pool.group(), its, pool.all(), new Comparison.Hidden());
    }

    /**
     * Several of one scope, of each no more than the years and the figure so far: for a page that shows many, and of which nobody asks
     * what was published, how it changed or what happened up to a day.
     */
    List<Trend> atAGlance(FigureScope scope, List<Request> requests) {
        SchoolsWithin within = places.within(scope);
        return requests.stream().map(request -> atAGlance(request, within)).toList();
    }

    private Trend atAGlance(Request request, SchoolsWithin within) {
        Counted counted = countedIn(request, within);
        return new Trend(
                request.measure(),
                request.place(),
                request.group(),
                years(request, counted, List.of()),
                List.of(),
                null,
                null,
                soFar(request, counted.counts(), counted.sets(), counted.schools()),
                List.of(),
                null);
    }

    /** What was counted at a place, in which schools, and what of it may be shown. */
    private record Counted(PlaceCounts counts, PlaceSchools.ByYear schools, SharedSets sets) {}

    private Counted countedIn(Request request, SchoolsWithin within) {
        List<SchoolYearCounts> all = counted(request, within);
        PlaceSchools.ByYear schools = within.of(request.place(), all);
        PlaceCounts counts = new PlaceCounts(all, schools);
        return new Counted(counts, schools, sets(request, within, all, counts));
    }

    private List<TrendYear> years(Request request, Counted counted, List<PublishedLine> lines) {
        return axis(request, counted.counts(), lines).stream()
                .map(year -> year(
                        request,
                        year,
                        counted.counts(),
                        counted.sets(),
                        counted.schools().in(year)))
                .toList();
    }

    private Made madeOf(Request request, SchoolsWithin within) {
        Counted counted = countedIn(request, within);
        PlaceCounts counts = counted.counts();
        SharedSets sets = counted.sets();
        List<PublishedLine> lines = published(request, counted.schools());
        List<TrendYear> years = years(request, counted, lines);
        Trend trend = new Trend(
                request.measure(),
                request.place(),
                request.group(),
                years,
                lines,
                change(request, years, counts, sets),
                toDate(request, counts, sets),
                soFar(request, counts, sets, counted.schools()),
                pools(request, years, counts, sets),
                null,
                request.part() == null ? Set.of() : Set.of(request.part()),
                counts.all().stream()
                        .map(TrendMaking::asAt)
                        .max(LocalDate::compareTo)
                        .orElse(null));
        return new Made(trend, counts);
    }

    /** What may be shown of a place beside what else the same reader can look at. */
    SharedSets sets(Request request, SchoolsWithin within, List<SchoolYearCounts> all, PlaceCounts counts) {
        return new SharedSets(
                suppression,
                request.audience(),
                SharedSets.shownBefore(request.place()).stream()
                        .map(place -> new PlaceCounts(all, within.of(place, all)))
                        .toList(),
                request.place() instanceof Place.OneSchool,
                request.audience() == Audience.SHARED
                        ? shared.line(request, counts.everySchool()).orElse(null)
                        : null);
    }

    /** What was counted in all schools of the scope; of a single school only in those whose years it has. */
    private List<SchoolYearCounts> counted(Request request, SchoolsWithin within) {
        return request.place() instanceof Place.OneSchool(SchoolId school)
                ? cells.ofSchools(
                        request.scope(),
                        request.measure(),
                        request.group().ethnicities(),
                        request.part(),
                        within.lineage(school),
                        Set.of())
                : cells.bySchoolAndYear(
                        request.scope(), request.measure(), request.group().ethnicities(), request.part());
    }

    /** Up to when the rows count, where they say it; else when they were counted. */
    private static LocalDate asAt(SchoolYearCounts counts) {
        LocalDate said = counts.group().asAt();
        return said == null ? counts.madeOn() : said;
    }

    /** Three years together, where each of them is hidden by itself and together they need not be. */
    List<Pool> pools(Request request, List<TrendYear> years, PlaceCounts counts, SharedSets sets) {
        if (request.audience() != Audience.SHARED || request.measure().schoolsOwn()) {
            return List.of();
        }
        List<Pool> pools = new ArrayList<>();
        for (Pool.Years span :
                Pool.Years.endingBefore(request.running(), request.measure().firstYear())) {
            List<TrendYear> pooled = years.stream()
                    .filter(year -> span.contains(year.year()) && year.note() == null && year.schoolsWithData() > 0)
                    .toList();
            boolean hidden = pooled.size() > 1
                    && pooled.stream()
                            .allMatch(year -> year.group() instanceof Suppressed
                                    && sets.hidden(counts.schools(year.year()), year.year())
                                            .isEmpty());
            Set<SchoolId> schools = new HashSet<>();
            pooled.forEach(year -> schools.addAll(counts.schools(year.year())));
            if (hidden && sets.pooled(span, schools)) {
                pooling.pool(request.measure(), span, yearCounts(pooled, counts), request.audience())
                        .filter(pool -> pool.group() instanceof Value
                                && !suppression.givesAwayItsParts(
                                        pool.group(),
                                        pooled.size(),
                                        request.measure().kind(),
                                        request.audience()))
                        .ifPresent(pools::add);
            }
        }
        return pools;
    }

    static List<Pooling.YearCounts> yearCounts(List<TrendYear> years, PlaceCounts counts) {
        return years.stream()
                .map(year -> new Pooling.YearCounts(year.year(), counts.group(year.year()), counts.others(year.year())))
                .toList();
    }

    /** From the first year with data of the place, or without any of the published lines, to the last completed year. */
    private static List<AcademicYear> axis(Request request, PlaceCounts counts, List<PublishedLine> lines) {
        Optional<AcademicYear> first = counts.firstYear()
                .filter(year -> year.compareTo(request.running()) < 0)
                .or(() -> lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(PublishedLine.Point::year)
                        .min(AcademicYear::compareTo))
                .map(year -> max(year, request.measure().firstYear()));
        return first.map(from -> Stream.iterate(from, year -> year.compareTo(request.running()) < 0, AcademicYear::next)
                        .toList())
                .orElse(List.of());
    }

    private static AcademicYear max(AcademicYear one, AcademicYear other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** One year of a place. */
    TrendYear year(Request request, AcademicYear year, PlaceCounts counts, SharedSets sets, List<School> schools) {
        Measure measure = request.measure();
        Set<SchoolId> withData = counts.schools(year);
        int expected = (int) schools.stream()
                .filter(school ->
                        withData.contains(school.id()) || measure.stage().expectedOf(school.phase()))
                .count();
        YearNote note = measure.noteOn(year).orElse(null);
        Figure instead = instead(note, withData, expected);
        if (instead != null) {
            return new TrendYear(
                    year, instead, instead, instead, new Comparison.None(), withData.size(), expected, note);
        }
        Counts group = counts.group(year);
        Counts others = counts.others(year);
        Parts shown =
                sets.left(sets.hidden(withData, year).orElseGet(() -> shown(request, group, others)), year, withData);
        return new TrendYear(
                year,
                shown.group(),
                shown.others(),
                shown.all(),
                comparison(measure, group, others, shown),
                withData.size(),
                expected,
                note);
    }

    /** What all three lines say where there can be no figure; null where there can. */
    private static @Nullable Figure instead(@Nullable YearNote note, Set<SchoolId> withData, int expected) {
        if (note != null && note.kind() == YearNote.Kind.NO_DATA) {
            return new Figure.NotCollected(note.reasonKey());
        }
        if (withData.isEmpty()) {
            return expected == 0 ? new Figure.NotApplicable() : new Figure.Missing();
        }
        return null;
    }

    private Parts shown(Request request, Counts group, Counts others) {
        Measure measure = request.measure();
        Parts truth = new Parts(
                estimates.figure(measure, group),
                estimates.figure(measure, others),
                estimates.figure(measure, group.plus(others)));
        return suppression.shown(truth, measure.kind(), request.audience());
    }

    private Comparison comparison(Measure measure, Counts group, Counts others, Parts shown) {
        if (shown.group() instanceof Suppressed || shown.others() instanceof Suppressed) {
            return new Comparison.Hidden();
        }
        return estimates.compare(measure, group, others);
    }

    /**
     * The latest year of results against the first, in the schools that have data in both. Cohorts of results are
     * different children; the same pupils are on roll year after year, so exclusions are not compared this way.
     */
    private @Nullable Change change(Request request, List<TrendYear> years, PlaceCounts counts, SharedSets sets) {
        List<AcademicYear> comparable = years.stream()
                .filter(year -> year.note() == null && year.group() instanceof Value)
                .map(TrendYear::year)
                .toList();
        if (request.measure().stage() == Stage.ALL_YEARS || comparable.size() < 2) {
            return null;
        }
        AcademicYear first = comparable.getFirst();
        AcademicYear last = comparable.getLast();
        Set<SchoolId> both = comparable(request.place(), counts, first, last);
        Counts before = counts.group(first, both);
        Counts after = counts.group(last, both);
        boolean hidden = sets.hidden(both, first, last).isPresent()
                || request.audience() == Audience.SHARED
                        && (leavesSmall(request, first, both, counts) || leavesSmall(request, last, both, counts))
                || Stream.of(before, after)
                        .map(one -> estimates.figure(request.measure(), one))
                        .map(figure ->
                                suppression.shown(figure, request.measure().kind(), request.audience()))
                        .anyMatch(Suppressed.class::isInstance);
        return new Change(
                first, hidden ? new Comparison.Hidden() : estimates.compare(request.measure(), after, before));
    }

    /** Whether the schools that are left out of a year could be told from the year's own figure, and are too few or too small. */
    private boolean leavesSmall(Request request, AcademicYear year, Set<SchoolId> compared, PlaceCounts counts) {
        Set<SchoolId> left = new HashSet<>(counts.schools(year));
        left.removeAll(compared);
        if (counts.group(year, left).denominator() == 0) {
            return false;
        }
        if (suppression.ofSet(left, List.of(), request.audience()).isPresent()) {
            return true;
        }
        Parts parts = shown(request, counts.group(year, left), counts.others(year, left));
        return parts.group() instanceof Suppressed || parts.others() instanceof Suppressed;
    }

    /** A single school is compared with itself, under whichever name; of several only those that have data in both. */
    private static Set<SchoolId> comparable(Place place, PlaceCounts counts, AcademicYear first, AcademicYear last) {
        if (!(place instanceof Place.OneSchool)) {
            return counts.schools(first, last);
        }
        Set<SchoolId> either = new HashSet<>(counts.schools(first));
        either.addAll(counts.schools(last));
        return either;
    }

    /** The figure of the running year so far, where there is one. */
    private @Nullable TrendYear soFar(
            Request request, PlaceCounts counts, SharedSets sets, PlaceSchools.ByYear schools) {
        AcademicYear running = request.running();
        return request.measure().running() != Running.TO_DATE
                        || counts.schools(running).isEmpty()
                ? null
                : year(request, running, counts, sets, schools.in(running));
    }

    /** The running year up to today beside the last up to the same day, in the schools that have a roll in both. */
    private @Nullable ToDate toDate(Request request, PlaceCounts counts, SharedSets sets) {
        AcademicYear running = request.running();
        AcademicYear before = running.previous();
        Set<SchoolId> both = counts.schools(running, before);
        boolean othersSchool = request.audience() == Audience.SHARED && request.place() instanceof Place.OneSchool;
        if (request.measure().running() != Running.EVENTS || both.isEmpty() || othersSchool) {
            // Days of a single school, taken one from the next, would show each event.
            return null;
        }
        LocalDate dayBefore = request.today().minusYears(1);
        Optional<Parts> hidden = sets.hidden(both, running, before);
        Parts now = hidden.orElseGet(() -> soFar(request, running, request.today(), counts, both));
        Parts then = hidden.orElseGet(() -> soFar(request, before, dayBefore, counts, both));
        return new ToDate(
                running,
                request.today(),
                dayBefore,
                both.size(),
                new Side(now.group(), then.group()),
                new Side(now.others(), then.others()),
                new Side(now.all(), then.all()));
    }

    private Parts soFar(Request request, AcademicYear year, LocalDate upTo, PlaceCounts counts, Set<SchoolId> schools) {
        List<SchoolYearCounts> events = new ArrayList<>(cells.eventsUpTo(
                request.scope(), request.measure().id(), request.group().ethnicities(), year, upTo));
        events.removeIf(one -> !schools.contains(one.school()));
        Counts group = withEvents(
                counts.group(year, schools),
                events.stream().mapToLong(one -> one.group().numerator()).sum());
        Counts others = withEvents(
                counts.others(year, schools),
                events.stream().mapToLong(one -> one.others().numerator()).sum());
        return shown(request, group, others);
    }

    /** The headcount with other events; without what an interval needs, for part of a year has none here. */
    private static Counts withEvents(Counts headcount, long events) {
        return new Counts(events, headcount.denominator(), 0, 0, headcount.provisional());
    }

    private List<PublishedLine> published(Request request, PlaceSchools.ByYear schools) {
        PublishedIndicator indicator = request.measure().published();
        // What is published is of all pupils; beside a part of them it would look like a comparison.
        return indicator == null || request.part() != null
                ? List.of()
                : published.lines(indicator, publishedSchools(request, schools), request.scope(), request.group());
    }

    /** A school's exclusions stand beside those of schools of its phase; all else beside all schools. */
    private static PublishedSchools publishedSchools(Request request, PlaceSchools.ByYear schools) {
        if (request.measure().stage() != Stage.ALL_YEARS || !(request.place() instanceof Place.OneSchool)) {
            return PublishedSchools.ALL;
        }
        return schools.in(request.running()).stream()
                .findFirst()
                .map(School::phase)
                .map(phase -> switch (phase) {
                    case PRIMARY -> PublishedSchools.PRIMARY;
                    case SECONDARY -> PublishedSchools.SECONDARY;
                    case SPECIAL -> PublishedSchools.SPECIAL;
                    case ALL_THROUGH, PUPIL_REFERRAL_UNIT -> PublishedSchools.ALL;
                })
                .orElse(PublishedSchools.ALL);
    }
}
