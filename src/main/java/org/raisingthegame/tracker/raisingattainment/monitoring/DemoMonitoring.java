package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.raisingattainment.DemoPlansMade;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.Target;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.StepTable;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.VisitTable;
import org.raisingthegame.tracker.raisingattainment.persistence.DemoAuthors;
import org.raisingthegame.tracker.raisingattainment.persistence.DemoAuthors.Author;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the demonstration's plans to where they shall stand, with a year of reviews behind those that are over. */
@Component
@Profile("demo")
class DemoMonitoring {

    private static final LaCode BOROUGH = new LaCode("208");

    private static final String RETURNED_WITH =
            "A clear start. Please bind the milestone to a measure, and say who leads the last action.";

    /** What the advisor writes each term, and what the head answers. */
    private static final List<List<String>> CHALLENGES = List.of(
            List.of(
                    "Two classes have begun; the third has not. What keeps it from beginning?",
                    "Pupils in Year 5 told me about their books gladly. What of those who said nothing?",
                    "The first talks were held. Which families did you not reach, and what do you know of why?"),
            List.of(
                    "I saw it in each class that I visited. How will you know that it reaches the pupils who need it most?",
                    "The choice of books has grown. Who chooses them, and do pupils of the group have a say?",
                    "More families came. Does what they said change what teachers do?"),
            List.of(
                    "In place everywhere. Name what you would stop doing, so that it stays.",
                    "Pupils ask for books now. Who keeps it going when its lead leaves?",
                    "A good year. Which of the talks made the difference, and how do you know?"));

    private final ActingAs actingAs;
    private final Plans plans;
    private final StepTable steps;
    private final ReviewTable reviews;
    private final ReviewTerms terms;
    private final SignedFigures figures;
    private final DemoAuthors authors;
    private final SchoolPeople people;
    private final VisitTable visits;

    DemoMonitoring(
            ActingAs actingAs,
            Plans plans,
            StepTable steps,
            ReviewTable reviews,
            ReviewTerms terms,
            SignedFigures figures,
            DemoAuthors authors,
            SchoolPeople people,
            VisitTable visits) {
        this.actingAs = actingAs;
        this.plans = plans;
        this.steps = steps;
        this.reviews = reviews;
        this.terms = terms;
        this.figures = figures;
        this.authors = authors;
        this.people = people;
        this.visits = visits;
    }

    @EventListener
    void bring(DemoPlansMade made) {
        actingAs.officerOf(BOROUGH, "Demonstration", () -> made.plans().forEach(this::bring));
    }

    private void bring(PlanId id, PlanState state) {
        PlanSheet sheet = plans.sheet(id);
        Author head = authors.headOf(sheet.plan().schoolId());
        Author advisor = people.advisorsOf(sheet.plan().schoolId()).stream()
                .findFirst()
                .map(holder -> new Author(holder.person(), holder.name()))
                .orElse(head);
        LocalDateTime day = sheet.plan().startedAt().plusDays(5);
        List<StepTaken> way = new ArrayList<>();
        for (PlanStep step : wayTo(state)) {
            boolean byHead = step.isTakenBy(Party.HEAD);
            way.add(new StepTaken(
                    id,
                    step,
                    step == PlanStep.RETURN ? RETURNED_WITH : "",
                    byHead ? head.name() : advisor.name(),
                    byHead ? Party.HEAD : Party.ADVISOR,
                    step.to().isOver()
                            ? sheet.plan().lastYear().lastDay().atTime(14, 0).minusDays(40)
                            : day));
            steps.add(way.getLast(), way.size() - 1, (byHead ? head : advisor).account());
            day = day.plusDays(2).plusMinutes(35);
        }
        if (state == PlanState.IN_PROGRESS || state.isOver()) {
            review(sheet, state, head, advisor);
        }
        if (state == PlanState.IN_PROGRESS) {
            // A few days before the head told how far the actions are.
            visits.note(
                    id,
                    advisor.account(),
                    advisor.name(),
                    sheet.plan().startedAt().plusDays(24).withHour(11));
        }
    }

    private static List<PlanStep> wayTo(PlanState state) {
        List<PlanStep> begun =
                List.of(PlanStep.SUBMIT, PlanStep.RETURN, PlanStep.SUBMIT, PlanStep.AGREE, PlanStep.START);
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(PlanStep.SUBMIT);
            case RETURNED -> List.of(PlanStep.SUBMIT, PlanStep.RETURN);
            case AGREED -> List.of(PlanStep.SUBMIT, PlanStep.AGREE);
            case IN_PROGRESS -> begun;
            case CLOSED -> with(begun, PlanStep.CLOSE);
            case CARRIED_FORWARD -> with(begun, PlanStep.CARRY_FORWARD);
        };
    }

    private static List<PlanStep> with(List<PlanStep> begun, PlanStep last) {
        List<PlanStep> all = new ArrayList<>(begun);
        all.add(last);
        return all;
    }

    private void review(PlanSheet sheet, PlanState state, Author head, Author advisor) {
        AcademicYear year = sheet.plan().firstYear();
        terms.from(year.firstDay(), year, year).forEach(due -> reviews.add(sheet.id(), due));
        for (Review review : reviews.of(sheet.id())) {
            if (state.isOver()) {
                signed(sheet, review, head, advisor);
            } else if (review.term() == SchoolTerm.AUTUMN) {
                reviews.save(written(sheet, review).sent());
            }
        }
    }

    private void signed(PlanSheet sheet, Review review, Author head, Author advisor) {
        Review answered = written(sheet, review)
                .answered(
                        "Agreed, we talked it through.",
                        written(sheet, review).criteria().stream()
                                .map(one -> one.judgement() == Judgement.EMERGING
                                        ? one.answered(
                                                Answer.INACCURATE,
                                                "It has moved on since your visit; we will show you.")
                                        : one.answered(Answer.ACCURATE, ""))
                                .toList());
        LocalDateTime day = review.dueOn().atTime(15, 10);
        reviews.save(answered.signed(Party.ADVISOR, new Signature(advisor.account(), advisor.name(), day))
                .signed(Party.HEAD, new Signature(head.account(), head.name(), day.plusDays(1))));
        for (MilestoneFigure figure : figures.now(sheet)) {
            reviews.freeze(review.id(), frozen(figure, review, day.toLocalDate()));
        }
    }

    private static Review written(PlanSheet sheet, Review review) {
        int term = review.term().ordinal();
        Judgement[] all = Judgement.values();
        Review about = review.about(sheet.criteria());
        List<CriterionReview> judged = new ArrayList<>();
        for (CriterionReview one : about.criteria()) {
            judged.add(one.judged(
                    all[Math.min(all.length - 1, 1 + term + judged.size() % 2)], challenge(term, judged.size())));
        }
        return about.written("A visit of two hours, with book looks in three classes.", judged);
    }

    private static String challenge(int term, int criterion) {
        List<String> ofTerm = CHALLENGES.get(term);
        return ofTerm.get(criterion % ofTerm.size());
    }

    /** As it stood that day: results of a summer were still provisional when it was over. */
    private static FrozenFigure frozen(MilestoneFigure figure, Review review, LocalDate day) {
        AcademicYear known = review.term() == SchoolTerm.SUMMER
                ? review.year()
                : review.year().previous();
        BoundFigure then = figure.trend().years().reversed().stream()
                .filter(year -> year.year().compareTo(known) <= 0 && year.figure() instanceof Figure.Value)
                .findFirst()
                .orElse(null);
        Target target = figure.milestone().target();
        boolean fresh = then != null && then.year().equals(review.year());
        return new FrozenFigure(
                figure.milestone().ref().id(),
                figure.milestone().text(),
                figure.measure().id(),
                then == null ? known : then.year(),
                then != null && then.figure() instanceof Figure.Value value ? value : null,
                then == null ? null : fresh ? DataStatus.PROVISIONAL : then.status(),
                then == null ? null : day.minusDays(3),
                target == null ? "" : target.stored());
    }
}
