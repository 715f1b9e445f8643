package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.SchoolTurnout.Count;
import org.raisingthegame.tracker.aimhigh.persistence.EventQueries;
import org.raisingthegame.tracker.aimhigh.persistence.EventTable;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterQueries;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterQueries.Turnout;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerQueries;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events of the person's boroughs. An event of another borough is answered as one that doesn't exist. */
@Service
@PreAuthorize("hasRole('" + AimHighPlugin.SEE_EVENTS + "')")
public class Events {

    private static final String ORGANISER = "hasRole('" + AimHighPlugin.ORGANISE_EVENTS + "')";

    /** More places than any hall has. */
    private static final int MOST_PLACES = 2_000;

    private final CurrentUser user;
    private final EventQueries queries;
    private final EventTable table;
    private final RegisterQueries registers;
    private final SpeakerQueries speakers;
    private final SchoolDirectory schools;
    private final SharedCounts counts;

    Events(
            CurrentUser user,
            EventQueries queries,
            EventTable table,
            RegisterQueries registers,
            SpeakerQueries speakers,
            SchoolDirectory schools,
            SharedCounts counts) {
        this.user = user;
        this.queries = queries;
        this.table = table;
        this.registers = registers;
        this.speakers = speakers;
        this.schools = schools;
        this.counts = counts;
    }

    /** The latest first. */
    public List<Event> all() {
        return queries.events(user.figureScope());
    }

    /** @throws OutOfScope for an event of another borough, or none */
    public EventSheet sheet(EventId id) {
        Event event = event(id);
        return new EventSheet(event, queries.invitations(user.figureScope(), id), speakers.at(user.figureScope(), id));
    }

    public Event event(EventId id) {
        return queries.event(user.figureScope(), id).orElseThrow(OutOfScope::new);
    }

    public boolean mayOrganise() {
        return user.may(AimHighPlugin.ORGANISE_EVENTS);
    }

    /** The boroughs in which this person makes events. */
    @PreAuthorize(ORGANISER)
    public List<LaCode> boroughs() {
        return user.figureScope().boroughs().stream().sorted().toList();
    }

    /** The school in which the person stands and whose register he or she keeps; empty for everybody else. */
    public Optional<SchoolChoice> ownSchool() {
        return user.scopeIfAny(Rights.LOG_ATTENDANCE)
                .flatMap(scope -> user.currentSchool()
                        .filter(choice -> schools.byId(choice.id())
                                .filter(scope::includes)
                                .isPresent()));
    }

    /** The schools of an organiser's boroughs, by name. */
    @PreAuthorize(ORGANISER)
    public List<School> schools() {
        return schools.all().stream()
                .filter(school -> user.figureScope().includes(school.laCode()))
                .toList();
    }

    /**
     * Stores an event, a new one or a changed one.
     *
     * @throws OutOfScope for another borough's
     * @throws CodeTaken where another event has its code
     */
    @PreAuthorize(ORGANISER)
    @Transactional
    public EventId save(Event event) {
        requireOwn(event.borough());
        if (event.id() == null) {
            try {
                return table.add(event);
            } catch (DuplicateKeyException e) {
                throw new CodeTaken(e);
            }
        }
        if (!event(event.requiredId()).code().equals(event.code())) {
            throw new IllegalArgumentException("The code of an event stays, because files name it");
        }
        table.change(event);
        return event.requiredId();
    }

    /** Another event has the code. */
    public static final class CodeTaken extends RuntimeException {
        CodeTaken(Throwable cause) {
            super("The code of an event is taken", cause);
        }
    }

    /** Offers a school places, or another number of them. */
    @PreAuthorize(ORGANISER)
    @Transactional
    public void invite(EventId event, SchoolId school, int offered) {
        event(event);
        requireOwn(schools.byId(school).orElseThrow(OutOfScope::new).laCode());
        table.invite(event, school, limited(offered));
    }

    /**
     * Answers for the school in which the person stands.
     *
     * @throws OutOfScope where that school was not invited, or is not the person's
     */
    @Transactional
    public void answer(EventId event, SchoolId school, Reply reply, int taken) {
        event(event);
        if (ownSchool().filter(own -> own.id().equals(school)).isEmpty()) {
            throw new OutOfScope();
        }
        if (!table.answer(event, school, reply, reply == Reply.ACCEPTED ? limited(taken) : 0)) {
            throw new OutOfScope();
        }
    }

    /** Each school that is invited or has a register, with its counts; never a pupil. */
    @PreAuthorize(ORGANISER)
    public List<SchoolTurnout> turnout(EventId id) {
        List<Invitation> invitations = sheet(id).invitations();
        List<Turnout> registered = registers.turnouts(user.figureScope(), id);
        return TurnoutTable.of(
                invitations, registered, counts(registered, Turnout::listed), counts(registered, Turnout::attended));
    }

    private List<Count> counts(List<Turnout> registered, Function<Turnout, Long> of) {
        List<Long> counted = registered.stream().map(of).toList();
        List<Figure> shown = counts.shown(counted).parts();
        List<Figure> shared = counts.shared(counted).parts();
        return IntStream.range(0, counted.size())
                .mapToObj(place -> new Count(shown.get(place), shared.get(place)))
                .toList();
    }

    private void requireOwn(LaCode borough) {
        if (!user.figureScope().includes(borough)) {
            throw new OutOfScope();
        }
    }

    private static int limited(int places) {
        return Math.clamp(places, 0, MOST_PLACES);
    }
}
