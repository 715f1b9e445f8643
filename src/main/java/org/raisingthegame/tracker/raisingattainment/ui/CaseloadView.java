package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
        if (!cases.isEmpty()) {
            add(new Card(table(cases)));
        }
    }

    /** What waits first, as the desk gives them. */
    private ListTable<PlanCase> table(List<PlanCase> cases) {
        ListTable<PlanCase> table = new ListTable<>(Words.say("caseload"), cases)
                .column(Words.say("caseload.plan"), one -> one.school() + ": " + plan(one), CaseloadView::schoolAndPlan)
                .column(Words.say("states.state"), CaseloadView::state, CaseloadView::stateShown)
                .column(Words.say("caseload.waits"), one -> String.join("; ", waits(one)), CaseloadView::waitsShown)
                .column(
                        Words.say("caseload.next"),
                        CaseloadView::next,
                        Comparator.comparing(CaseloadView::nextDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .column(Words.say("caseload.changed"), CaseloadView::changes, CaseloadView::changesShown)
                .actions(this::visited);
        return table.withDownload(new ListDownload(Words.say("caseload"), table));
    }

    private static String plan(PlanCase one) {
        PlanSummary plan = one.plan();
        return plan == null ? Words.say("caseload.no-plan") : plan.title();
    }

    /** One below the other: seven columns are too many for words to stand in. */
    private static Component schoolAndPlan(PlanCase one) {
        PlanSummary plan = one.plan();
        Div both = new Div(
                new Div(one.school()),
                plan == null ? new Note(plan(one)) : PlansNavigation.toPlan(plan.title(), plan.id()));
        both.addClassName("case-name");
        return both;
    }

    private static String state(PlanCase one) {
        PlanSummary plan = one.plan();
        return plan == null ? "" : I18NProvider.translate(plan.state().titleKey());
    }

    private static Component stateShown(PlanCase one) {
        PlanSummary plan = one.plan();
        return plan == null ? new Span() : MonitoringWords.state(plan.state());
    }

    private static List<String> waits(PlanCase one) {
        List<String> lines = new ArrayList<>();
        one.waiting().forEach(waiting -> lines.add(MonitoringWords.waiting(waiting)));
        if (one.overdueActions() > 0) {
            lines.add(Words.say("caseload.overdue", one.overdueActions()));
        }
        return lines;
    }

    private static Component waitsShown(PlanCase one) {
        Div lines = new Div();
        lines.addClassName("waits-lines");
        waits(one).forEach(words -> {
            Div line = new Div(words);
            line.addClassName("waits");
            lines.add(line);
        });
        return lines;
    }

    private static @Nullable LocalDate nextDay(PlanCase one) {
        return one.next() == null ? null : one.next().dueOn();
    }

    private static String next(PlanCase one) {
        Review next = one.next();
        return next == null ? "" : Words.say("caseload.next.by", MonitoringWords.title(next), Words.day(next.dueOn()));
    }

    private static String changes(PlanCase one) {
        return one.plan() == null
                ? ""
                : one.lastVisit() == null
                        ? Words.say("caseload.changes.ever", one.changes())
                        : Words.say(
                                "caseload.changes",
                                one.changes(),
                                Words.day(one.lastVisit().toLocalDate()));
    }

    private static Component changesShown(PlanCase one) {
        PlanSummary plan = one.plan();
        return plan == null || one.changes() == 0
                ? new Span(changes(one))
                : PlansNavigation.link(changes(one), HistoryView.class, plan.id());
    }

    private Component visited(PlanCase one) {
        PlanSummary plan = one.plan();
        if (plan == null) {
            return new Span();
        }
        Button visited = new Button(Words.say("caseload.visited"), click -> {
            monitoring.noteVisit(plan.id());
            show();
        });
        visited.addThemeVariants(ButtonVariant.LUMO_SMALL);
        visited.setAriaLabel(Words.say("caseload.visited.where", one.school()));
        return visited;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", Words.say("caseload"));
    }
}
