package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String REVIEWS = "raisingattainment.pack.extra.reviews";

    private final ReviewPaper reviews;

    WholePlanPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper, ReviewPaper reviews) {
        super(plans, user, clock, paper);
        this.reviews = reviews;
    }

    @Override
    public String id() {
        return "raisingattainment.pack.plan";
    }

    @Override
    List<String> extras() {
        return List.of(REVIEWS, EVIDENCE);
    }

    @Override
    List<Paper.Part> parts(PlanSheet plan, Request request, LocalDate today) {
        List<Paper.Part> parts = new ArrayList<>(
                paper.whole(plan, request.marking(), request.extras().contains(EVIDENCE)));
        if (request.extras().contains(REVIEWS)) {
            parts.addAll(reviews.parts(plan));
        }
        return parts;
    }

    @Override
    List<FreeText> freeTexts(PlanSheet plan, Request request) {
        List<FreeText> texts =
                new ArrayList<>(paper.freeTextsOfWhole(plan, request.extras().contains(EVIDENCE)));
        if (request.extras().contains(REVIEWS)) {
            texts.addAll(reviews.freeTexts(plan));
        }
        return texts;
    }
}
