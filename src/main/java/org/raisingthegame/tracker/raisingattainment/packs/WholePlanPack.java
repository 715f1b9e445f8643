package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The whole plan, as it is written. */
@Component
@Order(310)
class WholePlanPack extends PlanPack {

    WholePlanPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper, ReviewPaper reviews) {
        super(plans, user, clock, paper, reviews);
    }

    @Override
    public String id() {
        return "raisingattainment.pack.plan";
    }

    @Override
    List<Paper.Part> parts(PlanSheet plan, Marking marking, boolean withEvidence, LocalDate today) {
        return paper.whole(plan, marking, withEvidence);
    }

    @Override
    List<FreeText> freeTexts(PlanSheet plan, boolean withEvidence) {
        return paper.freeTextsOfWhole(plan, withEvidence);
    }
}
