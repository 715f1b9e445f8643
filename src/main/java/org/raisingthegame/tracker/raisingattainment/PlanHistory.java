package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanChanges;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a plan: who, when, before and after; and what two versions of it differ in. */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(readOnly = true)
public class PlanHistory {

    private final PlanRecords records;
    private final PlanChanges changes;
    private final CurrentUser user;

    PlanHistory(PlanRecords records, PlanChanges changes, CurrentUser user) {
        this.records = records;
        this.changes = changes;
        this.user = user;
    }

    /**
     * The plan's versions, the latest first: what one person changed in one save.
     *
     * @throws OutOfScope for a plan of a school that is not the caller's
     */
    public List<PlanVersion> versions(PlanId plan) {
        records.require(Rights.SEE_PLAN, plan);
        return PlanVersion.of(changes.of(user.scopeOf(Rights.SEE_PLAN), plan));
    }
}
