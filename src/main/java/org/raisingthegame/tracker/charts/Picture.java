package org.raisingthegame.tracker.charts;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chart says of itself when it is taken away as a picture.
 *
 * @param name  of the file, without its ending
 * @param title above the chart
 * @param notes below it: what it says, what it counts, where it comes from
 * @param words of the two ways to take it
 */
public record Picture(String name, String title, List<String> notes, Words words) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param heading before the two: "This chart as a picture:"
     * @param png     for slides and papers
     * @param svg     for whoever wants to draw on it
     */
    public record Words(String heading, String png, String svg) {}

    private record Sent(String name, String title, List<String> notes, String heading, String png, String svg) {}

    public Picture {
        ChartPoint.requireWords(name);
        ChartPoint.requireWords(title);
        notes = List.copyOf(notes);
    }

    ObjectNode json() {
        return JSON.valueToTree(new Sent(name, title, notes, words.heading(), words.png(), words.svg()));
    }
}
