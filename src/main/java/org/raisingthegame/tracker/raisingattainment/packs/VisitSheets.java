package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For an advisor's visits: a page for each running plan, of one school or of all at once. */
@Component
@Order(320)
class VisitSheets implements Pack {

    private static final String ALL = "all";

    private final Plans plans;
    private final PlanPaper paper;
    private final CurrentUser user;
    private final Clock clock;

    VisitSheets(Plans plans, PlanPaper paper, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.paper = paper;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "raisingattainment.pack.visit";
    }

    @Override
    public List<Offer> offers() {
        if (!user.may(Rights.REVIEW_PLAN)) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        List<PlanSummary> open = open();
        if (open.size() > 1) {
            offers.add(new Offer(
                    ALL,
                    paper.say("raisingattainment.pack.visit.all", open.size()),
                    null,
                    Set.of(Marking.SHARED),
                    List.of()));
        }
        open.forEach(plan -> offers.add(new Offer(
                Long.toString(plan.id().value()),
                paper.say("raisingattainment.pack.offer", plan.schoolName(), plan.titleAndYears()),
                plan.school(),
                Set.of(Marking.SHARED),
                List.of())));
        return offers;
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        return sheets(request).stream()
                .flatMap(plan -> paper.freeTextsOfBrief(plan, false).stream()
                        .map(text -> new FreeText(plan.school() + ", " + text.where(), text.text())))
                .toList();
    }

    @Override
    public Paper make(Request request) {
        LocalDate today = LocalDate.now(clock);
        List<Paper.Part> parts = new ArrayList<>();
        for (PlanSheet plan : sheets(request)) {
            if (!parts.isEmpty()) {
                parts.add(new Paper.PageBreak());
            }
            parts.add(new Paper.Heading(1, plan.school()));
            parts.addAll(paper.onePage(plan, today));
        }
        return new Paper(
                paper.say("raisingattainment.pack.visit.heading"),
                PlanPaper.day(today),
                Marking.SHARED,
                paper.say(Marking.SHARED.key()),
                parts);
    }

    private List<PlanSummary> open() {
        return plans.all().stream().filter(plan -> !plan.state().isOver()).toList();
    }

    /** @throws OutOfScope where nothing is left of what was asked for */
    private List<PlanSheet> sheets(Request request) {
        List<PlanSheet> sheets = open().stream()
                .filter(plan -> request.subject().equals(ALL)
                        || request.subject().equals(Long.toString(plan.id().value())))
                .map(plan -> plans.sheet(plan.id()))
                .toList();
        if (sheets.isEmpty()) {
            throw new OutOfScope();
        }
        return sheets;
    }
}
