package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.figures.MatchedChange;
import org.raisingthegame.tracker.figures.MatchedChange.Compared;
import org.raisingthegame.tracker.figures.MatchedChange.Hidden;
import org.raisingthegame.tracker.figures.MatchedChange.NotYet;
import org.raisingthegame.tracker.figures.MatchedChange.TooFew;
import org.raisingthegame.tracker.figures.MatchedChange.Unlike;
import org.raisingthegame.tracker.figures.matching.Balance;
import org.raisingthegame.tracker.interventions.ChangeInWords;
import org.raisingthegame.tracker.interventions.WhatChanged.Answer;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.SayLine;

/** What changed, outcome by outcome, beside pupils like those who took part; and what it does not say. */
class ChangeCard extends Card {

    ChangeCard(Answer answer) {
        super(say("change.title"));
        switch (answer) {
            case Answer.OneOff oneOff -> add(new Paragraph(say("change.one-off")));
            case Answer.Nobody nobody -> add(new Paragraph(say("change.nobody")));
            case Answer.Changes changes
            when changes.outcomes().isEmpty() ->
                add(new Paragraph(say(
                        "change.nothing",
                        changes.before().label(),
                        changes.after().label())));
            case Answer.Changes changes
            when changes.outcomes().stream().allMatch(NotYet.class::isInstance) ->
                add(new Paragraph(say("change.not-yet", changes.after().label())));
            case Answer.Changes changes -> show(changes);
        }
    }

    private void show(Answer.Changes changes) {
        changes.outcomes().forEach(outcome -> add(outcome(changes, outcome)));
        if (changes.outcomes().stream().anyMatch(Compared.class::isInstance)) {
            add(care());
        }
    }

    private Div outcome(Answer.Changes changes, MatchedChange outcome) {
        Div part = new Div(new H3(getTranslation(outcome.measure().titleKey())));
        part.addClassName("change-outcome");
        switch (outcome) {
            case Compared compared -> compared(changes, compared).forEach(part::add);
            case TooFew few -> {
                part.add(verdict(say("change.too-few")));
                part.add(InterventionWords.note(ChangeInWords.why(few)));
            }
            case Unlike unlike -> {
                part.add(verdict(say("change.too-few")));
                part.add(
                        InterventionWords.note(say("change.unlike.why", unlike.pairs())),
                        balance(changes, unlike.balance()));
            }
            case Hidden hidden -> part.add(new Paragraph(say("change.hidden")));
            case NotYet notYet ->
                part.add(new Paragraph(say("change.not-yet", notYet.after().label())));
        }
        return part;
    }

    private List<Component> compared(Answer.Changes changes, Compared compared) {
        return List.of(
                new SayLine(ChangeInWords.sentence(compared)),
                new FigureTable(ChangeInWords.table(changes, compared)),
                InterventionWords.note(ChangeInWords.pairs(compared)),
                balance(changes, compared.balance()));
    }

    private NativeDetails balance(Answer.Changes changes, List<Balance> balance) {
        UnorderedList lines = new UnorderedList();
        balance.forEach(one -> lines.add(new ListItem(say(
                "change.balance.line",
                getTranslation(one.of().key()),
                Double.isInfinite(one.difference())
                        ? say("change.balance.infinite")
                        : "%.2f".formatted(one.difference()).replace('-', '−')))));
        String limit = "%.2f".formatted(changes.largestImbalance());
        return new NativeDetails(
                say("change.balance"), new Div(InterventionWords.note(say("change.balance.note", limit)), lines));
    }

    private static Div care() {
        Div care = new Div(new H3(say("change.care")));
        UnorderedList lines = new UnorderedList();
        ChangeInWords.care().forEach(line -> lines.add(new ListItem(line)));
        care.add(lines);
        care.addClassName("change-outcome");
        return care;
    }

    private static Paragraph verdict(String words) {
        Paragraph verdict = new Paragraph(words);
        verdict.addClassName("change-verdict");
        return verdict;
    }
}
