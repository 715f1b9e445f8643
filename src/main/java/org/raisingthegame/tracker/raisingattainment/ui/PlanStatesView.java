package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanStatus;
import org.raisingthegame.tracker.raisingattainment.PlanStatuses;

/** Where plans stand, by state, for champions and the programme team, who read none of them. */
@StyleSheet("assets/styles/raisingattainment.css")
@Route("plans/states")
@Menu(title = "raisingattainment.states", order = 207)
@RolesAllowed({"CHAMPION", "PROGRAMME_TEAM"})
class PlanStatesView extends Page implements HasDynamicTitle {

    PlanStatesView(PlanStatuses statuses) {
        List<PlanStatus> all = statuses.all();
        add(new PageHeader(
                getTranslation("raisingattainment.states"),
                Words.say("states.sub"),
                new Anchor("packs", getTranslation("exports.title"))));
        if (all.isEmpty()) {
            add(new EmptyState(Words.say("plans.none"), Words.say("plans.none.others")));
        }
        Map<PlanState, List<PlanStatus>> byState =
                all.stream().collect(Collectors.groupingBy(PlanStatus::state, TreeMap::new, Collectors.toList()));
        byState.forEach((state, plans) -> {
            UnorderedList schools = new UnorderedList();
            plans.forEach(plan -> schools.add(new ListItem(Words.say("states.plan", plan.school(), plan.years()))));
            add(new Card(Words.say("states.heading", I18NProvider.translate(state.titleKey()), plans.size()), schools));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("raisingattainment.states"));
    }
}
