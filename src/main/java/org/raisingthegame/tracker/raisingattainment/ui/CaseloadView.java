package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.monitoring.AdvisorDesk;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanCase;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;

/** The advisor's desk: each assigned school's plan, what waits, what is overdue, what changed since the last visit. */
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
@Route("caseload")
@Menu(title = "raisingattainment.caseload", order = 205)
@RolesAllowed(Rights.REVIEW_PLAN)
class CaseloadView extends Page implements HasDynamicTitle {

    private final AdvisorDesk desk;
    private final Monitoring monitoring;

    CaseloadView(AdvisorDesk desk, Monitoring monitoring) {
        this.desk = desk;
        this.monitoring = monitoring;
        show();
    }

    private void show() {
        removeAll();
        List<PlanCase> cases = desk.cases();
        long waiting = cases.stream().filter(PlanCase::needsAttention).count();
        String about = Words.say("caseload.sub", cases.size(), waiting);
        if (cases.isEmpty()) {
            add(new PageHeader(Words.say("caseload"), about));
            add(new EmptyState(Words.say("caseload.none"), Words.say("caseload.none.do")));
        } else {
            // The host's page of packs, which offers them one by one and all at once.
            add(new PageHeader(Words.say("caseload"), about, new Anchor("packs", Words.say("caseload.visit-sheets"))));
        }
        cases.forEach(one -> add(card(one)));
    }

    private Component card(PlanCase one) {
        PlanSummary plan = one.plan();
        Card card = new Card();
        card.addClassName("case");
        if (plan == null) {
            card.add(new H2(one.school()), new Note(Words.say("caseload.no-plan")));
            return card;
        }
        Div top = new Div(new H2(one.school()), MonitoringWords.state(plan.state()));
        top.addClassName("case-top");
        card.add(top, new Paragraph(PlansNavigation.toPlan(plan.title(), plan.id())));
        one.waiting().forEach(waiting -> {
            Paragraph line = new Paragraph(MonitoringWords.waiting(waiting));
            line.addClassName("waits");
            card.add(line);
        });
        if (one.overdueActions() > 0) {
            Paragraph line = new Paragraph(Words.say("caseload.overdue", one.overdueActions()));
            line.addClassName("waits");
            card.add(line);
        }
        Div facts = new Div();
        facts.addClassName("case-facts");
        Review next = one.next();
        if (next != null) {
            facts.add(new Note(Words.say("caseload.next", MonitoringWords.title(next), Words.day(next.dueOn()))));
        }
        facts.add(new Note(
                one.lastVisit() == null
                        ? Words.say("caseload.changes.ever", one.changes())
                        : Words.say("caseload.changes", one.changes(), Words.moment(one.lastVisit()))));
        if (one.changes() > 0) {
            facts.add(PlansNavigation.link(Words.say("caseload.what-changed"), HistoryView.class, plan.id()));
        }
        Button visited = new Button(Words.say("caseload.visited"), click -> {
            monitoring.noteVisit(plan.id());
            show();
        });
        visited.addThemeVariants(ButtonVariant.LUMO_SMALL);
        facts.add(visited);
        card.add(facts);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", Words.say("caseload"));
    }
}
