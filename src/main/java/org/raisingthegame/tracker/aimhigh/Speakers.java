package org.raisingthegame.tracker.aimhigh;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.aimhigh.persistence.EventQueries;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerQueries;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerTable;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.LaCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The speakers, with how to reach them: for organisers alone. */
@Service
@PreAuthorize("hasRole('" + AimHighPlugin.ORGANISE_EVENTS + "')")
public class Speakers {

    private final CurrentUser user;
    private final SpeakerQueries queries;
    private final SpeakerTable table;
    private final EventQueries events;
    private final Audit audit;
    private final Clock clock;

    Speakers(
            CurrentUser user,
            SpeakerQueries queries,
            SpeakerTable table,
            EventQueries events,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.queries = queries;
        this.table = table;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Speaker> all() {
        return queries.all(user.figureScope());
    }

    /** Writes into the trail that somebody takes the list of speakers away, with how to reach them. */
    public void listTaken() {
        audit.record(AuditEvent.of(AuditKind.EXPORT).saying("List of speakers"));
    }

    /** The boroughs whose speakers this person keeps. */
    public List<LaCode> boroughs() {
        return user.figureScope().boroughs().stream().sorted().toList();
    }

    /**
     * Stores a speaker, a new one or a changed one.
     *
     * @throws OutOfScope for another borough's
     * @throws NameTaken where somebody else has the name
     */
    @Transactional
    public long save(Speaker speaker) {
        if (!user.figureScope().includes(speaker.borough())) {
            throw new OutOfScope();
        }
        Long id = speaker.id();
        try {
            if (id == null) {
                return table.add(speaker);
            }
            requireKnown(id);
            table.change(speaker);
            return id;
        } catch (DuplicateKeyException e) {
            throw new NameTaken(e);
        }
    }

    /** Somebody else has the name: files know speakers by it. */
    public static final class NameTaken extends RuntimeException {
        NameTaken(Throwable cause) {
            super("The name of a speaker is taken", cause);
        }
    }

    /** Says that somebody speaks at an event. */
    @Transactional
    public void appear(EventId event, long speaker) {
        require(event, speaker);
        table.appear(event, speaker);
    }

    /** Says that thanks were sent today. */
    @Transactional
    public void thank(EventId event, long speaker) {
        require(event, speaker);
        table.thank(event, speaker, LocalDate.now(clock));
    }

    private void require(EventId event, long speaker) {
        if (events.event(user.figureScope(), event).isEmpty()) {
            throw new OutOfScope();
        }
        requireKnown(speaker);
    }

    private void requireKnown(long speaker) {
        if (queries.one(user.figureScope(), speaker).isEmpty()) {
            throw new OutOfScope();
        }
    }
}
