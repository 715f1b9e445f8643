package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.raisingattainment.PlanImports;
import org.raisingthegame.tracker.raisingattainment.WaitingPlan;

/** An imported spreadsheet that waits to become a plan. */
class WaitingCard extends Card {

    WaitingCard(PlanImports imports, SchoolId school, WaitingPlan waiting, Runnable changed) {
        super(
                Words.say("waiting", waiting.year().label()),
                new Paragraph(Words.say("waiting.about", waiting.priorities(), waiting.actions())));
        Button make = new Button(
                Words.say("waiting.make", waiting.actions()),
                click -> imports.make(
                                school,
                                waiting.year(),
                                Words.say("start.title", waiting.year().label()))
                        .ifPresentOrElse(PlansNavigation::to, changed));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button discard = new Button(
                Words.say("waiting.discard"),
                click -> ask(() -> {
                    imports.discard(school, waiting.year());
                    Said.now(Words.say("waiting.discarded", waiting.year().label()));
                    changed.run();
                }));
        Div actions = new Div(make, discard);
        actions.addClassName("actions");
        add(actions);
    }

    /** The rows are deleted: only the file has them then. */
    private static void ask(Runnable discard) {
        new Confirmation(
                        Words.say("waiting.discard.ask"),
                        Words.say("waiting.discard.text"),
                        Words.say("form.cancel"),
                        Words.say("waiting.discard"),
                        discard)
                .open();
    }
}
