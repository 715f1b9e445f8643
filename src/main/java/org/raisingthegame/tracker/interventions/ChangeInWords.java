package org.raisingthegame.tracker.interventions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.MatchedChange.Compared;
import org.raisingthegame.tracker.figures.MatchedChange.Sides;
import org.raisingthegame.tracker.figures.MatchedChange.TooFew;
import org.raisingthegame.tracker.interventions.WhatChanged.Answer;

/** What a comparison says, in words and as a table, on the page as on paper. */
public final class ChangeInWords {

    private ChangeInWords() {}

    /** The sentence to be read out; what matters in it stands between underscores. */
    public static String sentence(Compared compared) {
        String unit = I18NProvider.translate(
                "interventions.change.unit." + compared.measure().kind().name());
        String interval = say(
                "interval",
                decimal(compared.interval().lower()),
                decimal(compared.interval().upper()));
        String key = compared.before() == null ? "outcome." : "changed.";
        return say(key + compared.verdict().name(), decimal(Math.abs(compared.difference())), unit, interval);
    }

    public static ChartTable table(Answer.Changes changes, Compared compared) {
        FigureFormat format = new FigureFormat(compared.measure(), I18NProvider::translate);
        List<String> headings = new ArrayList<>(List.of(say("group")));
        Sides before = compared.before();
        if (before != null) {
            headings.add(changes.before().label());
        }
        headings.add(changes.after().label());
        return new ChartTable(
                I18NProvider.translate(compared.measure().titleKey()),
                headings,
                List.of(
                        row(
                                say("participants"),
                                before == null ? null : before.participants(),
                                compared.after().participants(),
                                format),
                        row(
                                say("others"),
                                before == null ? null : before.others(),
                                compared.after().others(),
                                format)));
    }

    /** How many pairs there are, and for whom there was none. */
    public static String pairs(Compared compared) {
        return compared.left() == 0
                ? say("pairs", compared.pairs())
                : say("pairs.left", compared.pairs(), compared.left());
    }

    public static String why(TooFew few) {
        return few.pairs() == null
                ? say("too-few.hidden", few.needed())
                : say("too-few.why", few.pairs(), few.needed());
    }

    /** What a comparison does not say. */
    public static List<String> care() {
        return List.of(say("care.selection"), say("care.regression"), say("care.years"), say("care.several"));
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

    private static String decimal(double number) {
        String text = String.format(Locale.UK, "%.1f", number);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate("interventions.change." + key, arguments);
    }
}
