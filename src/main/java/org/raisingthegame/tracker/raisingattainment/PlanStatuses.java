package org.raisingthegame.tracker.raisingattainment;

import java.util.Comparator;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanStatusQueries;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanStatusQueries.StatusRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the plans of the borough's schools stand, for those who read none of them. */
@Service
@PreAuthorize("hasAnyRole('CHAMPION', 'PROGRAMME_TEAM')")
@Transactional(readOnly = true)
public class PlanStatuses {

    private final PlanStatusQueries queries;
    private final PlanStates states;
    private final CurrentUser user;

    PlanStatuses(PlanStatusQueries queries, PlanStates states, CurrentUser user) {
        this.queries = queries;
        this.states = states;
        this.user = user;
    }

    /** All plans of the boroughs whose figures the person may see, by state and school. */
    public List<PlanStatus> all() {
        List<StatusRow> rows = queries.inBoroughs(user.figureScope());
        var stands = states.statesOf(rows.stream().map(StatusRow::plan).toList());
        return rows.stream()
                .map(row -> new PlanStatus(row.school(), row.years(), stands.getOrDefault(row.plan(), PlanState.DRAFT)))
                .sorted(Comparator.comparing(PlanStatus::state)
                        .thenComparing(PlanStatus::school)
                        .thenComparing(PlanStatus::years))
                .toList();
    }
}
