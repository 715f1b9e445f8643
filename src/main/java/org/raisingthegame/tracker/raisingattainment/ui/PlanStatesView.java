package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;
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
        } else {
            add(new Card(table(all)));
        }
    }

    private static ListTable<PlanStatus> table(List<PlanStatus> all) {
        ListTable<PlanStatus> table = new ListTable<>(I18NProvider.translate("raisingattainment.states"), all)
                .column(Words.say("states.school"), PlanStatus::school)
                .column(Words.say("states.years"), PlanStatus::years)
                .column(
                        Words.say("states.state"),
                        PlanStatesView::state,
                        plan -> new Tag(state(plan), PlansView.tone(plan.state())));
        return table.withDownload(new ListDownload(I18NProvider.translate("raisingattainment.states"), table));
    }

    private static String state(PlanStatus plan) {
        return I18NProvider.translate(plan.state().titleKey());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("raisingattainment.states"));
    }
}
