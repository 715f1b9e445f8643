package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.raisingattainment.monitoring.AdvisorDesk;
import org.raisingthegame.tracker.raisingattainment.monitoring.OwnPlans;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanCase;
import org.springframework.core.annotation.Order;

/** On the home page: what waits for a head, and an advisor's plans that wait. The actions due are {@link ActionsDue}'s. */
@org.springframework.stereotype.Component
@Order(20)
class PlanHomePanel implements HomePanel {

    private final OwnPlans own;
    private final AdvisorDesk desk;
    private final CurrentUser user;

    PlanHomePanel(OwnPlans own, AdvisorDesk desk, CurrentUser user) {
        this.own = own;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (user.may(Rights.EDIT_PLAN)) {
            return ofHead(own.toDo());
        }
        return user.may(Rights.REVIEW_PLAN) ? ofAdvisor(desk.cases()) : Optional.empty();
    }

    private static Optional<Component> ofHead(List<OwnPlans.ToDo> toDo) {
        if (toDo.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(Words.say("home.head"));
        card.addClassName("plan-home");
        toDo.forEach(one -> one.waiting().forEach(waiting -> {
            Paragraph line = new Paragraph(PlansNavigation.toPlan(
                    MonitoringWords.waiting(waiting), one.plan().id()));
            line.addClassName("waits");
            card.add(line);
        }));
        return Optional.of(card);
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
