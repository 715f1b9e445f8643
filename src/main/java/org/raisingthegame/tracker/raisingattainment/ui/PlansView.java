package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanImports;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;

/** The plans that concern the person: a head's of the school he stands in, with the start of a new one; others' of theirs. */
@StyleSheet("assets/styles/raisingattainment.css")
@Route("plans")
@Menu(title = "raisingattainment.plans", order = 200)
@RolesAllowed(Rights.SEE_PLAN)
class PlansView extends Page implements HasDynamicTitle {

    private final Plans plans;
    private final PlanEditing editing;
    private final PlanImports imports;
    private final BoundFigures figures;
    private final CurrentUser user;

    PlansView(Plans plans, PlanEditing editing, PlanImports imports, BoundFigures figures, CurrentUser user) {
        this.plans = plans;
        this.editing = editing;
        this.imports = imports;
        this.figures = figures;
        this.user = user;
        show();
    }

    private void show() {
        removeAll();
        Optional<SchoolChoice> own = user.may(Rights.EDIT_PLAN) ? user.currentSchool() : Optional.empty();
        List<PlanSummary> shown = plans.all().stream()
                .filter(plan ->
                        own.map(school -> school.id().equals(plan.school())).orElse(true))
                .toList();
        add(new PageHeader(
                getTranslation("raisingattainment.plans"),
                own.map(SchoolChoice::name).orElseGet(() -> Words.say("plans.sub", shown.size()))));
        Optional<SchoolChoice> written = own.filter(school -> plans.mayWriteAt(school.id()));
        written.ifPresent(school -> imports.waiting(school.id())
                .forEach(waiting -> add(new WaitingCard(imports, school.id(), waiting, this::show))));
        if (shown.isEmpty()) {
            add(new EmptyState(
                    Words.say("plans.none"), Words.say(own.isPresent() ? "plans.none.own" : "plans.none.others")));
        } else if (own.isPresent()) {
            Div shelf = new Div(shown.stream().map(PlansView::card).toArray(RouterLink[]::new));
            shelf.addClassName("card-shelf");
            add(shelf);
        } else {
            add(new Card(table(shown)));
        }
        written.ifPresent(school -> {
            Folded start = new Folded(Words.say("start"), () -> new StartPlanForm(editing, figures, school, shown));
            if (shown.isEmpty()) {
                start.open();
            }
            add(start);
        });
    }

    /** Of many schools, so that what is late can be brought to the top. */
    private static ListTable<PlanSummary> table(List<PlanSummary> shown) {
        ListTable<PlanSummary> table = new ListTable<>(I18NProvider.translate("raisingattainment.plans"), shown)
                .column(Words.say("states.school"), PlanSummary::schoolName)
                .column(
                        Words.say("plans.plan"),
                        PlanSummary::title,
                        plan -> PlansNavigation.toPlan(plan.title(), plan.id()))
                .column(Words.say("states.years"), PlanSummary::years)
                .column(Words.say("states.state"), PlansView::state, plan -> new Tag(state(plan), tone(plan.state())))
                .number(Words.say("plans.open-actions"), PlanSummary::openActions)
                .number(Words.say("plans.late-actions"), plan -> plan.state().isOver() ? 0 : plan.lateActions());
        return table.withDownload(new ListDownload(I18NProvider.translate("raisingattainment.plans"), table));
    }

    private static String state(PlanSummary plan) {
        return I18NProvider.translate(plan.state().titleKey());
    }

    private static RouterLink card(PlanSummary plan) {
        RouterLink card = PlansNavigation.toPlan("", plan.id());
        card.addClassNames("card", "plan-card");
        Div tags = new Div(new Tag(state(plan), tone(plan.state())));
        tags.addClassName("actions");
        if (plan.openActions() > 0) {
            tags.add(new Tag(Words.say("plans.open", plan.openActions()), Tag.Tone.NEUTRAL));
        }
        if (plan.lateActions() > 0 && !plan.state().isOver()) {
            tags.add(new Tag(Words.say("plans.late", plan.lateActions()), Tag.Tone.BAD));
        }
        card.add(new H2(plan.titleAndYears()), tags);
        return card;
    }

    static Tag.Tone tone(PlanState state) {
        return switch (state) {
            case RETURNED -> Tag.Tone.WARN;
            case AGREED, IN_PROGRESS -> Tag.Tone.OK;
            case DRAFT, SUBMITTED, CLOSED, CARRIED_FORWARD -> Tag.Tone.NEUTRAL;
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("raisingattainment.plans"));
    }
}
