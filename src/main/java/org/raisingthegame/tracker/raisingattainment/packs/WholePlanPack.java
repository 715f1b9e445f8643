package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The whole plan, as it is written. */
@Component
@Order(310)
class WholePlanPack extends PlanPack {

    private static final String EVIDENCE = "raisingattainment.pack.extra.evidence";

    WholePlanPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper) {
        super(plans, user, clock, paper);
    }

    @Override
    public String id() {
        return "raisingattainment.pack.plan";
    }

    @Override
    List<String> extras() {
        return List.of(EVIDENCE);
    }

    @Override
    List<Paper.Part> parts(PlanSheet plan, Request request, LocalDate today) {
        return paper.whole(plan, request.marking(), request.extras().contains(EVIDENCE));
    }
}
