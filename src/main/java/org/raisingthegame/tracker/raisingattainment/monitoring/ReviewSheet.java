package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;

/**
 * A review as one person sees it.
 *
 * @param offered the steps that this person may take now
 * @param signed the frozen figures; none before the first signature
 * @param now the figures of today, for who has still to judge, answer or sign
 */
public record ReviewSheet(
        PlanSheet plan,
        Review review,
        Party party,
        List<ReviewStep> offered,
        List<SignedFigure> signed,
        List<MilestoneFigure> now) {

    public ReviewSheet {
        offered = List.copyOf(offered);
        signed = List.copyOf(signed);
        now = List.copyOf(now);
    }

    public boolean may(ReviewStep step) {
        return offered.contains(step);
    }
}
