package org.raisingthegame.tracker.aimhigh;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.ReachSheet.Row;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries.Counted;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries.Span;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerQueries;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.GroupSettings;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.raisingthegame.tracker.figures.SharedCounts.Shown;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the events of the person's boroughs reached. Who sees no true figures gets one cut of all years and series, and what
 * would give single schools away is hidden in it: two cuts of one whole can be taken from each other (decision 0023).
 */
@Service
@PreAuthorize("hasRole('" + AimHighPlugin.SEE_EVENTS + "')")
public class Reach {

    private final CurrentUser user;
    private final ReachQueries queries;
    private final SpeakerQueries speakers;
    private final GroupSettings groups;
    private final SharedCounts counts;

    Reach(CurrentUser user, ReachQueries queries, SpeakerQueries speakers, GroupSettings groups, SharedCounts counts) {
        this.user = user;
        this.queries = queries;
        this.speakers = speakers;
        this.groups = groups;
        this.counts = counts;
    }

    /** The years with events, the latest first. */
    public List<AcademicYear> years() {
        return queries.years(user.figureScope()).stream().map(AcademicYear::new).toList();
    }

    /** Whether this person may choose years and series. */
    public boolean mayChoose() {
        return counts.areTrue();
    }

    /**
     * Of the years from one to another, both included.
     *
     * @param series of this series alone; null for all
     * @throws AccessDeniedException for who may not choose
     */
    @Transactional(readOnly = true)
    public ReachSheet between(AcademicYear from, AcademicYear to, @Nullable Series series) {
        if (!mayChoose()) {
            throw new AccessDeniedException("Two cuts of one whole can be taken from each other");
        }
        return sheet(new Span(from.endYear(), to.endYear(), series), true);
    }

    /** From the first year with events to the last, as this person may see it; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<ReachSheet> sinceTheStart() {
        return whole().map(span -> sheet(span, mayChoose()));
    }

    /** The same as everybody may see it, for what is passed on, whoever makes it. */
    @Transactional(readOnly = true)
    public Optional<ReachSheet> shared() {
        return whole().map(span -> sheet(span, false));
    }

    private Optional<Span> whole() {
        List<AcademicYear> years = years();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(years.getLast().endYear(), years.getFirst().endYear(), null));
    }

    private ReachSheet sheet(Span span, boolean asTheyAre) {
        FigureScope scope = user.figureScope();
        Counted all = queries.all(scope, span);
        Group group = groups.group();
        Map<ReachQueries.School, Counted> bySchool = queries.bySchool(scope, span);
        SharedYears sharedYears = new SharedYears(queries.placesByYear(scope, span));
        Function<List<Long>, Shown> shown = asTheyAre ? counts::shown : counts::shared;
        boolean whole = asTheyAre || sharedYears.isWholeShown();
        Map<String, Counted> byYearGroup = whole ? queries.byYearGroup(scope, span) : Map.of();
        return new ReachSheet(
                new AcademicYear(span.from()),
                new AcademicYear(span.to()),
                whole ? row("", all) : hidden(""),
                bySchool.size(),
                group,
                whole ? part(all, queries.ofGroup(scope, span, group.ethnicities()), shown) : hidden(""),
                byYear(scope, span, year -> asTheyAre || sharedYears.isShown(year)),
                parts(byYearGroup.keySet(), byYearGroup.values(), shown),
                ownSchools(bySchool),
                speakers.byField(scope, span.from(), span.to(), span.series()),
                heads(queries.heads(scope, span), shown));
    }

    private List<Row> byYear(FigureScope scope, Span span, Function<Integer, Boolean> isShown) {
        return queries.byYear(scope, span).entrySet().stream()
                .map(entry -> {
                    String label = new AcademicYear(entry.getKey()).label();
                    return isShown.apply(entry.getKey()) ? row(label, entry.getValue()) : hidden(label);
                })
                .toList();
    }

    /** The group and all others are hidden together. */
    private static Row part(Counted all, Counted group, Function<List<Long>, Shown> shown) {
        return new Row(
                "",
                shown.apply(List.of(group.places(), all.places() - group.places()))
                        .parts()
                        .getFirst(),
                shown.apply(List.of(group.pupils(), all.pupils() - group.pupils()))
                        .parts()
                        .getFirst());
    }

    private static List<Row> parts(
            Collection<String> names, Collection<Counted> counted, Function<List<Long>, Shown> shown) {
        List<Figure> places =
                shown.apply(counted.stream().map(Counted::places).toList()).parts();
        List<Figure> pupils =
                shown.apply(counted.stream().map(Counted::pupils).toList()).parts();
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (String name : names) {
            rows.add(new Row(name, places.get(at), pupils.get(at)));
            at++;
        }
        return rows;
    }

    /** Single schools are shown to those alone who see their true figures. */
    private List<Row> ownSchools(Map<ReachQueries.School, Counted> bySchool) {
        Set<SchoolId> seen = user.schoolsWithTrueFigures();
        return bySchool.entrySet().stream()
                .filter(entry -> seen.contains(entry.getKey().id()))
                .map(entry -> row(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private static Map<People, Figure> heads(Map<People, Long> counted, Function<List<Long>, Shown> shown) {
        List<Figure> heads = shown.apply(List.copyOf(counted.values())).parts();
        List<People> people = List.copyOf(counted.keySet());
        return IntStream.range(0, people.size())
                .boxed()
                .collect(toMap(people::get, heads::get, (one, other) -> one, () -> new EnumMap<>(People.class)));
    }

    private static Row row(String name, Counted counted) {
        return new Row(name, value(counted.places()), value(counted.pupils()));
    }

    private static Row hidden(String name) {
        Figure few = new Figure.Suppressed(Figure.Suppressed.Reason.SINGLE_SCHOOL, SharedYears.FEWEST_SCHOOLS);
        return new Row(name, few, few);
    }

    private static Figure value(long count) {
        return new Figure.Value(count, count, count, null, false);
    }
}
