package org.raisingthegame.tracker.raisingattainment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanChanges;
import org.springframework.stereotype.Component;

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

    void added(PlanPart part) {
        keep(part, Map.of(), part.fields());
    }

    void changed(PlanPart before, PlanPart after) {
        keep(after, before.fields(), after.fields());
    }

    void removed(PlanPart part) {
        keep(part, part.fields(), Map.of());
    }

    /** A change of where the plan stands; the fields of its parts stay. */
    public void stateChanged(RaisingAttainmentPlan plan, PlanState before, PlanState after) {
        keep(
                plan,
                new EnumMap<>(Map.of(PlanField.PLAN_STATE, before.name())),
                new EnumMap<>(Map.of(PlanField.PLAN_STATE, after.name())));
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private void keep(PlanPart part, Map<PlanField, String> before, Map<PlanField, String> after) {
        LocalDateTime now = now();
        String label = shortened(part.label());
        for (PlanField field : PlanField.values()) {
            String old = before.getOrDefault(field, "");
            String fresh = after.getOrDefault(field, "");
            if (!old.equals(fresh)) {
                changes.add(part.planId(), part.ref(), label, field, old, fresh, user.id(), user.displayName(), now);
            }
        }
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }
}
