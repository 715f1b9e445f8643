package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;

/** A paper about one plan. For whom: shared, and for those who write the plan confidential too. */
abstract class PlanPack implements Pack {

    private final Plans plans;
    private final CurrentUser user;
    private final Clock clock;
    final PlanPaper paper;

    PlanPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper) {
        this.plans = plans;
        this.user = user;
        this.clock = clock;
        this.paper = paper;
    }

    /** The parts of the paper. */
    abstract List<Paper.Part> parts(PlanSheet plan, Request request, LocalDate today);

    /** What can be put in as well: translation keys. */
    abstract List<String> extras();

    @Override
    public List<Offer> offers() {
        if (!user.may(Rights.SEE_PLAN)) {
            return List.of();
        }
        return plans.all().stream().map(this::offer).toList();
    }

    private Offer offer(PlanSummary plan) {
        return new Offer(
                Long.toString(plan.id().value()),
                paper.say("raisingattainment.pack.offer", plan.schoolName(), plan.years(), plan.title()),
                plan.school(),
                plans.mayWrite(plan.id()) ? Set.of(Marking.SHARED, Marking.CONFIDENTIAL) : Set.of(Marking.SHARED),
                extras());
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        return freeTexts(sheet(request), request);
    }

    /** What was written freely in the parts that were asked for. */
    abstract List<FreeText> freeTexts(PlanSheet plan, Request request);

    @Override
    public Paper make(Request request) {
        PlanSheet plan = sheet(request);
        LocalDate today = LocalDate.now(clock);
        return new Paper(
                paper.say(id() + ".heading", plan.plan().title()),
                paper.say(
                        "raisingattainment.pack.sub", plan.school(), plan.plan().years(), PlanPaper.day(today)),
                request.marking(),
                paper.say(request.marking().key(), plan.school()),
                parts(plan, request, today));
    }

    private PlanSheet sheet(Request request) {
        try {
            return plans.sheet(new PlanId(Long.parseLong(request.subject())));
        } catch (NumberFormatException e) {
            throw new OutOfScope();
        }
    }
}
