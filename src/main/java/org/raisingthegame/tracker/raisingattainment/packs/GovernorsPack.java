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

/** What governors ask each term: where the plan stands, what was done, what is due, and what the figures say. */
@Component
@Order(300)
class GovernorsPack extends PlanPack {

    GovernorsPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper) {
        super(plans, user, clock, paper);
    }

    @Override
    public String id() {
        return "raisingattainment.pack.governors";
    }

    @Override
    List<String> extras() {
        return List.of();
    }

    @Override
    List<Paper.Part> parts(PlanSheet plan, Request request, LocalDate today) {
        return paper.brief(plan, request.marking(), today);
    }

    @Override
    List<FreeText> freeTexts(PlanSheet plan, Request request) {
        return paper.freeTextsOfBrief(plan);
    }
}
