package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolPeople.Holder;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.monitoring.CriterionReview;
import org.raisingthegame.tracker.raisingattainment.monitoring.HandOver;
import org.raisingthegame.tracker.raisingattainment.monitoring.HandOvers;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.StepTaken;

/** What a new head or advisor needs to know of a plan that was there before: on one page, to be printed too. */
@StyleSheet("assets/styles/raisingattainment.css")
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
@Route(PlansNavigation.PLAN + "/hand-over")
@RolesAllowed(Rights.SEE_PLAN)
class HandOverView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final HandOvers handOvers;
    private final Monitoring monitoring;
    private final MilestoneFigures figures;
    private String title = "";

    HandOverView(HandOvers handOvers, Monitoring monitoring, MilestoneFigures figures) {
        this.handOvers = handOvers;
        this.monitoring = monitoring;
        this.figures = figures;
        addClassName("plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PlanId id = PlansNavigation.planOf(event);
        HandOver handOver = handOvers.of(id);
        title = Words.say("hand-over.title", handOver.plan().plan().title());
        add(new PageHeader(
                title, handOver.plan().school() + " · " + handOver.plan().plan().years()));
        standsUnder(PlansNavigation.toPlan(handOver.plan().plan().title(), id));
        add(stands(handOver), people(handOver));
        add(judged(handOver));
        if (!handOver.signed().isEmpty()) {
            add(new SignedFiguresCard(handOver.signed()));
        }
        MilestoneCard.row(handOver.plan(), figures.of(handOver.plan())).ifPresent(this::add);
        add(actions(handOver), steps(handOver));
        if (handOver.monitoring().handedOver()) {
            Button read = new Button(Words.say("hand-over.done"), click -> {
                monitoring.handOverRead(id);
                PlansNavigation.to(id);
            });
            read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div bar = new Div(read);
            bar.addClassName("save-bar");
            add(bar);
        }
    }

    private static Card stands(HandOver handOver) {
        Card card = new Card(
                Words.say("hand-over.stands"),
                MonitoringWords.state(handOver.plan().state()));
        handOver.monitoring().waiting().forEach(waiting -> {
            Paragraph line = new Paragraph(MonitoringWords.waiting(waiting));
            line.addClassName("waits");
            card.add(line);
        });
        handOver.next()
                .ifPresent(next -> card.add(new Paragraph(
                        Words.say("hand-over.next", MonitoringWords.title(next), Words.day(next.dueOn())))));
        return card;
    }

    private static Card people(HandOver handOver) {
        Card card = new Card(Words.say("hand-over.people"));
        holders(card, "hand-over.heads", handOver.heads());
        holders(card, "hand-over.heads.former", handOver.formerHeads());
        holders(card, "hand-over.advisors", handOver.advisors());
        holders(card, "hand-over.advisors.former", handOver.formerAdvisors());
        return card;
    }

    private static void holders(Card card, String key, List<Holder> holders) {
        if (!holders.isEmpty()) {
            String names = String.join(
                    ", ",
                    holders.stream()
                            .map(holder -> Words.say("hand-over.since", holder.name(), Words.day(holder.since())))
                            .toList());
            card.add(new Paragraph(Words.say(key, names)));
        }
    }

    private static Component judged(HandOver handOver) {
        Review review = handOver.judged();
        if (review == null) {
            return new Card(Words.say("hand-over.judged"), new Paragraph(Words.say("hand-over.judged.none")));
        }
        Card card = new Card(MonitoringWords.title(review), MonitoringWords.state(review));
        card.addClassName("review-form");
        for (CriterionReview criterion : review.criteria()) {
            card.add(new CriterionFields(criterion, false, false));
        }
        if (!review.comment().isBlank()) {
            card.add(CriterionFields.said("review.advisor-says", review.comment()));
        }
        if (!review.answerComment().isBlank()) {
            card.add(CriterionFields.said("review.head-says", review.answerComment()));
        }
        return card;
    }

    private static Card actions(HandOver handOver) {
        UnorderedList list = new UnorderedList();
        for (PlanAction action : handOver.plan().openActions()) {
            String due = action.dueOn() == null ? "" : " · " + Words.say("by", Words.day(action.dueOn()));
            list.add(new ListItem(action.text() + (action.lead().isBlank() ? "" : " · " + action.lead()) + due));
        }
        return new Card(
                Words.say("hand-over.actions", handOver.plan().openActions().size()), list);
    }

    private static Card steps(HandOver handOver) {
        OrderedList list = new OrderedList();
        list.addClassName("step-log");
        for (StepTaken step : handOver.monitoring().steps()) {
            ListItem item = new ListItem(
                    MonitoringWords.translated(step.step().doneKey(), step.name(), Words.moment(step.at())));
            if (!step.comment().isBlank()) {
                Paragraph words = new Paragraph(step.comment());
                words.addClassNames("prose", "said");
                item.add(words);
            }
            list.add(item);
        }
        return new Card(Words.say("monitoring.before"), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
