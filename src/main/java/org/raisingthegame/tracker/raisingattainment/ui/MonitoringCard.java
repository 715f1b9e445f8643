package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision;
import org.raisingthegame.tracker.raisingattainment.monitoring.Monitoring;
import org.raisingthegame.tracker.raisingattainment.monitoring.MonitoringSheet;
import org.raisingthegame.tracker.raisingattainment.monitoring.Party;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.StepTaken;
import org.raisingthegame.tracker.raisingattainment.monitoring.Waiting;

/** Where a plan stands: what waits for this person, the steps that he may take, the reviews, and who did what before. */
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
class MonitoringCard extends Card {

    private final Monitoring monitoring;
    private final MonitoringSheet sheet;
    private final Runnable changed;
    private final TextArea comment = new TextArea();
    private final Paragraph refusal = new Paragraph();

    MonitoringCard(Monitoring monitoring, MonitoringSheet sheet, Runnable changed) {
        super(Words.say("monitoring"));
        this.monitoring = monitoring;
        this.sheet = sheet;
        this.changed = changed;
        addClassName("monitoring");
        add(stands());
        if (sheet.handedOver()) {
            add(handedOver());
        }
        sheet.waiting().stream().map(this::waiting).forEach(this::add);
        boolean ending = sheet.state() == PlanState.IN_PROGRESS;
        if (!sheet.offered().isEmpty() && !ending) {
            add(steps());
        }
        if (!sheet.reviews().isEmpty()) {
            add(new H3(Words.say("reviews")), reviews());
        }
        // A plan ends once in its life: what ends it doesn't stand in the way until then.
        if (!sheet.offered().isEmpty() && ending) {
            add(new NativeDetails(Words.say("monitoring.end"), steps()));
        }
        if (!sheet.steps().isEmpty()) {
            add(before());
        }
    }

    private Div stands() {
        Div line = new Div(MonitoringWords.state(sheet.state()));
        line.addClassName("stands");
        StepTaken last = sheet.steps().isEmpty() ? null : sheet.steps().getLast();
        if (last != null) {
            line.add(new Span(done(last)));
        }
        Div all = new Div(line);
        if (last != null && !last.comment().isBlank() && sheet.state() == PlanState.RETURNED) {
            Paragraph words = new Paragraph(last.comment());
            words.addClassNames("prose", "said");
            all.add(words);
        }
        if (sheet.state() == PlanState.SUBMITTED && sheet.advisors().isEmpty()) {
            all.add(new Note(Words.say("monitoring.no-advisor")));
        } else if (sheet.party() == Party.HEAD && !sheet.advisors().isEmpty()) {
            all.add(new Note(Words.say("monitoring.advisors", String.join(", ", sheet.advisors()))));
        }
        return all;
    }

    private Component handedOver() {
        Paragraph line = new Paragraph(new Span(Words.say("hand-over.here")));
        line.add(new Text(" "), PlansNavigation.link(Words.say("hand-over.read"), HandOverView.class, sheet.plan()));
        line.addClassName("waits");
        return line;
    }

    private Component waiting(Waiting waiting) {
        Review review = waiting.review();
        Paragraph line = review == null
                ? new Paragraph(MonitoringWords.waiting(waiting))
                : new Paragraph(link(review, MonitoringWords.waiting(waiting)));
        line.addClassName("waits");
        return line;
    }

    private Component steps() {
        Div buttons = new Div();
        buttons.addClassNames("actions", "form-actions");
        List<PlanStep> offered = sheet.offered();
        offered.forEach(step -> {
            Button button = new Button(MonitoringWords.translated(step.doKey()), click -> take(step));
            if (step == PlanStep.SUBMIT || step == PlanStep.AGREE || step == PlanStep.START) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(button);
        });
        comment.setLabel(
                Words.say(offered.contains(PlanStep.RETURN) ? "monitoring.comment.return" : "monitoring.comment"));
        comment.setMaxLength(Monitoring.LONGEST_COMMENT);
        comment.setWidthFull();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div all = new Div(comment, refusal, buttons);
        all.addClassName("steps-form");
        UnsavedChanges.in(all);
        return all;
    }

    private void take(PlanStep step) {
        Decision decision = monitoring.take(sheet.plan(), step, comment.getValue());
        if (decision.allowed()) {
            changed.run();
        } else {
            refusal.setText(MonitoringWords.refused(decision));
            refusal.setVisible(true);
        }
    }

    private Component reviews() {
        UnorderedList list = new UnorderedList();
        list.addClassName("review-list");
        sheet.reviews().forEach(review -> {
            Span due = new Span(Words.say("review.by", Words.day(review.dueOn())));
            due.addClassName("note");
            list.add(new ListItem(link(review, MonitoringWords.title(review)), MonitoringWords.state(review), due));
        });
        return list;
    }

    private RouterLink link(Review review, String words) {
        return new RouterLink(
                words,
                ReviewView.class,
                new RouteParameters(
                        new RouteParam(PlansNavigation.ID, sheet.plan().toString()),
                        new RouteParam(ReviewView.REVIEW, review.id().toString())));
    }

    private Component before() {
        OrderedList list = new OrderedList();
        list.addClassName("step-log");
        sheet.steps().forEach(step -> {
            ListItem item = new ListItem(done(step));
            if (!step.comment().isBlank()) {
                Paragraph words = new Paragraph(step.comment());
                words.addClassNames("prose", "said");
                item.add(words);
            }
            list.add(item);
        });
        return new NativeDetails(
                Words.say("monitoring.before"),
                new Div(
                        list,
                        new Paragraph(PlansNavigation.link(Words.say("hand-over"), HandOverView.class, sheet.plan()))));
    }

    private static String done(StepTaken step) {
        return MonitoringWords.translated(step.step().doneKey(), step.name(), Words.moment(step.at()));
    }
}
