package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.monitoring.CriterionReview;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewSheet;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewStep;
import org.raisingthegame.tracker.raisingattainment.monitoring.Reviews;
import org.raisingthegame.tracker.raisingattainment.monitoring.Signature;

/** A term's review on one page: written by the advisor, answered by the head, signed by both. */
@StyleSheet("assets/styles/raisingattainment.css")
@StyleSheet("assets/styles/raisingattainment-monitoring.css")
@Route(PlansNavigation.PLAN + "/reviews/:" + ReviewView.REVIEW + "([1-9][0-9]{0,17})")
@RolesAllowed(Rights.SEE_PLAN)
class ReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String REVIEW = "review";

    private final Reviews reviews;
    private String title = "";

    ReviewView(Reviews reviews) {
        this.reviews = reviews;
        addClassName("plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReviewId review =
                event.getRouteParameters().getLong(REVIEW).map(ReviewId::new).orElseThrow(OutOfScope::new);
        show(PlansNavigation.planOf(event), review);
    }

    private void show(PlanId plan, ReviewId id) {
        ReviewSheet sheet = reviews.sheet(plan, id);
        Review review = sheet.review();
        title = MonitoringWords.title(review);
        removeAll();
        add(new PageHeader(
                title, sheet.plan().plan().title() + " · " + sheet.plan().school()));
        standsUnder(PlansNavigation.toPlan(sheet.plan().plan().title(), plan));
        add(stands(sheet));
        add(figures(sheet));
        add(new Form(sheet, () -> show(plan, id)).content());
    }

    private static Card stands(ReviewSheet sheet) {
        Review review = sheet.review();
        Card card = new Card(MonitoringWords.state(review));
        card.addClassName("monitoring");
        card.add(new Paragraph(Words.say(
                "review.next." + review.state().name() + "." + sheet.party().name(), Words.day(review.dueOn()))));
        signature("signed.head", review.head(), card);
        signature("signed.advisor", review.advisor(), card);
        return card;
    }

    private static void signature(String key, @Nullable Signature signature, Card card) {
        if (signature != null) {
            Paragraph line = new Paragraph(Words.say(key, signature.name(), Words.moment(signature.at())));
            line.addClassName("signature");
            card.add(line);
        }
    }

    private static Component figures(ReviewSheet sheet) {
        if (!sheet.signed().isEmpty()) {
            return new SignedFiguresCard(sheet.signed());
        }
        Card card = new Card(Words.say("review.figures.now"));
        card.addClassName("signed-figures");
        if (sheet.now().isEmpty()) {
            card.add(new Paragraph(Words.say("review.figures.none")));
        }
        for (MilestoneFigure figure : sheet.now()) {
            var latest = figure.latest();
            card.add(new Div(
                    new H3(MilestoneWords.title(figure.milestone(), figure)),
                    new Paragraph(
                            latest == null
                                    ? Words.say("signed.none")
                                    : MonitoringWords.now(
                                            latest, figure.measure().measure()))));
        }
        return card;
    }

    /** The judgements and comments, as much of them to fill in as this person may, and what he may do. */
    private final class Form {

        private final ReviewSheet sheet;
        private final Runnable changed;
        private final List<CriterionFields> fields = new ArrayList<>();
        private final TextArea comment = new TextArea();
        private final Paragraph refusal = new Paragraph();

        Form(ReviewSheet sheet, Runnable changed) {
            this.sheet = sheet;
            this.changed = changed;
        }

        Component content() {
            Review review = sheet.review();
            boolean writes = sheet.may(ReviewStep.WRITE);
            boolean answers = sheet.may(ReviewStep.ANSWER);
            Card card = new Card(Words.say("review.criteria"));
            card.addClassName("review-form");
            if (review.criteria().isEmpty()) {
                card.add(new Paragraph(Words.say("review.criteria.none")));
            }
            for (CriterionReview criterion : review.criteria()) {
                CriterionFields one = new CriterionFields(criterion, writes, answers);
                fields.add(one);
                card.add(one);
            }
            card.add(whole(review, writes, answers));
            refusal.addClassName("refusal");
            refusal.getElement().setAttribute("role", "alert");
            refusal.setVisible(false);
            Div all = new Div(card, refusal);
            all.addClassName("review-page");
            if (!sheet.offered().isEmpty()) {
                all.add(bar());
            }
            UnsavedChanges.in(all);
            return all;
        }

        private Component whole(Review review, boolean writes, boolean answers) {
            Div whole = new Div(new H3(Words.say("review.whole")));
            whole.addClassName("criterion");
            if (!writes && !review.comment().isBlank()) {
                whole.add(CriterionFields.said("review.advisor-says", review.comment()));
            }
            if (!answers && !review.answerComment().isBlank()) {
                whole.add(CriterionFields.said("review.head-says", review.answerComment()));
            }
            if (writes || answers) {
                comment.setLabel(Words.say(writes ? "review.comment" : "review.answer.comment"));
                comment.setValue(writes ? review.comment() : review.answerComment());
                comment.setMaxLength(Review.LONGEST_COMMENT);
                comment.setWidthFull();
                whole.add(comment);
            }
            return whole;
        }

        private Component bar() {
            PlanId plan = sheet.plan().id();
            Review review = sheet.review();
            Div bar = new Div();
            bar.addClassName("save-bar");
            if (sheet.may(ReviewStep.WRITE)) {
                bar.add(button("review.keep", false, false, () -> write(false)));
                bar.add(button("review.send", true, true, () -> write(true)));
            }
            if (sheet.may(ReviewStep.ANSWER)) {
                bar.add(button(
                        "review.answer",
                        true,
                        true,
                        () -> reviews.answer(
                                plan,
                                review.id(),
                                review.version(),
                                comment.getValue(),
                                all(CriterionFields::answered))));
            }
            if (sheet.may(ReviewStep.REVISE)) {
                bar.add(button(
                        "review.revise", false, true, () -> reviews.revise(plan, review.id(), review.version())));
            }
            if (sheet.may(ReviewStep.SIGN)) {
                bar.add(button("review.sign", true, true, () -> reviews.sign(plan, review.id(), review.version())));
            }
            return bar;
        }

        private Decision write(boolean send) {
            Review review = sheet.review();
            return reviews.write(
                    sheet.plan().id(),
                    review.id(),
                    review.version(),
                    comment.getValue(),
                    all(CriterionFields::judged),
                    send);
        }

        private List<CriterionReview> all(Function<CriterionFields, CriterionReview> read) {
            return fields.stream().map(read).toList();
        }

        /** @param checked whether to mark what is still to be filled in */
        private Button button(String key, boolean primary, boolean checked, Supplier<Decision> step) {
            Button button = new Button(Words.say(key), click -> {
                Decision decision = step.get();
                if (decision.allowed()) {
                    Said.now(Words.say(key + ".done"));
                    changed.run();
                    return;
                }
                if (checked) {
                    fields.forEach(CriterionFields::markMissing);
                }
                refusal.setText(MonitoringWords.refused(decision));
                refusal.setVisible(true);
            });
            if (primary) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            return button;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
