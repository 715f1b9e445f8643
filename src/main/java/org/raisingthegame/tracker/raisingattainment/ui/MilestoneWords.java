package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.raisingattainment.DistanceWords;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.Target;

/** A milestone and its figures in words. */
final class MilestoneWords {

    private MilestoneWords() {}

    static FigureFormat format(MilestoneFigure figure) {
        return new FigureFormat(figure.measure().measure(), I18NProvider::translate);
    }

    /** The school's own words, else the measure's name. */
    static String title(Milestone milestone, @Nullable MilestoneFigure figure) {
        if (!milestone.text().isBlank() || figure == null) {
            return milestone.text();
        }
        return I18NProvider.translate(figure.measure().titleKey());
    }

    /** What it is bound to and what it aims at: measure, group, year group, target, day. */
    static String facts(Milestone milestone, @Nullable MilestoneFigure figure) {
        List<String> facts = new ArrayList<>();
        if (figure != null) {
            if (!milestone.text().isBlank()) {
                facts.add(I18NProvider.translate(figure.measure().titleKey()));
            }
            facts.add(I18NProvider.translate(figure.trend().group().key()));
            YearGroup yearGroup = figure.trend().yearGroup();
            if (yearGroup != null) {
                facts.add(Words.yearGroup(yearGroup));
            }
        }
        if (milestone.target() != null) {
            facts.add(Words.say("target", target(milestone.target(), figure)));
        }
        if (milestone.dueOn() != null) {
            facts.add(Words.say("by", Words.day(milestone.dueOn())));
        }
        return String.join(" · ", facts);
    }

    static String target(Target target, @Nullable MilestoneFigure figure) {
        boolean percent = figure != null && figure.measure().measure().kind().percentage();
        return Words.target(target) + (percent && target instanceof Target.Value ? "%" : "");
    }

    /** The year, the figure and how settled it is: "2026, provisional: 4 of 7 pupils". */
    static String year(MilestoneFigure figure, BoundFigure year) {
        return figure.measure().measure().stage().yearLabel(year.year());
    }

    /** What is left to do; empty where nothing can be said. */
    static String distance(MilestoneFigure figure) {
        return DistanceWords.of(figure, I18NProvider::translate);
    }

    /** What moved: when, and from what to what where it is known. */
    static String moved(MilestoneFigure figure, MilestoneFigure.Move move) {
        String year = figure.measure().measure().stage().yearLabel(move.year());
        String before = move.former() == null ? "" : format(figure).text(move.former());
        String now = figure.trend()
                .in(move.year())
                .map(one -> format(figure).text(one.figure()))
                .orElse("");
        // How settled it is may have changed, or the day up to which it counts.
        return before.isEmpty() || before.equals(now)
                ? Words.say("moved", year, Words.day(move.on()))
                : Words.say("moved.from", year, Words.day(move.on()), before, now);
    }

    /** How many pupils, how sure, and how settled: "4 of 7 pupils; 95% interval 25–84; provisional". */
    static String behind(MilestoneFigure figure, BoundFigure latest) {
        List<String> parts = new ArrayList<>();
        if (latest.figure() instanceof Figure.Value value) {
            FigureFormat format = format(figure);
            if (figure.measure().countsPupils()) {
                parts.add(Words.say("behind.of", value.numerator(), value.denominator()));
            } else {
                parts.add(Words.say("behind.pupils", value.denominator()));
            }
            if (value.interval() != null) {
                parts.add(Words.say("behind.interval", format.interval(value.interval(), value.denominator())));
            }
        }
        if (latest.status() != null) {
            parts.add(I18NProvider.translate(latest.status().key()));
        }
        if (latest.fewPupils()) {
            parts.add(Words.say("behind.few"));
        }
        return String.join(" · ", parts);
    }
}
