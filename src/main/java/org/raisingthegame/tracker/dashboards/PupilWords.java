package org.raisingthegame.tracker.dashboards;

import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.spi.Cut;

/** What a part of the pupils is called: "girls", "Year 6". */
final class PupilWords {

    private PupilWords() {}

    static String of(Part part, Words words) {
        if (part.cut() != Cut.YEAR_GROUP) {
            return words.say(part.key());
        }
        return Character.isDigit(part.value().charAt(0))
                ? words.say("dashboards.filter.year-group.one", part.value())
                : words.say("dashboards.filter.year-group." + part.value());
    }
}
