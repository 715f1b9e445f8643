package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.Outcome.PublishedRow;
import org.raisingthegame.tracker.figures.Outcome.Row;
import org.raisingthegame.tracker.figures.Outcome.Schools;
import org.raisingthegame.tracker.figures.baselines.PublishedFigures;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.figures.statistics.Changes;
import org.raisingthegame.tracker.figures.statistics.Estimate;
import org.raisingthegame.tracker.figures.statistics.VerdictRules;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.Suppression;
import org.raisingthegame.tracker.figures.suppression.Suppression.Parts;
import org.raisingthegame.tracker.schools.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The initiative's published claims beside what the data say of the same schools and years, of all schools, and of the
 * remaining ones. Schools count where they have data in both years; cohorts are different children each year, and somebody
 * permanently excluded is so once, so the two years of a claim share nobody who counts and are compared as two groups.
 */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class Outcomes {

    private final MeasureCatalogue measures;
    private final CellQueries cells;
    private final PlaceSchools places;
    private final Estimates estimates;
    private final Suppression suppression;
    private final VerdictRules rules;
    private final PublishedFigures published;
    private final CurrentUser user;
    private final Audiences audiences;
    private final GroupSettings groups;

    Outcomes(
            MeasureCatalogue measures,
            CellQueries cells,
            PlaceSchools places,
            Estimates estimates,
            Suppression suppression,
            VerdictRules rules,
            PublishedFigures published,
            CurrentUser user,
            Audiences audiences,
            GroupSettings groups) {
        this.measures = measures;
        this.cells = cells;
        this.places = places;
        this.estimates = estimates;
        this.suppression = suppression;
        this.rules = rules;
        this.published = published;
        this.user = user;
        this.audiences = audiences;
        this.groups = groups;
    }

    /** Each claim with the data beside it, in the order of the measures. */
    public List<Outcome> all() {
        return of(audiences.of(new Place.AllSchools()));
    }

    /** The same as everybody may see it: for a file. */
    public List<Outcome> shared() {
        return of(Audience.SHARED);
    }

    private List<Outcome> of(Audience audience) {
        FigureScope scope = user.figureScope();
        SchoolsWithin within = places.within(scope);
        return measures.all().stream()
                .flatMap(
                        measure -> measures
                                .claimOn(measure)
                                .map(claim -> new Making(measure, claim, scope, within, audience).outcome())
                                .stream())
                .toList();
    }

    /** One claim, for one audience. */
    private final class Making {

        private final Measure measure;
        private final PublishedClaim claim;
        private final FigureScope scope;
        private final SchoolsWithin within;
        private final Audience audience;
        private final List<SchoolYearCounts> counts;
        private final PlaceCounts all;

        Making(Measure measure, PublishedClaim claim, FigureScope scope, SchoolsWithin within, Audience audience) {
            this.measure = measure;
            this.claim = claim;
            this.scope = scope;
            this.within = within;
            this.audience = audience;
            counts = cells.ofSchools(
                    scope,
                    measure,
                    groups.group().ethnicities(),
                    null,
                    within.byId().keySet(),
                    List.of(claim.before(), claim.after()));
            all = new PlaceCounts(counts, within.of(new Place.AllSchools(), counts));
        }

        Outcome outcome() {
            Map<Schools, Set<SchoolId>> members = members();
            // In this order, because of two that can't both be shown the earlier stays.
            Map<Schools, Row> rows = new EnumMap<>(Schools.class);
            List<Set<SchoolId>> shown = new ArrayList<>();
            for (Schools which :
                    List.of(Schools.FOUNDING, Schools.ALL, Schools.FOUNDING_WITH_GROUP, Schools.REMAINING)) {
                Set<SchoolId> of = members.get(which);
                if (of != null) {
                    rows.put(which, row(which, of, shown));
                }
            }
            // By the order of the constants: those that the claim means first.
            Row meant = rows.values().iterator().next();
            Row all = rows.get(Schools.ALL);
            Row remaining = rows.computeIfPresent(
                    Schools.REMAINING, (which, row) -> all == null ? row : besideBoth(row, meant, all));
            return new Outcome(
                    measure, claim, groups.group(), List.copyOf(rows.values()), published(), apart(meant, remaining));
        }

        /** All minus the remaining are those meant: where one of these is hidden, the remaining would give it away. */
        private Row besideBoth(Row remaining, Row meant, Row all) {
            boolean before = Stream.of(meant.before(), all.before()).anyMatch(Suppressed.class::isInstance);
            boolean after = Stream.of(meant.after(), all.after()).anyMatch(Suppressed.class::isInstance);
            Figure small = suppression.small();
            return new Row(
                    remaining.schools(),
                    remaining.withData(),
                    remaining.expected(),
                    before ? small : remaining.before(),
                    after ? small : remaining.after(),
                    before || after ? new Comparison.Hidden() : remaining.change());
        }

        private Map<Schools, Set<SchoolId>> members() {
            Map<Schools, Set<SchoolId>> members = new LinkedHashMap<>();
            Set<SchoolId> founding = of(new Place.FoundingMembers());
            Set<SchoolId> everywhere = of(new Place.AllSchools());
            Set<SchoolId> meant = founding;
            if (claim.leastOfGroup() > 0) {
                meant = of(new Place.FoundingMembersWithGroup(claim.leastOfGroup(), claim.before(), claim.after()));
                members.put(Schools.FOUNDING_WITH_GROUP, meant);
            }
            members.put(Schools.FOUNDING, founding);
            members.put(Schools.ALL, everywhere);
            Set<SchoolId> remaining = new HashSet<>(everywhere);
            remaining.removeAll(meant);
            members.put(Schools.REMAINING, remaining);
            return members;
        }

        private Set<SchoolId> of(Place place) {
            return within.of(place, counts).in(claim.after()).stream()
                    .map(School::id)
                    .collect(Collectors.toSet());
        }

        private Row row(Schools which, Set<SchoolId> members, List<Set<SchoolId>> shown) {
            Set<SchoolId> both = all.schools(claim.before(), claim.after());
            both.retainAll(members);
            int expected = which == Schools.FOUNDING_WITH_GROUP ? both.size() : expected(members, both);
            Optional<Figure> hidden = hidden(members, both, shown);
            if (hidden.isPresent()) {
                return new Row(which, both.size(), expected, hidden.get(), hidden.get(), new Comparison.Hidden());
            }
            shown.add(both);
            if (both.isEmpty()) {
                return new Row(which, 0, expected, new Figure.Missing(), new Figure.Missing(), new Comparison.None());
            }
            Figure before = shown(claim.before(), both);
            Figure after = shown(claim.after(), both);
            Comparison change = before instanceof Suppressed || after instanceof Suppressed
                    ? new Comparison.Hidden()
                    : change(both);
            return new Row(which, both.size(), expected, before, after, change);
        }

        private int expected(Set<SchoolId> members, Set<SchoolId> withData) {
            return (int) within.of(new Place.AllSchools(), counts).in(claim.after()).stream()
                    .filter(school -> members.contains(school.id()))
                    .filter(school ->
                            withData.contains(school.id()) || measure.stage().expectedOf(school.phase()))
                    .count();
        }

        /** Why a set is hidden whole: too few schools, or it would give away the schools in which it differs from another. */
        private Optional<Figure> hidden(Set<SchoolId> members, Set<SchoolId> both, List<Set<SchoolId>> shown) {
            if (both.isEmpty()) {
                return Optional.empty();
            }
            List<Set<SchoolId>> others = new ArrayList<>(shown);
            // The trend shows each year's schools, also those without data in the other year.
            for (AcademicYear year : List.of(claim.before(), claim.after())) {
                Set<SchoolId> thatYear = new HashSet<>(all.schools(year));
                thatYear.retainAll(members);
                others.add(thatYear);
            }
            return suppression
                    .ofSet(both, others, audience)
                    .map(Figure.class::cast)
                    .or(() -> shown.stream()
                            .flatMap(other -> inWhichTheyDiffer(both, other))
                            .filter(Suppressed.class::isInstance)
                            .findFirst()
                            .map(small -> suppression.small()));
        }

        /** The figures that anybody could work out from two sets of which one holds the other. */
        private Stream<Figure> inWhichTheyDiffer(Set<SchoolId> one, Set<SchoolId> other) {
            if (!one.containsAll(other) && !other.containsAll(one)) {
                return Stream.empty();
            }
            Set<SchoolId> differing = new HashSet<>(one);
            differing.addAll(other);
            differing.removeIf(school -> one.contains(school) && other.contains(school));
            return Stream.of(claim.before(), claim.after())
                    .filter(year -> all.group(year, differing).denominator() > 0)
                    .map(year -> shown(year, differing));
        }

        private Figure shown(AcademicYear year, Set<SchoolId> schools) {
            Counts group = all.group(year, schools);
            Counts others = all.others(year, schools);
            Parts truth = new Parts(
                    estimates.figure(measure, group),
                    estimates.figure(measure, others),
                    estimates.figure(measure, group.plus(others)));
            return suppression.shown(truth, measure.kind(), audience).group();
        }

        private Comparison change(Set<SchoolId> schools) {
            return estimates.compare(measure, all.group(claim.after(), schools), all.group(claim.before(), schools));
        }

        /** Whether the schools meant changed otherwise than the remaining: the one fair question to a before and after. */
        private Comparison.@Nullable Points apart(Row meant, @Nullable Row remaining) {
            if (remaining == null
                    || !(meant.change() instanceof Comparison.Points one)
                    || !(remaining.change() instanceof Comparison.Points other)) {
                return null;
            }
            Estimate difference = Changes.apart(
                    new Estimate(one.points() / 100, one.interval().times(0.01)),
                    new Estimate(other.points() / 100, other.interval().times(0.01)));
            Interval interval = difference.interval();
            return interval == null
                    ? null
                    : new Comparison.Points(
                            difference.value() * 100,
                            interval.times(100),
                            rules.onGap(difference, smallest(meant), smallest(remaining)));
        }

        private static long smallest(Row row) {
            return Stream.of(row.before(), row.after())
                    .filter(Value.class::isInstance)
                    .mapToLong(figure -> ((Value) figure).denominator())
                    .min()
                    .orElse(0);
        }

        private List<PublishedRow> published() {
            if (measure.published() == null) {
                return List.of();
            }
            return published.lines(measure.published(), PublishedSchools.ALL, scope, groups.group()).stream()
                    .map(line -> new PublishedRow(line, line.in(claim.before()), line.in(claim.after())))
                    .filter(row -> row.before() instanceof Figure.Published || row.after() instanceof Figure.Published)
                    .toList();
        }
    }
}
