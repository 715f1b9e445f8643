package org.raisingthegame.tracker.exclusions.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of one's school is suspended for how long this year, and what governors have to do. Not legal advice. */
@Service
@EnableConfigurationProperties(ThresholdSettings.class)
@PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "')")
public class GovernorDuties {

    /** More than a school year has: 195 days. */
    public static final int MOST_HALF_DAYS = 390;

    private final CurrentUser user;
    private final DutyQueries queries;
    private final SuspensionStandings standings;
    private final SchoolDirectory schools;
    private final ThresholdSettings thresholds;
    private final Audit audit;
    private final Clock clock;

    GovernorDuties(
            CurrentUser user,
            DutyQueries queries,
            SuspensionStandings standings,
            SchoolDirectory schools,
            ThresholdSettings thresholds,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.queries = queries;
        this.standings = standings;
        this.schools = schools;
        this.thresholds = thresholds;
        this.audit = audit;
        this.clock = clock;
    }

    /** The school in which the person stands; empty while a borough officer has chosen none. */
    public Optional<SchoolChoice> currentSchool() {
        return user.currentSchool();
    }

    public AcademicYear year() {
        return AcademicYear.containing(LocalDate.now(clock));
    }

    /** From which guidance the thresholds are. */
    public String guidance() {
        return thresholds.guidance();
    }

    /** The weightiest duty first, then the nearest day. */
    @Transactional(readOnly = true)
    public List<SuspendedPupil> pupils(SchoolId school) {
        RowScope scope = scopeWith(school);
        return standings
                .of(scope, school, LocalDate.now(clock), pupils -> {
                    Map<Long, Integer> elsewhere =
                            new HashMap<>(queries.elsewhere(user.figureScope(), school, year(), pupils));
                    // What the school was told may hold the same days, so the two are not added up.
                    queries.told(scope, school, year())
                            .forEach((pupil, told) -> elsewhere.merge(pupil, told, Math::max));
                    return elsewhere;
                })
                .stream()
                .sorted(SuspendedPupil.MOST_PRESSING.thenComparing(SuspendedPupil::name))
                .toList();
    }

    /**
     * Writes into the trail that somebody takes the list of a school's suspended pupils away.
     *
     * @throws OutOfScope for a school whose pupils the caller may not read
     */
    public void listTaken(SchoolId school) {
        scopeWith(school);
        audit.record(AuditEvent.of(AuditKind.EXPORT).at(school).saying("List of suspended pupils"));
    }

    /**
     * Keeps that the governors met about a pupil, or that the parents did not ask for it; said again of the same day, it replaces
     * what was said before.
     *
     * @throws OutOfScope for a school for which this person doesn't import, and for a pupil who was not suspended there
     * @throws IllegalArgumentException for a day that is still to come, or longer ago than a year before this one
     */
    @PreAuthorize("hasRole('" + Rights.UPLOAD + "') and hasRole('" + Rights.SEE_PUPILS + "')")
    @Transactional
    public void keepMeeting(SchoolId school, PupilId pupil, Meeting meeting) {
        LocalDate today = LocalDate.now(clock);
        if (meeting.heldOn().isAfter(today) || meeting.heldOn().isBefore(earliestMeeting())) {
            throw new IllegalArgumentException("Not a day on which governors can have met");
        }
        RowScope scope = writingScopeWith(school);
        if (!queries.keepMeeting(scope, school, pupil, meeting, today, user.displayName())) {
            throw new OutOfScope();
        }
    }

    /**
     * Takes back that the governors met about a pupil; where a colleague was quicker there is nothing to do.
     *
     * @throws OutOfScope for a school for which this person doesn't import
     */
    @PreAuthorize("hasRole('" + Rights.UPLOAD + "') and hasRole('" + Rights.SEE_PUPILS + "')")
    @Transactional
    public void removeMeeting(SchoolId school, PupilId pupil, LocalDate heldOn) {
        queries.removeMeeting(writingScopeWith(school), school, pupil, heldOn);
    }

    /** The earliest day of a meeting that can be kept: duties of last year may still be owed. */
    public LocalDate earliestMeeting() {
        return year().previous().firstDay();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Keeps how long a pupil was suspended at other schools this year, as this school was told.
     *
     * @param halfDays nought to {@value #MOST_HALF_DAYS}
     * @throws OutOfScope for a school for which this person doesn't import, and for a pupil who was not suspended there
     */
    @PreAuthorize("hasRole('" + Rights.UPLOAD + "') and hasRole('" + Rights.SEE_PUPILS + "')")
    @Transactional
    public void keepElsewhere(SchoolId school, PupilId pupil, int halfDays) {
        if (halfDays < 0 || halfDays > MOST_HALF_DAYS) {
            throw new IllegalArgumentException("A year has no more than " + MOST_HALF_DAYS + " half school days");
        }
        RowScope scope = writingScopeWith(school);
        if (!queries.keepTold(scope, school, year(), pupil, halfDays, LocalDate.now(clock))) {
            throw new OutOfScope();
        }
    }

    /** The terms that the school gave of this year. */
    public List<Term> terms(SchoolId school) {
        return queries.terms(scopeWith(school), school, year()).stream()
                .filter(term -> AcademicYear.containing(term.first()).equals(year()))
                .toList();
    }

    /**
     * Gives a term of this year.
     *
     * @throws OutOfScope for a school for which this person doesn't import
     */
    @PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
    @Transactional
    public void save(SchoolId school, Term term) {
        queries.save(writingScopeWith(school), school, year(), term);
    }

    public boolean mayGiveTerms() {
        return user.may(Rights.UPLOAD);
    }

    private RowScope scopeWith(SchoolId school) {
        RowScope scope = user.rowScope();
        scope.require(schools.byId(school).orElseThrow(OutOfScope::new));
        return scope;
    }

    private RowScope writingScopeWith(SchoolId school) {
        RowScope scope = user.scopeOf(Rights.UPLOAD);
        scope.require(schools.byId(school).orElseThrow(OutOfScope::new));
        return scope;
    }
}
