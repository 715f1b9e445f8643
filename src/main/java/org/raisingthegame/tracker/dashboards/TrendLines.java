package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;

/** Which lines can stand beside the group's, how they are called, and which do unless somebody chooses. */
final class TrendLines {

    static final String OTHERS = "others";
    static final String ALL_PUPILS = "all";

    /** A line with fewer points than this in view can't stand for its area alone. */
    private static final int ENOUGH_POINTS = 3;

    private final Trend trend;
    private final Words words;

    TrendLines(Trend trend, Words words) {
        this.trend = trend;
        this.words = words;
    }

    /** The lines on offer, by id, in the order in which they are drawn. */
    Map<String, String> offered() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(OTHERS, othersName());
        names.put(ALL_PUPILS, allName());
        trend.published().stream()
                .filter(line -> pointsInView(line) > 0)
                .forEach(line -> names.put(line.id(), name(line)));
        return names;
    }

    /** The chosen lines that are on offer; without a choice those that tell most: see {@link #telling()}. */
    Set<String> drawn(@Nullable Set<String> chosen) {
        Set<String> drawn = new LinkedHashSet<>(offered().keySet());
        drawn.retainAll(chosen == null ? telling() : chosen);
        return drawn;
    }

    /**
     * The others, all pupils, and of what is published: all pupils of the borough and its finest group, and the same
     * group in England, with all pupils of England where that group was hardly published.
     */
    private Set<String> telling() {
        Set<String> ids = new LinkedHashSet<>(Set.of(OTHERS, ALL_PUPILS));
        published(Level.LOCAL_AUTHORITY).filter(TrendLines::isAll).findFirst().ifPresent(line -> ids.add(line.id()));
        finest(Level.LOCAL_AUTHORITY).ifPresent(line -> ids.add(line.id()));
        Optional<PublishedLine> england = finest(Level.COUNTRY);
        england.ifPresent(line -> ids.add(line.id()));
        if (england.filter(line -> pointsInView(line) >= ENOUGH_POINTS).isEmpty()) {
            published(Level.COUNTRY).filter(TrendLines::isAll).findFirst().ifPresent(line -> ids.add(line.id()));
        }
        return ids;
    }

    private Optional<PublishedLine> finest(Level level) {
        return published(level)
                .filter(line -> line.group() instanceof PublishedGroup.Minor)
                .findFirst()
                .or(() -> published(level)
                        .filter(line -> line.group() instanceof PublishedGroup.Major)
                        .findFirst());
    }

    private Stream<PublishedLine> published(Level level) {
        return trend.published().stream().filter(line -> line.area().level() == level && pointsInView(line) > 0);
    }

    private static boolean isAll(PublishedLine line) {
        return line.group() instanceof PublishedGroup.AllPupils;
    }

    private long pointsInView(PublishedLine line) {
        List<AcademicYear> years = new ArrayList<>();
        trend.years().forEach(year -> years.add(year.year()));
        return line.points().stream()
                .filter(point -> years.contains(point.year()))
                .count();
    }

    String groupName() {
        return inTool(ofParts(words.say(trend.group().key())));
    }

    String othersName() {
        return inTool(ofParts(others(trend, words)));
    }

    /** With whom the group is compared: "Other pupils", or the group that was chosen. */
    static String others(Trend trend, Words words) {
        Group beside = trend.beside();
        return words.say(beside == null ? "dashboards.line.others" : beside.key());
    }

    String allName() {
        return inTool(ofParts(words.say("dashboards.line.all")));
    }

    /** "Black Caribbean, girls". */
    private String ofParts(String name) {
        return trend.parts().isEmpty()
                ? name
                : words.say(
                        "dashboards.line.parts",
                        name,
                        trend.parts().stream()
                                .map(part -> PupilWords.of(part, words))
                                .collect(Collectors.joining(", ")));
    }

    /** "Lambeth, Black (published)". */
    String name(PublishedLine line) {
        return words.say(
                "dashboards.line.published",
                line.area().name(),
                words.say(line.group().key()),
                words.say(line.schools().key()));
    }

    /** Lines of all schools here could be taken for the borough's, so they say what they are made of. */
    private String inTool(String name) {
        if (!(trend.place() instanceof Place.AllSchools)) {
            return name;
        }
        Optional<TrendYear> last = trend.years().reversed().stream()
                .filter(year -> year.schoolsWithData() > 0)
                .findFirst();
        return last.map(year ->
                        words.say("dashboards.line.in-tool", name, year.schoolsWithData(), year.schoolsExpected()))
                .orElse(name);
    }
}
