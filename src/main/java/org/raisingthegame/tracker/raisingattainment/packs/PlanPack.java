package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.SchoolTerm;

/**
 * A paper about one plan. For whom: shared, and for those who write the plan confidential too. What was written in reviews and
 * the evidence are left out unless ticked.
 */
abstract class PlanPack implements Pack {

    private static final String EVIDENCE = "raisingattainment.pack.extra.evidence";

    private static final String REVIEWS = "raisingattainment.pack.extra.reviews";

    private final Plans plans;
    private final CurrentUser user;
    private final Clock clock;
    private final ReviewPaper reviews;
    final PlanPaper paper;

    PlanPack(Plans plans, CurrentUser user, Clock clock, PlanPaper paper, ReviewPaper reviews) {
        this.plans = plans;
        this.user = user;
        this.clock = clock;
        this.paper = paper;
        this.reviews = reviews;
    }

    /** The paper without the reviews. */
    abstract List<Paper.Part> parts(PlanSheet plan, Marking marking, boolean withEvidence, LocalDate today);

    /** What was written freely in {@link #parts}. */
    abstract List<FreeText> freeTexts(PlanSheet plan, boolean withEvidence);

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
                paper.say("raisingattainment.pack.offer", plan.schoolName(), plan.titleAndYears()),
                plan.school(),
                plans.mayWrite(plan.id()) ? Set.of(Marking.SHARED, Marking.CONFIDENTIAL) : Set.of(Marking.SHARED),
                List.of(REVIEWS, EVIDENCE));
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        PlanSheet plan = sheet(request);
        List<FreeText> texts = new ArrayList<>(freeTexts(plan, request.extras().contains(EVIDENCE)));
        if (request.extras().contains(REVIEWS)) {
            texts.addAll(reviews.freeTexts(plan));
        }
        return texts;
    }

    @Override
    public Paper make(Request request) {
        PlanSheet plan = sheet(request);
        LocalDate today = LocalDate.now(clock);
        List<Paper.Part> parts =
                new ArrayList<>(parts(plan, request.marking(), request.extras().contains(EVIDENCE), today));
        if (request.extras().contains(REVIEWS)) {
            parts.addAll(reviews.parts(plan));
        }
        return new Paper(
                paper.say(
                        id() + ".heading",
                        plan.plan().title(),
                        paper.say(SchoolTerm.containing(today).titleKey()).toLowerCase(Locale.UK),
                        AcademicYear.containing(today).label()),
                paper.say(
                        "raisingattainment.pack.sub", plan.school(), plan.plan().years(), PlanPaper.day(today)),
                request.marking(),
                paper.say(request.marking().key(), plan.school()),
                parts);
    }

    private PlanSheet sheet(Request request) {
        try {
            return plans.sheet(new PlanId(Long.parseLong(request.subject())));
        } catch (NumberFormatException e) {
            throw new OutOfScope();
        }
    }
}
