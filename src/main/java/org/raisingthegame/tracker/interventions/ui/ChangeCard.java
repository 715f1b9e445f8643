package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.MatchedChange;
import org.raisingthegame.tracker.figures.MatchedChange.Compared;
import org.raisingthegame.tracker.figures.MatchedChange.Hidden;
import org.raisingthegame.tracker.figures.MatchedChange.NotYet;
import org.raisingthegame.tracker.figures.MatchedChange.Sides;
import org.raisingthegame.tracker.figures.MatchedChange.TooFew;
import org.raisingthegame.tracker.figures.MatchedChange.Unlike;
import org.raisingthegame.tracker.figures.matching.Balance;
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
                part.add(InterventionWords.note(
                        few.pairs() == null
                                ? say("change.too-few.hidden", few.needed())
                                : say("change.too-few.why", few.pairs(), few.needed())));
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
        FigureFormat format = new FigureFormat(compared.measure(), I18NProvider::translate);
        String points = decimal(Math.abs(compared.difference()));
        String unit = getTranslation(
                "interventions.change.unit." + compared.measure().kind().name());
        String key = compared.before() == null ? "change.outcome." : "change.changed.";
        String interval = say(
                "change.interval",
                decimal(compared.interval().lower()),
                decimal(compared.interval().upper()));
        List<Component> parts = new ArrayList<>();
        parts.add(new SayLine(say(key + compared.verdict().name(), points, unit, interval)));
        parts.add(new FigureTable(table(changes, compared, format)));
        parts.add(InterventionWords.note(
                compared.left() == 0
                        ? say("change.pairs", compared.pairs())
                        : say("change.pairs.left", compared.pairs(), compared.left())));
        parts.add(balance(changes, compared.balance()));
        return parts;
    }

    private ChartTable table(Answer.Changes changes, Compared compared, FigureFormat format) {
        List<String> headings = new ArrayList<>(List.of(say("change.group")));
        Sides before = compared.before();
        if (before != null) {
            headings.add(changes.before().label());
        }
        headings.add(changes.after().label());
        return new ChartTable(
                getTranslation(compared.measure().titleKey()),
                headings,
                List.of(
                        row(
                                say("change.participants"),
                                before == null ? null : before.participants(),
                                compared.after().participants(),
                                format),
                        row(
                                say("change.others"),
                                before == null ? null : before.others(),
                                compared.after().others(),
                                format)));
    }

    private static List<Cell> row(String name, @Nullable Figure before, Figure after, FigureFormat format) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.plain(name)));
        if (before != null) {
            cells.add(Cell.plain(text(before, format)));
        }
        cells.add(Cell.plain(text(after, format)));
        return cells;
    }

    /** The mean over pupils; the counts behind it are those of pairs, and say nothing more. */
    private static String text(Figure figure, FigureFormat format) {
        return figure instanceof Figure.Value value ? format.number(value) : format.text(figure);
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
        UnorderedList lines = new UnorderedList(
                new ListItem(say("change.care.selection")),
                new ListItem(say("change.care.regression")),
                new ListItem(say("change.care.years")),
                new ListItem(say("change.care.several")));
        care.add(lines);
        care.addClassName("change-outcome");
        return care;
    }

    private static Paragraph verdict(String words) {
        Paragraph verdict = new Paragraph(words);
        verdict.addClassName("change-verdict");
        return verdict;
    }

    private static String decimal(double number) {
        String text = String.format(Locale.UK, "%.1f", number);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }
}
