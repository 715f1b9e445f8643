package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;

/** Where the work of a plan that was carried forward goes on: in next year's plan, or in one to be started from this. */
class NextPlanCard extends Card {

    NextPlanCard(PlanSheet sheet, Plans plans, PlanEditing editing) {
        AcademicYear next = sheet.plan().lastYear().next();
        add(plans.following(sheet.id())
                .map(plan -> new Div(PlansNavigation.toPlan(Words.say("next.open", plan.years()), plan.planId())))
                .orElseGet(() -> toStart(sheet, editing, next)));
    }

    private static Div toStart(PlanSheet sheet, PlanEditing editing, AcademicYear next) {
        Button start = new Button(
                Words.say("next.start", next.label()),
                click -> PlansNavigation.to(editing.startFrom(
                        sheet.id(),
                        new NewPlan(sheet.plan().planKind(), Words.say("start.title", next.label()), next, next))));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(start);
        actions.addClassNames("actions", "form-actions");
        Paragraph about = new Note(Words.say("next.about"));
        return new Div(about, actions);
    }
}
