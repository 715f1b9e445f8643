package org.raisingthegame.tracker.interventions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.InterventionTable;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries.SchoolTotal;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue: the borough's programmes, and a school's own for those who see its true figures. What is not for a person
 * to see is answered as if it didn't exist, with {@link OutOfScope}.
 */
@Service
@PreAuthorize("hasRole('" + InterventionsPlugin.SEE_INTERVENTIONS + "')")
public class Interventions {

    /** Two people may come upon the same free code; more than so many at once don't. */
    private static final int ATTEMPTS = 5;

    private final CurrentUser user;
    private final InterventionQueries queries;
    private final InterventionTable table;
    private final ParticipationQueries participations;
    private final SchoolDirectory schools;
    private final ParticipationCounts counts;
    private final Clock clock;

    Interventions(
            CurrentUser user,
            InterventionQueries queries,
            InterventionTable table,
            ParticipationQueries participations,
            SchoolDirectory schools,
            ParticipationCounts counts,
            Clock clock) {
        this.user = user;
        this.queries = queries;
        this.table = table;
        this.participations = participations;
        this.schools = schools;
        this.counts = counts;
        this.clock = clock;
    }

    /** Those that began last first, each with what its participants amount to. */
    @Transactional(readOnly = true)
    public List<InterventionSheet> all() {
        Map<InterventionId, List<SchoolTotal>> totals = participations.totals(user.figureScope()).stream()
                .collect(Collectors.groupingBy(SchoolTotal::intervention));
        List<Intervention> all = queries.all(user.figureScope());
        Set<SchoolId> own = user.schoolsWithTrueFigures();
        Map<SchoolId, String> names = schools.all().stream().collect(Collectors.toMap(School::id, School::name));
        return all.stream()
                .filter(one -> one.isProgramme() || own.contains(one.school()))
                .map(one -> counts.sheet(
                        one,
                        one.school() == null ? null : names.get(one.school()),
                        totals.getOrDefault(one.requiredId(), List.of())))
                .toList();
    }

    public Intervention intervention(InterventionId id) {
        return queries.byId(user.figureScope(), id).filter(this::visible).orElseThrow(OutOfScope::new);
    }

    @Transactional(readOnly = true)
    public InterventionSheet sheet(InterventionId id) {
        Intervention one = intervention(id);
        return counts.sheet(
                one,
                nameOf(one.school()),
                participations.totals(user.figureScope()).stream()
                        .filter(total -> total.intervention().equals(id))
                        .toList());
    }

    /**
     * The same as everybody may see it, for what is passed on, whoever makes it.
     *
     * @throws OutOfScope for one that the person doesn't see
     */
    @Transactional(readOnly = true)
    public InterventionSheet sharedSheet(InterventionId id) {
        Intervention one = intervention(id);
        return counts.sharedSheet(
                one,
                nameOf(one.school()),
                participations.sharedTotals(user.figureScope()).stream()
                        .filter(total -> total.intervention().equals(id))
                        .toList());
    }

    /** Whether this person makes programmes of the borough. */
    public boolean mayOrganise() {
        return user.may(InterventionsPlugin.ORGANISE_PROGRAMMES);
    }

    /** Whether this person may change the intervention. */
    public boolean mayChange(InterventionId id) {
        return mayKeep(intervention(id));
    }

    /** The school in which the person stands and whose interventions he or she keeps; empty for everybody else. */
    public Optional<SchoolChoice> ownSchool() {
        return user.scopeIfAny(Rights.LOG_ATTENDANCE)
                .flatMap(scope -> user.currentSchool()
                        .filter(choice -> schools.byId(choice.id())
                                .filter(scope::includes)
                                .isPresent()));
    }

    /** The boroughs in which this person makes programmes; none for who makes none. */
    public List<LaCode> boroughs() {
        return mayOrganise() ? user.figureScope().boroughs().stream().sorted().toList() : List.of();
    }

    /** The borough of the school whose intervention it is to be. */
    public LaCode boroughOf(SchoolId school) {
        if (!user.seesTrueFiguresOf(school)) {
            throw new OutOfScope();
        }
        return schools.byId(school).orElseThrow(OutOfScope::new).laCode();
    }

    /**
     * Stores an intervention; a new one gets its code.
     *
     * @throws OutOfScope for a school or borough that is not the person's to keep
     * @throws IllegalArgumentException where whose it is, for whom or its code would change
     */
    @Transactional
    public InterventionId save(Intervention intervention) {
        if (!mayKeep(intervention)) {
            throw new OutOfScope();
        }
        if (intervention.id() == null) {
            return add(intervention);
        }
        Intervention before = intervention(intervention.requiredId());
        if (!mayKeep(before)) {
            throw new OutOfScope();
        }
        boolean same = before.code().equals(intervention.code())
                && before.borough().equals(intervention.borough())
                && Objects.equals(before.school(), intervention.school())
                && before.forWhom() == intervention.forWhom();
        if (!same) {
            throw new IllegalArgumentException("Whose an intervention is, for whom, and its code stay");
        }
        table.change(intervention);
        return intervention.requiredId();
    }

    /** Says that somebody looked today at how it goes. */
    @Transactional
    public void reviewed(InterventionId id) {
        if (!mayKeep(intervention(id))) {
            throw new OutOfScope();
        }
        table.reviewed(id, LocalDate.now(clock));
    }

    private InterventionId add(Intervention intervention) {
        for (int attempt = 1; ; attempt++) {
            String code = table.freeCode(intervention.strand(), AcademicYear.containing(intervention.startsOn()));
            try {
                return table.add(intervention.withCode(code));
            } catch (DuplicateKeyException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private boolean visible(Intervention one) {
        return one.school() == null || user.seesTrueFiguresOf(one.school());
    }

    /** A school keeps its own, organisers the borough's programmes. */
    private boolean mayKeep(Intervention one) {
        if (one.school() == null) {
            return mayOrganise() && user.figureScope().includes(one.borough());
        }
        Optional<School> school = schools.byId(one.school());
        return school.isPresent()
                && school.get().laCode().equals(one.borough())
                && user.scopeIfAny(Rights.LOG_ATTENDANCE)
                        .filter(scope -> scope.includes(school.get()))
                        .isPresent();
    }

    private @Nullable String nameOf(@Nullable SchoolId school) {
        return school == null ? null : schools.byId(school).map(School::name).orElse(null);
    }
}
