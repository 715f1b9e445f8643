package org.raisingthegame.tracker.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.persistence.AuditQueries;
import org.raisingthegame.tracker.audit.persistence.AuditTable;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the trail. There is no way to change or take out an entry: this class has none, and the database refuses it
 * (decision 0009).
 */
@Component
public class Audit {

    private final AuditTable table;
    private final AuditQueries queries;
    private final CurrentUser user;
    private final Clock clock;

    Audit(AuditTable table, AuditQueries queries, CurrentUser user, Clock clock) {
        this.table = table;
        this.queries = queries;
        this.user = user;
        this.clock = clock;
    }

    /** Writes down what happens in this transaction; where it is rolled back, it did not happen and leaves no entry. */
    @Transactional
    public void record(AuditEvent event) {
        append(event);
    }

    /** The same for an event that concerns several schools: an entry for each, so that each finds it in its trail. */
    @Transactional
    public void recordAtEach(Collection<SchoolId> schools, AuditEvent event) {
        table.append(List.copyOf(schools), event, by(event), LocalDateTime.now(clock));
    }

    /**
     * Writes down what happened whatever becomes of the transaction around it, which may be one that only reads. Within a transaction
     * this takes a second connection: of work that many people do at once the entry is better written after it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordInAnyCase(AuditEvent event) {
        append(event);
    }

    /**
     * Refuses before work is done that could not be written down after it.
     *
     * @throws TooManyExports where whoever is signed in has taken as many files as a person may within an hour
     */
    public void mayExport() {
        user.idIfAny().ifPresent(this::mayExport);
    }

    private void mayExport(UserId by) {
        if (queries.countWithinAnHour(AuditKind.EXPORT, by) >= TooManyExports.IN_AN_HOUR) {
            throw new TooManyExports();
        }
    }

    /** @throws TooManyExports where the event is one export more than a person may take within an hour */
    private void append(AuditEvent event) {
        UserId by = by(event);
        if (event.kind() == AuditKind.EXPORT && by != null) {
            mayExport(by);
        }
        table.append(event, by, LocalDateTime.now(clock));
    }

    private @Nullable UserId by(AuditEvent event) {
        return event.by() == null ? user.idIfAny().orElse(null) : event.by();
    }

    /** What the module below tells of accounts and rights, in the transaction of the change. */
    @Transactional
    @EventListener
    public void changed(AccessEvent.RightsChanged change) {
        AuditEvent event = AuditEvent.of(AuditKind.PERMISSION_CHANGE)
                .about("account", change.person().value())
                .saying(change.what());
        append(change.school() == null ? event : event.at(change.school()));
    }

    @Transactional
    @EventListener
    public void changed(AccessEvent.SharingChanged change) {
        append(AuditEvent.of(AuditKind.SHARING).at(change.school()).saying(change.what()));
    }

    @Transactional
    @EventListener
    public void signedIn(AccessEvent.SignedIn event) {
        append(AuditEvent.of(AuditKind.SIGN_IN).by(event.account()));
    }

    @Transactional
    @EventListener
    public void refused(AccessEvent.SignInRefused event) {
        AuditEvent refusal = AuditEvent.of(AuditKind.SIGN_IN_REFUSED).saying(event.why());
        append(event.account() == null ? refusal : refusal.by(event.account()));
    }

    /** A refusal ends the transaction in which it happens, and must outlive it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @EventListener
    public void refused(AccessEvent.Refused event) {
        append(AuditEvent.of(AuditKind.ACCESS_REFUSED).saying(event.what()));
    }
}
