package org.raisingthegame.tracker.raisingattainment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps, in the transaction that changes a plan, who changed what and when. */
@Component
public class PlanJournal {

    private static final int LONGEST_LABEL = 120;

    private final PlanChanges changes;
    private final CurrentUser user;
    private final Clock clock;

    PlanJournal(PlanChanges changes, CurrentUser user, Clock clock) {
        this.changes = changes;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Who changed something, and when.
     *
     * @param save the same for all that is saved at once
     */
    record Entry(UserId who, String name, LocalDateTime at, long save) {}

    void added(PlanPart part) {
        keep(part, Map.of(), part.fields(), entry());
    }

    void changed(PlanPart before, PlanPart after) {
        keep(after, before.fields(), after.fields(), entry());
    }

    void removed(PlanPart part) {
        keep(part, part.fields(), Map.of(), entry());
    }

    /**
     * A part was moved among its like.
     *
     * @param from the how-manieth it was, from 1
     * @param to the how-manieth it is now
     */
    void moved(PlanPart part, int from, int to) {
        PlanField place = PlanField.placeOf(part.kind());
        keep(part, Map.of(place, Integer.toString(from)), Map.of(place, Integer.toString(to)), entry());
    }

    /** A change of where the plan stands; the fields of its parts stay. */
    public void stateChanged(RaisingAttainmentPlan plan, PlanState before, PlanState after) {
        keep(plan, Map.of(PlanField.PLAN_STATE, before.name()), Map.of(PlanField.PLAN_STATE, after.name()), entry());
    }

    /** What was written before this program was there to see it. */
    void keep(PlanPart part, Map<PlanField, String> before, Map<PlanField, String> after, Entry entry) {
        String label = shortened(part.label());
        for (PlanField field : PlanField.values()) {
            String old = before.getOrDefault(field, "");
            String fresh = after.getOrDefault(field, "");
            if (!old.equals(fresh)) {
                changes.add(
                        part.planId(),
                        part.ref(),
                        label,
                        field,
                        old,
                        fresh,
                        entry.who(),
                        entry.name(),
                        entry.at(),
                        entry.save());
            }
        }
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private Entry entry() {
        return new Entry(user.id(), user.displayName(), now(), saveInHand());
    }

    /** One number for all that a transaction changes: two saves within a millisecond are two versions. */
    private long saveInHand() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Long save) {
            return save;
        }
        long save = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, save);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(PlanJournal.this);
                }
            });
        }
        return save;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
