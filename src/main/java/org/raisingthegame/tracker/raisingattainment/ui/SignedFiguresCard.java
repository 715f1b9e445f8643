package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.raisingattainment.monitoring.SignedFigure;

/** The figures as they were signed, and beside each what came later; never instead. */
class SignedFiguresCard extends Card {

    SignedFiguresCard(List<SignedFigure> figures) {
        super(Words.say("signed.figures"));
        addClassName("signed-figures");
        figures.forEach(figure -> add(row(figure)));
    }

    private static Div row(SignedFigure figure) {
        Measure measure = figure.measure();
        Div row = new Div();
        if (measure == null) {
            row.add(new H3(figure.frozen().milestone()), new Paragraph(Words.say("signed.measure-gone")));
            return row;
        }
        String title = figure.frozen().milestone();
        row.add(new H3(title.isBlank() ? MonitoringWords.translated(measure.titleKey()) : title));
        Paragraph signed = new Paragraph(MonitoringWords.signed(figure.frozen(), measure));
        signed.addClassName("signed");
        row.add(signed);
        if (figure.sameYear() != null) {
            row.add(later("signed.since", MonitoringWords.now(figure.sameYear(), measure)));
        }
        if (figure.newer() != null) {
            row.add(later("signed.newer", MonitoringWords.now(figure.newer(), measure)));
        }
        if (!figure.hasChanged()) {
            Paragraph same = new Note(Words.say("signed.same"));
            row.add(same);
        }
        return row;
    }

    private static Paragraph later(String key, String words) {
        Paragraph later = new Paragraph(Words.say(key, words));
        later.addClassName("later");
        return later;
    }
}
