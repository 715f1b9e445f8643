package org.raisingthegame.tracker.interventions.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Tag;

/** How interventions and what participants amount to are put into words, the same on every page. */
final class InterventionWords {

    private static final FigureFormat COUNTS = new FigureFormat(MeasureKind.RATE_PER_100, I18NProvider::translate);

    private InterventionWords() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("interventions." + key, arguments);
    }

    /** The strand's name, its own one where the school gave it one. */
    static String strand(Intervention one) {
        return one.ownStrand() == null ? I18NProvider.translate(one.strand().key()) : one.ownStrand();
    }

    static String dates(Intervention one) {
        return one.startsOn().equals(one.endsOn())
                ? InterventionsNavigation.DAY.format(one.startsOn())
                : say(
                        "dates",
                        InterventionsNavigation.DAY.format(one.startsOn()),
                        InterventionsNavigation.DAY.format(one.endsOn()));
    }

    /** A count, or why there is none to show. */
    static String count(Figure figure) {
        return COUNTS.count(figure);
    }

    /** A sum of money, without pence from a hundred pounds on. */
    static String pounds(double amount) {
        return amount < 100 ? "%,.2f".formatted(amount) : "%,.0f".formatted(amount);
    }

    static String pounds(BigDecimal amount) {
        return pounds(amount.doubleValue());
    }

    static String yearGroup(String code) {
        return code.equals("R") ? say("pupils.year-reception") : say("pupils.year", code);
    }

    static Tag reviewTag(LocalDate due, LocalDate today) {
        boolean overdue = due.isBefore(today);
        return new Tag(
                say(overdue ? "review-overdue" : "review-due", InterventionsNavigation.DAY.format(due)),
                overdue ? Tag.Tone.WARN : Tag.Tone.NEUTRAL);
    }

    /** A line of small, quiet words. */
    static Paragraph note(String text) {
        Paragraph note = new Note(text);
        return note;
    }
}
