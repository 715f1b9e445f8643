package org.raisingthegame.tracker.raisingattainment;

/** What was to be on the one page that names a priority of the annual improvement plan is more than it holds. */
public class OnePageExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OnePageExceeded() {
        super("One page holds " + PlanKind.PRIORITIES_ON_ONE_PAGE + " priority and " + PlanKind.MILESTONES_ON_ONE_PAGE
                + " milestones");
    }
}
