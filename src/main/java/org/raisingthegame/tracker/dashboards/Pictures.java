package org.raisingthegame.tracker.dashboards;

import java.util.List;
import org.raisingthegame.tracker.charts.Picture;
import org.raisingthegame.tracker.figures.FigureFormat.Words;

/** Charts as pictures: what they say of themselves once they have left the page. */
final class Pictures {

    private Pictures() {}

    /** @param kind after the title in the name of the file; may be empty */
    static Picture of(String title, String kind, List<String> notes, Words words) {
        return new Picture(
                TableDownloads.fileName(kind.isEmpty() ? title : title + ", " + kind),
                title,
                notes,
                new Picture.Words(
                        words.say("dashboards.picture"),
                        words.say("dashboards.picture.png"),
                        words.say("dashboards.picture.svg")));
    }
}
