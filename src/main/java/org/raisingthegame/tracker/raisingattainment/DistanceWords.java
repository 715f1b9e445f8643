package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** How far a milestone is from its target, in words. */
public final class DistanceWords {

    private DistanceWords() {}

    /** "2 pupils to go"; empty where nothing can be said. */
    public static String of(MilestoneFigure figure, FigureFormat.Words words) {
        return switch (figure.distance()) {
            case Distance.Reached reached -> words.say("raisingattainment.distance.reached");
            case Distance.Pupils pupils -> words.say("raisingattainment.distance.pupils", pupils.pupils());
            case Distance.Points points ->
                words.say(
                        figure.measure().measure().kind() == MeasureKind.RATE_PER_100
                                ? "raisingattainment.distance.rate"
                                : "raisingattainment.distance.points",
                        new FigureFormat(figure.measure().measure(), words).points(points.points()));
            case Distance.Unknown unknown -> "";
        };
    }
}
