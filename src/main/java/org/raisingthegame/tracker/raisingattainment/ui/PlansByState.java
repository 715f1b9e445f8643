package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanStatus;
import org.raisingthegame.tracker.raisingattainment.PlanStatuses;
import org.springframework.core.annotation.Order;

/** On the home page of the programme team: how many plans stand where. */
@org.springframework.stereotype.Component
@Order(60)
class PlansByState implements HomePanel {

    private final PlanStatuses statuses;
    private final CurrentUser user;

    PlansByState(PlanStatuses statuses, CurrentUser user) {
        this.statuses = statuses;
        this.user = user;
    }

    @Override
    public Zone zone() {
        return Zone.SIDE;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (user.role() != Role.PROGRAMME_TEAM) {
            return Optional.empty();
        }
        List<PlanStatus> living =
                statuses.all().stream().filter(plan -> !plan.state().isOver()).toList();
        Card card = new Card(Words.say("states.home"));
        Map<PlanState, Long> counts =
                living.stream().collect(Collectors.groupingBy(PlanStatus::state, TreeMap::new, Collectors.counting()));
        counts.forEach((state, count) -> {
            Div line = new Div(new Span(I18NProvider.translate(state.titleKey())), new Span(Long.toString(count)));
            line.addClassNames("home-waits", "tabular");
            card.add(line);
        });
        if (living.isEmpty()) {
            card.add(new Paragraph(Words.say("plans.none.others")));
        }
        RouterLink all = new RouterLink(Words.say("states.home.go"), PlanStatesView.class);
        all.addClassName("home-go");
        card.add(all);
        return Optional.of(card);
    }
}
