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

/** What governors ask each term: where the plan stands, what was done, what is due, and what the figures say. */
@Component
@Order(300)
class GovernorsPack extends PlanPack {

    GovernorsPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper, ReviewPaper reviews) {
        super(plans, user, clock, paper, reviews);
    }

    @Override
    public String id() {
        return "raisingattainment.pack.governors";
    }

    @Override
    List<Paper.Part> parts(PlanSheet plan, Marking marking, boolean withEvidence, LocalDate today) {
        return paper.brief(plan, marking, withEvidence, today);
    }

    @Override
    List<FreeText> freeTexts(PlanSheet plan, boolean withEvidence) {
        return paper.freeTextsOfBrief(plan, withEvidence);
    }
}
