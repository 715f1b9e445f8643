package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.core.SchoolId;

/**
 * A plan in a list of plans.
 *
 * @param openActions actions with something still to do
 * @param lateActions those of them whose day is past
 */
public record PlanSummary(
        PlanId id,
        SchoolId school,
        String schoolName,
        PlanKind kind,
        String title,
        String years,
        PlanState state,
        int openActions,
        int lateActions) {

    /** Its title and its years, which many a title says already. */
    public String titleAndYears() {
        return title.contains(years) ? title : title + " (" + years + ")";
    }
}
