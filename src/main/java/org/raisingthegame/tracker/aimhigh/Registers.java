package org.raisingthegame.tracker.aimhigh;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.aimhigh.persistence.EventQueries;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterQueries;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterTable;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterTable.Hand;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.GroupSettings;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.raisingthegame.tracker.pupils.RollSelection;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers of one's own school. That a pupil is on a list of Aim High can tell his or her ethnicity, so registers are
 * treated as special category data: each school's people alone read and tick them. Every method throws {@link OutOfScope}
 * for another school, and for an event of another borough.
 */
@Service
@PreAuthorize("hasRole('" + Rights.LOG_ATTENDANCE + "')")
public class Registers {

    private static final int MOST_HISTORY = 200;

    private final CurrentUser user;
    private final EventQueries events;
    private final RegisterQueries queries;
    private final RegisterTable table;
    private final RollSelection roll;
    private final SchoolDirectory schools;
    private final GroupSettings group;
    private final ReachedFigures figures;
    private final Clock clock;

    Registers(
            CurrentUser user,
            EventQueries events,
            RegisterQueries queries,
            RegisterTable table,
            RollSelection roll,
            SchoolDirectory schools,
            GroupSettings group,
            ReachedFigures figures,
            Clock clock) {
        this.user = user;
        this.events = events;
        this.queries = queries;
        this.table = table;
        this.roll = roll;
        this.schools = schools;
        this.group = group;
        this.figures = figures;
        this.clock = clock;
    }

    public List<RegisterLine> lines(EventId event, SchoolId school) {
        RowScope scope = scopeWith(school);
        event(event);
        return queries.lines(scope, event, school);
    }

    /** DfE's codes of the year groups that the school's latest roll has. */
    public List<String> yearGroups(SchoolId school) {
        return roll.yearGroups(scopeWith(school), school);
    }

    /** Whether this person may choose pupils by group, free meals and SEN: only who may read it in their records anyway. */
    public boolean mayFilterByRecords(SchoolId school) {
        return roll.mayChooseByRecords(school);
    }

    /**
     * Who of the latest roll is not on the list yet.
     *
     * @throws AccessDeniedException for a choice by what only records tell by somebody who may not see pupils' records
     */
    public List<RegisterLine> notListed(EventId event, SchoolId school, RollFilter filter) {
        RowScope scope = scopeWith(school);
        event(event);
        Set<PupilId> listed = queries.lines(scope, event, school).stream()
                .map(RegisterLine::pupil)
                .collect(Collectors.toSet());
        return roll.pupils(scope, school, filter, group.group().ethnicities()).stream()
                .filter(pupil -> !listed.contains(pupil.id()))
                .map(RegisterLine::absent)
                .toList();
    }

    /** Puts those of the latest roll on the list who fit and are not on it; returns how many. */
    @Transactional
    public int list(EventId event, SchoolId school, RollFilter filter) {
        List<RegisterLine> pupils = notListed(event, school, filter);
        table.list(event(event), school, pupils, hand());
        return pupils.size();
    }

    /** Puts one pupil on the list, as one who comes late. */
    @Transactional
    public void list(EventId event, SchoolId school, PupilId pupil) {
        List<RegisterLine> found = notListed(event, school, RollFilter.EVERYBODY).stream()
                .filter(line -> line.pupil().equals(pupil))
                .toList();
        if (found.isEmpty()) {
            throw new OutOfScope();
        }
        table.list(event(event), school, found, hand());
    }

    /** Says whether a listed pupil is there. Saying the same again changes nothing, so that it can be sent twice. */
    @Transactional
    public void mark(EventId event, SchoolId school, PupilId pupil, boolean attended) {
        scopeWith(school);
        Event held = event(event);
        if (!table.mark(event, school, pupil, attended, hand())) {
            throw new OutOfScope();
        }
        figures.changed(school, held.academicYear());
    }

    /** Takes a pupil off the list who should not be on it; the history keeps it. */
    @Transactional
    public void takeOff(EventId event, SchoolId school, PupilId pupil) {
        scopeWith(school);
        Event held = event(event);
        if (!table.takeOff(event, school, pupil, hand())) {
            throw new OutOfScope();
        }
        figures.changed(school, held.academicYear());
    }

    /** What was done by hand, the latest first. */
    public List<RegisterMark> history(EventId event, SchoolId school) {
        return queries.history(scopeWith(school), event, school, MOST_HISTORY);
    }

    /** The group by which pupils can be chosen. */
    public Group group() {
        return group.group();
    }

    /** Whether the event is over for so long that a tick is a correction. */
    public boolean isPast(EventId event) {
        return event(event).heldOn().isBefore(LocalDate.now(clock));
    }

    private Event event(EventId id) {
        return events.event(user.figureScope(), id).orElseThrow(OutOfScope::new);
    }

    private RowScope scopeWith(SchoolId school) {
        RowScope scope = user.scopeOf(Rights.LOG_ATTENDANCE);
        scope.require(schools.byId(school).orElseThrow(OutOfScope::new));
        return scope;
    }

    private Hand hand() {
        return new Hand(user.id(), user.displayName(), LocalDateTime.now(clock));
    }
}
