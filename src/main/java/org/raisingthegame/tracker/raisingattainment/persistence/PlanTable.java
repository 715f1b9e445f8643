package org.raisingthegame.tracker.raisingattainment.persistence;

import org.raisingthegame.tracker.raisingattainment.PlanPart;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Writes plans and their parts, each by itself. */
@Component
public class PlanTable {

    private final JdbcAggregateOperations aggregates;

    PlanTable(JdbcAggregateOperations aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * Adds a part or overwrites it.
     *
     * @throws OptimisticLockingFailureException when somebody else saved the same part since it was read
     */
    public <P extends PlanPart> P save(P part) {
        return aggregates.save(part);
    }
}
