package org.raisingthegame.tracker.raisingattainment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The order in which the parts of a plan stand: priorities in the plan, all others in their priority. */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PlanOrder {

    private final PlanQueries queries;
    private final PlanTable table;
    private final PlanJournal journal;
    private final PlanStates states;
    private final CurrentUser user;

    PlanOrder(PlanQueries queries, PlanTable table, PlanJournal journal, PlanStates states, CurrentUser user) {
        this.queries = queries;
        this.table = table;
        this.journal = journal;
        this.states = states;
        this.user = user;
    }

    /**
     * Moves a part before or behind its neighbour; the first stays first, the last stays last.
     *
     * @param part a priority, success criterion, action or milestone
     * @param steps -1 to move it up, 1 to move it down
     * @throws OutOfScope for a plan that is not the caller's to write, or a part that is not in it
     */
    public SaveOutcome move(PlanId plan, PartRef part, int steps) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        if (queries.held(scope, plan).isEmpty()) {
            throw new OutOfScope();
        }
        PlanPart moved = queries.part(scope, plan, part)
                .filter(found -> !found.removed())
                .orElseThrow(OutOfScope::new);
        PlanState state = states.stateOf(plan);
        if (!state.textMayChange()) {
            return new SaveOutcome.Locked(state);
        }
        List<PlanPart> all = new ArrayList<>(queries.parts(scope, plan, part.kind()));
        all.removeIf(one -> !Objects.equals(one.priority(), moved.priority()));
        int from = all.indexOf(moved);
        int to = Math.clamp((long) from + steps, 0, all.size() - 1);
        if (from != to) {
            Collections.swap(all, from, to);
            number(all);
            journal.moved(moved, from + 1, to + 1);
        }
        return new SaveOutcome.Saved(moved, false);
    }

    /** Two may have been added at the same moment and have the same position. */
    private void number(List<PlanPart> all) {
        for (int index = 0; index < all.size(); index++) {
            PlanPart part = all.get(index);
            if (part.position() != index + 1) {
                table.save(part.withPosition(index + 1));
            }
        }
    }
}
