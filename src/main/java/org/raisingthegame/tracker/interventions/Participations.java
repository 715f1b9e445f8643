package org.raisingthegame.tracker.interventions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.GroupSettings;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationTable;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.raisingthegame.tracker.pupils.RollSelection;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pupils of one's own school take part. Every method throws {@link OutOfScope} for another school, another school's
 * intervention, and a programme of another borough. That a pupil is on such a list can tell his or her ethnicity or needs, so
 * each school's people alone keep it, and the trail holds what was done to it by hand.
 */
@Service
@PreAuthorize("hasRole('" + Rights.LOG_ATTENDANCE + "')")
public class Participations {

    private final CurrentUser user;
    private final InterventionQueries interventions;
    private final ParticipationQueries queries;
    private final ParticipationTable table;
    private final RollSelection roll;
    private final SchoolDirectory schools;
    private final GroupSettings groups;
    private final FigureRefresh figures;
    private final Audit audit;

    Participations(
            CurrentUser user,
            InterventionQueries interventions,
            ParticipationQueries queries,
            ParticipationTable table,
            RollSelection roll,
            SchoolDirectory schools,
            GroupSettings groups,
            FigureRefresh figures,
            Audit audit) {
        this.user = user;
        this.interventions = interventions;
        this.queries = queries;
        this.table = table;
        this.roll = roll;
        this.schools = schools;
        this.groups = groups;
        this.figures = figures;
        this.audit = audit;
    }

    /** By surname and forename. */
    public List<Participant> of(InterventionId id, SchoolId school) {
        RowScope scope = scopeWith(school);
        require(id, school);
        return queries.of(scope, id, school);
    }

    /** Writes into the trail that somebody takes the list of a school's participants away. */
    public void listTaken(InterventionId id, SchoolId school) {
        scopeWith(school);
        require(id, school);
        audit.record(AuditEvent.of(AuditKind.EXPORT)
                .at(school)
                .about("intervention", id.value())
                .saying("List of participants"));
    }

    /** DfE's codes of the year groups that the school's latest roll has. */
    public List<String> yearGroups(SchoolId school) {
        return roll.yearGroups(scopeWith(school), school);
    }

    /** The group by which pupils can be chosen. */
    public Group group() {
        return groups.group();
    }

    /** Whether this person may choose pupils by what only their records tell. */
    public boolean mayFilterByRecords(SchoolId school) {
        return roll.mayChooseByRecords(school);
    }

    /**
     * Who of the latest roll doesn't take part yet.
     *
     * @throws AccessDeniedException for a choice by group, free meals or SEN by somebody who may not see pupils' records
     */
    public List<Participant> candidates(InterventionId id, SchoolId school, RollFilter filter) {
        RowScope scope = scopeWith(school);
        Intervention intervention = require(id, school);
        Set<PupilId> taking =
                queries.of(scope, id, school).stream().map(Participant::pupil).collect(Collectors.toSet());
        Took begins = Took.begins(intervention);
        return roll.pupils(scope, school, filter, groups.group().ethnicities()).stream()
                .filter(pupil -> !taking.contains(pupil.id()))
                .map(pupil -> Participant.of(pupil, begins))
                .toList();
    }

    /**
     * Puts all in to whom a filter applies, with the intervention's start and dosage.
     *
     * @return how many came in
     */
    @Transactional
    public int add(InterventionId id, SchoolId school, RollFilter filter) {
        Set<PupilId> pupils =
                candidates(id, school, filter).stream().map(Participant::pupil).collect(Collectors.toSet());
        add(id, school, pupils);
        return pupils.size();
    }

    /** Puts one pupil in. */
    @Transactional
    public void add(InterventionId id, SchoolId school, PupilId pupil) {
        if (candidates(id, school, RollFilter.EVERYBODY).stream()
                .noneMatch(one -> one.pupil().equals(pupil))) {
            throw new OutOfScope();
        }
        add(id, school, Set.of(pupil));
    }

    private void add(InterventionId id, SchoolId school, Set<PupilId> pupils) {
        Took took = Took.begins(require(id, school));
        table.add(id, school, pupils, took);
        changed(id, school, took, "added " + pupils.size());
    }

    /** Says what a pupil had. */
    @Transactional
    public void change(InterventionId id, SchoolId school, PupilId pupil, Took took) {
        Took before = one(id, school, pupil);
        table.change(id, school, pupil, took);
        figures.makeAnew(Set.of(new SchoolYear(school, AcademicYear.containing(before.startedOn()))));
        changed(id, school, took, "changed 1");
    }

    /**
     * One more session was held with all who go on, but for those who missed it.
     *
     * @return with whom; who had the most sessions that can be counted had no more
     */
    @Transactional
    public Set<PupilId> holdSession(InterventionId id, SchoolId school, Set<PupilId> missed) {
        Set<PupilId> there = of(id, school).stream()
                .filter(participant -> participant.took().endedOn() == null)
                .filter(participant ->
                        participant.took().held() == null || participant.took().held() < Intervention.MOST_SESSIONS)
                .map(Participant::pupil)
                .filter(pupil -> !missed.contains(pupil))
                .collect(Collectors.toSet());
        table.holdSession(id, school, there);
        record(id, school, "a session with " + there.size());
        return there;
    }

    /**
     * Takes a session back that was logged by mistake.
     *
     * @param held with whom it was logged
     */
    @Transactional
    public void takeSessionBack(InterventionId id, SchoolId school, Set<PupilId> held) {
        scopeWith(school);
        require(id, school);
        table.takeSessionBack(id, school, held);
        record(id, school, "took a session back with " + held.size());
    }

    /** Takes a pupil out who should not be in. */
    @Transactional
    public void remove(InterventionId id, SchoolId school, PupilId pupil) {
        Took before = one(id, school, pupil);
        table.remove(id, school, pupil);
        changed(id, school, before, "removed 1");
    }

    private Took one(InterventionId id, SchoolId school, PupilId pupil) {
        return of(id, school).stream()
                .filter(participant -> participant.pupil().equals(pupil))
                .findFirst()
                .orElseThrow(OutOfScope::new)
                .took();
    }

    private void changed(InterventionId id, SchoolId school, Took took, String what) {
        figures.makeAnew(Set.of(new SchoolYear(school, AcademicYear.containing(took.startedOn()))));
        record(id, school, what);
    }

    private void record(InterventionId id, SchoolId school, String what) {
        audit.record(AuditEvent.of(AuditKind.LIST_CHANGE)
                .at(school)
                .about("intervention", id.value())
                .saying(what));
    }

    /** The intervention, where the school takes part in it or could. */
    private Intervention require(InterventionId id, SchoolId school) {
        return interventions
                .byId(user.figureScope(), id)
                .filter(one -> one.forWhom() == ForWhom.PUPILS)
                .filter(one -> one.school() == null
                        ? one.borough().equals(school(school).laCode())
                        : one.school().equals(school))
                .orElseThrow(OutOfScope::new);
    }

    private RowScope scopeWith(SchoolId school) {
        RowScope scope = user.scopeOf(Rights.LOG_ATTENDANCE);
        scope.require(school(school));
        return scope;
    }

    private School school(SchoolId id) {
        return schools.byId(id).orElseThrow(OutOfScope::new);
    }
}
