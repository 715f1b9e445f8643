package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;

/** A bound milestone at a glance: where it began, where it is, where it should go, and what is left. */
class MilestoneCard extends Card {

    MilestoneCard(MilestoneFigure figure) {
        addClassName("milestone");
        Milestone milestone = figure.milestone();
        add(new H3(MilestoneWords.title(milestone, figure)), new Note(MilestoneWords.facts(milestone, figure)));
        BoundFigure latest = figure.latest();
        if (latest == null) {
            add(new Paragraph(Words.say("figure.none-yet")));
            return;
        }
        add(new MilestoneTrack(figure), ends(figure, latest));
        add(new Note(MilestoneWords.behind(figure, latest)));
        String left = MilestoneWords.distance(figure);
        if (!left.isEmpty()) {
            Paragraph distance = new Paragraph(left);
            distance.addClassName("distance");
            add(distance);
        }
        figure.moves().stream().findFirst().ifPresent(move -> add(new Note(MilestoneWords.moved(figure, move))));
    }

    /** Those of a plan beside each other; empty where none is bound. */
    static Optional<Component> row(PlanSheet plan, Map<PartRef, MilestoneFigure> bound) {
        List<Component> cards = plan.milestones().stream()
                .map(milestone -> bound.get(milestone.ref()))
                .filter(Objects::nonNull)
                .<Component>map(MilestoneCard::new)
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(Card.row(cards.toArray(Component[]::new)));
    }

    private static Div ends(MilestoneFigure figure, BoundFigure latest) {
        FigureFormat format = MilestoneWords.format(figure);
        Div ends = new Div();
        ends.addClassName("milestone-ends");
        BoundFigure baseline = figure.baseline();
        if (baseline != null && !baseline.year().equals(latest.year())) {
            ends.add(new Span(
                    Words.say("figure.then", MilestoneWords.year(figure, baseline), format.text(baseline.figure()))));
        }
        Span now = new Span(Words.say("figure.now", MilestoneWords.year(figure, latest), format.text(latest.figure())));
        now.addClassName("now");
        ends.add(now);
        if (figure.milestone().target() != null) {
            ends.add(new Span(Words.say(
                    "figure.target", MilestoneWords.target(figure.milestone().target(), figure))));
        }
        return ends;
    }
}
