package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanOrder;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.springframework.beans.factory.ObjectProvider;

/** A plan: read by whom it concerns, and written in place, part by part, by the school. */
@StyleSheet("assets/styles/raisingattainment.css")
@Route(PlansNavigation.PLAN)
@RolesAllowed(Rights.SEE_PLAN)
class PlanView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Plans plans;
    private final PlanEditing editing;
    private final PlanOrder order;
    private final PlanDrafts drafts;
    private final MilestoneFigures figures;
    private final PlanEvidence evidence;
    private final ObjectProvider<PlanPanel> panels;
    private String title = "";

    PlanView(
            Plans plans,
            PlanEditing editing,
            PlanOrder order,
            PlanDrafts drafts,
            MilestoneFigures figures,
            PlanEvidence evidence,
            ObjectProvider<PlanPanel> panels) {
        this.plans = plans;
        this.editing = editing;
        this.order = order;
        this.drafts = drafts;
        this.figures = figures;
        this.evidence = evidence;
        this.panels = panels;
        addClassName("plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlansNavigation.planOf(event));
    }

    private void show(PlanId id) {
        PlanSheet sheet = plans.sheet(id);
        title = sheet.plan().title();
        boolean writer = plans.mayWrite(id);
        var desk = new Desk(
                sheet, writer, writer ? drafts.of(id) : Map.of(), editing, order, drafts, evidence, () -> show(id));
        var milestones = new MilestoneSection(desk, figures);
        removeAll();
        add(header(sheet, writer));
        panels.orderedStream()
                .flatMap(panel -> panel.of(sheet, () -> show(id)).stream())
                .forEach(this::add);
        if (writer && sheet.state() == PlanState.CARRIED_FORWARD) {
            add(new NextPlanCard(sheet, plans, editing));
        }
        milestones.summary().ifPresent(this::add);
        if (desk.mayWrite() && (!sheet.isComplete() || sheet.lacksImprovementPlan())) {
            add(stillToDo(sheet));
        }
        add(about(desk));
        int number = 1;
        for (Priority priority : sheet.priorities()) {
            add(new PrioritySection(desk, milestones, priority, number++));
        }
        if (desk.mayWrite()
                && sheet.priorities().size() < sheet.plan().planKind().most(PartKind.PRIORITY)) {
            add(new AddInPlace(
                    Words.say("add.PRIORITY"),
                    () -> desk.formForNew(PartKind.PRIORITY, null, PartInputs.ofPriority()),
                    desk.hasDraftOfNew(PartKind.PRIORITY, null)));
        }
        add(new Card(Words.say("evidence.whole"), desk.evidenceOf(null)));
    }

    private static PageHeader header(PlanSheet sheet, boolean writer) {
        List<Component> links = new ArrayList<>();
        links.add(PlansNavigation.link(Words.say("history"), HistoryView.class, sheet.id()));
        if (writer && sheet.state().progressMayBeTold() && !sheet.openActions().isEmpty()) {
            RouterLink update = PlansNavigation.link(
                    Words.say("update.do", sheet.openActions().size()), UpdateView.class, sheet.id());
            update.addClassName("action-link");
            links.add(update);
        }
        return new PageHeader(
                sheet.plan().title(),
                String.join(
                        " · ",
                        sheet.school(),
                        sheet.plan().years(),
                        I18NProvider.translate(sheet.state().titleKey())),
                links.toArray(Component[]::new));
    }

    private static Card stillToDo(PlanSheet sheet) {
        UnorderedList missing = new UnorderedList();
        if (sheet.priorities().isEmpty()) {
            missing.add(new ListItem(Words.say("missing.PRIORITY")));
        }
        if (sheet.milestones().isEmpty()) {
            missing.add(new ListItem(Words.say("missing.MILESTONE")));
        }
        if (sheet.actions().isEmpty()) {
            missing.add(new ListItem(Words.say("missing.ACTION")));
        }
        if (sheet.lacksImprovementPlan()) {
            missing.add(new ListItem(Words.say("missing.IMPROVEMENT_PLAN")));
        }
        return new Card(Words.say("missing"), missing);
    }

    private static Card about(Desk desk) {
        var plan = desk.sheet().plan();
        Div words = new Div(new H2(Words.say("context")));
        Paragraph context = new Paragraph(plan.context().isBlank() ? Words.say("context.none") : plan.context());
        context.addClassName(plan.context().isBlank() ? "note" : "prose");
        words.add(context);
        return new Card(new EditInPlace(desk, plan, words, () -> PartInputs.ofPlan(plan)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
