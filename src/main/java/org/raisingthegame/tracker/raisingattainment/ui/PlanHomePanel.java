package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.monitoring.AdvisorDesk;
import org.raisingthegame.tracker.raisingattainment.monitoring.OwnPlans;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanCase;
import org.springframework.core.annotation.Order;

/** On the home page: a head's actions that are due and comments to answer, an advisor's plans that wait. */
@org.springframework.stereotype.Component
@Order(20)
class PlanHomePanel implements HomePanel {

    private final OwnPlans own;
    private final AdvisorDesk desk;
    private final CurrentUser user;
    private final Clock clock;

    PlanHomePanel(OwnPlans own, AdvisorDesk desk, CurrentUser user, Clock clock) {
        this.own = own;
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (user.may(Rights.EDIT_PLAN)) {
            return ofHead(own.toDo());
        }
        return user.may(Rights.REVIEW_PLAN) ? ofAdvisor(desk.cases()) : Optional.empty();
    }

    private Optional<Component> ofHead(List<OwnPlans.ToDo> toDo) {
        if (toDo.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(Words.say("home.head"));
        card.addClassName("plan-home");
        for (OwnPlans.ToDo one : toDo) {
            PlanId plan = one.plan().id();
            one.waiting().forEach(waiting -> {
                Paragraph line = new Paragraph(PlansNavigation.toPlan(MonitoringWords.waiting(waiting), plan));
                line.addClassName("waits");
                card.add(line);
            });
            if (!one.due().isEmpty()) {
                UnorderedList list = new UnorderedList();
                one.due().forEach(action -> list.add(new ListItem(due(action))));
                card.add(
                        list,
                        new Paragraph(PlansNavigation.link(
                                Words.say(
                                        "home.update", one.plan().openActions().size()),
                                UpdateView.class,
                                plan)));
            }
        }
        return Optional.of(card);
    }

    private String due(PlanAction action) {
        LocalDate due = action.dueOn();
        if (due == null) {
            return action.label();
        }
        String key = due.isBefore(LocalDate.now(clock)) ? "home.overdue" : "home.due";
        return Words.say(key, action.label(), Words.day(due));
    }

    private static Optional<Component> ofAdvisor(List<PlanCase> cases) {
        List<PlanCase> waiting = cases.stream().filter(PlanCase::needsAttention).toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        waiting.forEach(one -> one.waiting()
                .forEach(what ->
                        list.add(new ListItem(Words.say("home.case", one.school(), MonitoringWords.waiting(what))))));
        waiting.stream()
                .filter(one -> one.overdueActions() > 0)
                .forEach(one -> list.add(new ListItem(
                        Words.say("home.case", one.school(), Words.say("caseload.overdue", one.overdueActions())))));
        Card card = new Card(
                Words.say("home.advisor"),
                list,
                new Paragraph(new RouterLink(Words.say("home.caseload"), CaseloadView.class)));
        card.addClassName("plan-home");
        return Optional.of(card);
    }
}
