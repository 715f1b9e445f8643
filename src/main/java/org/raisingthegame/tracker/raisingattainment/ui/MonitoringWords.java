package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision;
import org.raisingthegame.tracker.raisingattainment.monitoring.FrozenFigure;
import org.raisingthegame.tracker.raisingattainment.monitoring.Review;
import org.raisingthegame.tracker.raisingattainment.monitoring.Waiting;

/** Reviews, states and signed figures in words. */
final class MonitoringWords {

    private MonitoringWords() {}

    static String translated(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** Spring review 2025/26. */
    static String title(Review review) {
        return Words.say(
                "review.title",
                translated(review.term().titleKey()),
                review.year().label());
    }

    static Tag state(PlanState state) {
        return new Tag(
                translated(state.titleKey()),
                switch (state) {
                    case RETURNED -> Tag.Tone.WARN;
                    case AGREED, IN_PROGRESS -> Tag.Tone.OK;
                    case DRAFT, SUBMITTED, CLOSED, CARRIED_FORWARD -> Tag.Tone.NEUTRAL;
                });
    }

    static Tag state(Review review) {
        return new Tag(
                translated(review.state().titleKey()),
                switch (review.state()) {
                    case DUE -> Tag.Tone.NEUTRAL;
                    case SENT, ANSWERED -> Tag.Tone.WARN;
                    case SIGNED -> Tag.Tone.OK;
                });
    }

    static String waiting(Waiting waiting) {
        Review review = waiting.review();
        return review == null
                ? translated(waiting.kind().titleKey())
                : translated(waiting.kind().titleKey(), title(review), Words.day(review.dueOn()));
    }

    static String refused(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? translated(refused.reason().key())
                : "";
    }

    /** "Summer 2026: 4 of 7 pupils; provisional; as at 12 October 2026". */
    static String signed(FrozenFigure frozen, Measure measure) {
        Figure.Value value = frozen.figure();
        if (value == null) {
            return Words.say("signed.none");
        }
        List<String> parts = new ArrayList<>();
        parts.add(measure.stage().yearLabel(frozen.year()) + ": " + figure(value, measure));
        settled(value, frozen.status(), parts);
        if (frozen.asAt() != null) {
            parts.add(Words.say("signed.as-at", Words.day(frozen.asAt())));
        }
        return String.join(" · ", parts);
    }

    /** The same of a figure as it is now. */
    static String now(BoundFigure figure, Measure measure) {
        List<String> parts = new ArrayList<>();
        String shown = figure.figure() instanceof Figure.Value value
                ? figure(value, measure)
                : new FigureFormat(measure, I18NProvider::translate).text(figure.figure());
        parts.add(measure.stage().yearLabel(figure.year()) + ": " + shown);
        settled(figure.figure(), figure.status(), parts);
        if (figure.asAt() != null) {
            parts.add(Words.say("signed.as-at", Words.day(figure.asAt())));
        }
        return String.join(" · ", parts);
    }

    /** How settled it is, where the figure doesn't say so itself. */
    private static void settled(Figure figure, @Nullable DataStatus status, List<String> parts) {
        boolean saysSo = figure instanceof Figure.Value value && value.provisional();
        if (status != null && !saysSo) {
            parts.add(translated(status.key()));
        }
    }

    /** The value, and how many pupils stand behind it where the value doesn't say so itself. */
    private static String figure(Figure.Value value, Measure measure) {
        FigureFormat format = new FigureFormat(measure, I18NProvider::translate);
        String shown = format.text(value);
        return format.saysCounts(value) ? shown : Words.say("signed.of", shown, value.denominator());
    }
}
