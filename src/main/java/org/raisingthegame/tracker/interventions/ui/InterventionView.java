package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.InterventionSheet;
import org.raisingthegame.tracker.interventions.InterventionSheet.OwnPart;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.InterventionsPlugin;
import org.raisingthegame.tracker.interventions.StaffTraining;
import org.raisingthegame.tracker.interventions.WhatChanged;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** An intervention: what it is, how many take part, how much of it was held, what it cost. Names are on its list alone. */
@StyleSheet("assets/styles/interventions.css")
@Route(InterventionsNavigation.INTERVENTION)
@RolesAllowed(InterventionsPlugin.SEE_INTERVENTIONS)
class InterventionView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Interventions interventions;
    private final StaffTraining training;
    private final WhatChanged changes;
    private final LocalDate today;

    private String title = "";

    InterventionView(Interventions interventions, StaffTraining training, WhatChanged changes, Clock clock) {
        this.changes = changes;
        this.interventions = interventions;
        this.training = training;
        today = LocalDate.now(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        try {
            show(InterventionsNavigation.interventionOf(entered));
        } catch (OutOfScope none) {
            entered.rerouteToError(none, "");
        }
    }

    private void show(InterventionId id) {
        removeAll();
        InterventionSheet sheet = interventions.sheet(id);
        Intervention one = sheet.intervention();
        title = one.name();
        add(new PageHeader(
                title,
                String.join(
                        " · ",
                        InterventionWords.strand(one),
                        sheet.school() == null ? say("programme") : sheet.school(),
                        InterventionWords.dates(one)),
                ways(sheet)));
        if (one.forWhom() == ForWhom.PUPILS) {
            add(figures(sheet));
            add(new ChangeCard(changes.of(id)));
        }
        add(facts(one));
        if (one.forWhom() == ForWhom.STAFF) {
            add(new TrainingCard(training, id, () -> show(id)));
        }
    }

    private static boolean takesPart(Intervention one, SchoolChoice own) {
        return one.school() == null || one.school().equals(own.id());
    }

    /** To the list of one's own pupils, where one's school takes part or could. */
    private RouterLink[] ways(InterventionSheet sheet) {
        if (sheet.intervention().forWhom() != ForWhom.PUPILS) {
            return new RouterLink[0];
        }
        return interventions.ownSchool().filter(own -> takesPart(sheet.intervention(), own)).stream()
                .map(own -> toPupils(sheet, own))
                .toArray(RouterLink[]::new);
    }

    private static RouterLink toPupils(InterventionSheet sheet, SchoolChoice own) {
        long pupils = sheet.own()
                .map(OwnPart::pupils)
                .orElseGet(() ->
                        own.id().equals(sheet.intervention().school()) && sheet.pupils() instanceof Figure.Value value
                                ? value.numerator()
                                : 0L);
        RouterLink link = InterventionsNavigation.link(
                say("pupils.open", pupils),
                ParticipantsView.class,
                sheet.intervention().requiredId());
        link.addClassName("action-link");
        return link;
    }

    private Div figures(InterventionSheet sheet) {
        Intervention one = sheet.intervention();
        String schools = one.isProgramme() ? say("figure.pupils.schools", sheet.schools()) : "";
        String ours = sheet.own()
                .map(own -> say("figure.pupils.own", own.pupils()))
                .map(text -> schools + ", " + text)
                .orElse(schools);
        return Card.row(
                new KeyFigure(say("figure.pupils"), InterventionWords.count(sheet.pupils()), ours),
                fidelity(sheet.fidelity()),
                cost(sheet),
                review(one));
    }

    private static KeyFigure fidelity(Figure figure) {
        if (figure instanceof Figure.Value held) {
            return new KeyFigure(
                    say("figure.fidelity"),
                    say("figure.fidelity.value", Math.round(held.value())),
                    say("figure.fidelity.note", held.numerator(), held.denominator()));
        }
        boolean missing = figure instanceof Figure.Missing;
        return new KeyFigure(
                say("figure.fidelity"),
                missing ? say("figure.fidelity.none") : InterventionWords.count(figure),
                missing ? say("figure.fidelity.none.note") : "");
    }

    private KeyFigure cost(InterventionSheet sheet) {
        Intervention one = sheet.intervention();
        String note = one.cost() == null
                ? ""
                : say(
                        "figure.cost.note",
                        InterventionWords.pounds(one.cost()),
                        getTranslation(one.funding().key()));
        Figure each = sheet.costForEach();
        String value = each instanceof Figure.Value number
                ? "£" + InterventionWords.pounds(number.value())
                : each instanceof Figure.Missing ? say("figure.cost.none") : InterventionWords.count(each);
        return new KeyFigure(say("figure.cost"), value, note);
    }

    private static KeyFigure review(Intervention one) {
        String due = one.reviewOn() == null
                ? say("figure.review.none")
                : InterventionsNavigation.SHORT_DAY.format(one.reviewOn());
        String note = one.reviewedOn() == null
                ? ""
                : say("figure.reviewed", InterventionsNavigation.DAY.format(one.reviewedOn()));
        return new KeyFigure(say("figure.review"), due, note);
    }

    private Card facts(Intervention one) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("intervention-facts");
        fact(facts, "intended", one.intended());
        fact(
                facts,
                "sessions-planned",
                one.sessionsPlanned() == null ? null : one.sessionsPlanned().toString());
        fact(facts, "measured-by", one.measuredBy());
        fact(facts, "for-whom", getTranslation(one.forWhom().key()));
        if (one.cost() != null && one.forWhom() == ForWhom.STAFF) {
            fact(facts, "cost", InterventionWords.pounds(one.cost()));
        }
        fact(facts, "funding", getTranslation(one.funding().key()));
        fact(facts, "code", one.code());
        Card card = new Card(facts);
        if (interventions.mayChange(one.requiredId())) {
            card.add(ways(one, card));
        }
        return card;
    }

    private Div ways(Intervention one, Card card) {
        Div ways = new Div();
        ways.addClassName("actions");
        if (one.reviewOn() != null && one.reviewWaits()) {
            ways.add(InterventionWords.reviewTag(one.reviewOn(), today));
            ways.add(new Button(say("reviewed"), click -> {
                interventions.reviewed(one.requiredId());
                show(one.requiredId());
            }));
        }
        ways.add(new Button(say("change"), click -> {
            card.removeAll();
            card.add(InterventionForm.changing(interventions, one, this::show, () -> show(one.requiredId())));
        }));
        return ways;
    }

    private static void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(value));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
