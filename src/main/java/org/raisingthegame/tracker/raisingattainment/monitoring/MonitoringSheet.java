package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanState;

/**
 * How a plan is monitored, as one person sees it.
 *
 * @param steps taken so far, the first first
 * @param offered the steps that this person may take from here
 * @param waiting what waits for this person
 * @param advisors names of the school's advisors today
 * @param handedOver whether this person took the plan over and has not read the hand-over page yet
 */
public record MonitoringSheet(
        PlanId plan,
        PlanState state,
        Party party,
        List<StepTaken> steps,
        List<PlanStep> offered,
        List<Review> reviews,
        List<Waiting> waiting,
        List<String> advisors,
        boolean handedOver) {

    public MonitoringSheet {
        steps = List.copyOf(steps);
        offered = List.copyOf(offered);
        reviews = List.copyOf(reviews);
        waiting = List.copyOf(waiting);
        advisors = List.copyOf(advisors);
    }
}
