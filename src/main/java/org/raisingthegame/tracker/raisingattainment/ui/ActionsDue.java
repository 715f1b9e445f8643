package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.core.annotation.Order;

/** The next actions of the plan of one's school, on the home page of those who write it. */
@org.springframework.stereotype.Component
@Order(50)
class ActionsDue implements HomePanel {

    private static final int SHOWN = 4;

    private final Plans plans;
    private final CurrentUser user;
    private final Clock clock;

    ActionsDue(Plans plans, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(Rights.EDIT_PLAN)) {
            return Optional.empty();
        }
        return user.currentSchool()
                .map(SchoolChoice::id)
                .filter(plans::mayWriteAt)
                .flatMap(school -> plans.all().stream()
                        .filter(plan -> plan.school().equals(school)
                                && plan.openActions() > 0
                                && !plan.state().isOver())
                        .findFirst())
                .map(this::card);
    }

    private Component card(PlanSummary summary) {
        PlanSheet sheet = plans.sheet(summary.id());
        List<PlanAction> open = sheet.openActions();
        LocalDate today = LocalDate.now(clock);
        DueCard card = new DueCard(Words.say("home", summary.title(), open.size()));
        open.stream().limit(SHOWN).forEach(action -> card.add(entry(action, today)));
        RouterLink update = PlansNavigation.link(Words.say("update.do", open.size()), UpdateView.class, summary.id());
        update.addClassName("action-link");
        Div links = new Div(update, PlansNavigation.toPlan(Words.say("open-plan"), summary.id()));
        links.addClassName("actions");
        card.add(links);
        return card;
    }

    /** Brings the looks of plans with it. */
    @StyleSheet("assets/styles/raisingattainment.css")
    private static final class DueCard extends Card {

        DueCard(String heading) {
            super(heading);
        }
    }

    private static Div entry(PlanAction action, LocalDate today) {
        Paragraph words = new Paragraph(
                action.lead().isBlank() ? action.text() : Words.say("home.action", action.text(), action.lead()));
        Div entry = new Div(words, ActionRow.due(action.dueOn(), today));
        entry.addClassName("home-entry");
        return entry;
    }
}
