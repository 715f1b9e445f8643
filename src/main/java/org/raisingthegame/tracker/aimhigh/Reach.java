package org.raisingthegame.tracker.aimhigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries.Counted;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerQueries;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.GroupSettings;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the events of the person's boroughs reached, small numbers hidden from those who see no true figures. */
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

    /** Of the years from one to another, both included. */
    @Transactional(readOnly = true)
    public ReachSheet between(AcademicYear from, AcademicYear to) {
        FigureScope scope = user.figureScope();
        int first = from.endYear();
        int last = to.endYear();
        Counted all = queries.all(scope, first, last);
        Group group = groups.group();
        Counted ofGroup = queries.ofGroup(scope, first, last, group.ethnicities());
        Map<String, Counted> byYearGroup = queries.byYearGroup(scope, first, last);
        Map<ReachQueries.School, Counted> bySchool = queries.bySchool(scope, first, last);
        return new ReachSheet(
                from,
                to,
                new ReachSheet.Total(all.places(), all.pupils()),
                bySchool.size(),
                group,
                part(all, ofGroup),
                parts(byYearGroup.keySet(), byYearGroup.values()),
                ownSchools(bySchool),
                speakers.byField(scope, first, last),
                heads(queries.heads(scope, first, last)));
    }

    /** The group and all others are hidden together. */
    private ReachSheet.Row part(Counted all, Counted group) {
        return new ReachSheet.Row(
                "",
                counts.shown(List.of(group.places(), all.places() - group.places()))
                        .parts()
                        .getFirst(),
                counts.shown(List.of(group.pupils(), all.pupils() - group.pupils()))
                        .parts()
                        .getFirst());
    }

    private List<ReachSheet.Row> parts(Collection<String> names, Collection<Counted> counted) {
        List<Figure> places =
                counts.shown(counted.stream().map(Counted::places).toList()).parts();
        List<Figure> pupils =
                counts.shown(counted.stream().map(Counted::pupils).toList()).parts();
        List<ReachSheet.Row> rows = new ArrayList<>();
        int at = 0;
        for (String name : names) {
            rows.add(new ReachSheet.Row(name, places.get(at), pupils.get(at)));
            at++;
        }
        return rows;
    }

    /** Single schools are shown to those alone who see their true figures. */
    private List<ReachSheet.Row> ownSchools(Map<ReachQueries.School, Counted> bySchool) {
        return bySchool.entrySet().stream()
                .filter(entry -> user.seesTrueFiguresOf(entry.getKey().id()))
                .map(entry -> new ReachSheet.Row(
                        entry.getKey().name(),
                        value(entry.getValue().places()),
                        value(entry.getValue().pupils())))
                .toList();
    }

    private static Map<People, Long> heads(Map<String, Long> counted) {
        Map<People, Long> heads = new EnumMap<>(People.class);
        counted.forEach((people, count) -> heads.put(People.valueOf(people), count));
        return heads;
    }

    private static Figure value(long count) {
        return new Figure.Value(count, count, count, null, false);
    }

    /** The first and the last year with events; empty while there is none. */
    public Optional<ReachSheet> sinceTheStart() {
        List<AcademicYear> years = years();
        return years.isEmpty() ? Optional.empty() : Optional.of(between(years.getLast(), years.getFirst()));
    }
}
