package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Outcomes;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.springframework.stereotype.Component;

/** What a trend page shows, as parts of a paper: the same sentence, the same chart, the same table. */
@Component
class FiguresInPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Trends trends;
    private final Outcomes outcomes;
    private final PlaceChoices places;
    private final Clock clock;
    private final Words words = I18NProvider::translate;

    FiguresInPaper(Trends trends, Outcomes outcomes, PlaceChoices places, Clock clock) {
        this.trends = trends;
        this.outcomes = outcomes;
        this.places = places;
        this.clock = clock;
    }

    /** The name of a place, and as at when: for the line under a paper's title. */
    String subtitle(Place place) {
        return words.say("dashboards.pack.sub", places.name(place, words), DAY.format(LocalDate.now(clock)));
    }

    Group group() {
        return trends.defaultGroup();
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A published claim in a paper. */
    record Said(String title, String claim, OutcomeWords words) {}

    /** The initiative's claims and what the data say, as everybody may see it. */
    List<Said> outcomes() {
        return outcomes.shared().stream()
                .map(outcome -> new Said(
                        words.say(outcome.measure().titleKey()),
                        words.say(outcome.claim().textKey()) + " "
                                + words.say(outcome.claim().sourceKey()) + " "
                                + words.say(outcome.claim().careKey()),
                        new OutcomeWords(outcome, words)))
                .toList();
    }

    /** The measures that stand on home pages. */
    List<Measure> headline() {
        return trends.measures().stream()
                .filter(measure -> measure.headline() && !measure.schoolsOwn())
                .toList();
    }

    /** The latest year of a measure with something to say. */
    Optional<Trend.TrendYear> latestYear(Measure measure, Place place) {
        return trends.shared(new TrendQuery(measure.id(), place, trends.defaultGroup()))
                .latest();
    }

    /**
     * True figures of a school: a chapter for each headline measure, with its sentence, its chart, its table, and where they come from; of all
     * others the latest year, in a table for each topic.
     */
    List<Paper.Part> ownSchool(Place place) {
        List<Paper.Part> parts = new ArrayList<>(chapters(1, headline(), measure -> trendOf(measure, place)));
        for (Topic topic : Topic.values()) {
            List<Trend> further = trends.measures().stream()
                    .filter(measure -> measure.topic() == topic)
                    .filter(measure -> !measure.headline() || measure.schoolsOwn())
                    .flatMap(measure -> trendOf(measure, place).stream())
                    .toList();
            if (!further.isEmpty()) {
                parts.addAll(further(topic, further));
            }
        }
        return parts;
    }

    private List<Paper.Part> further(Topic topic, List<Trend> trends) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, words.say("dashboards.pack.further", words.say(topic.key()))));
        if (topic == Topic.IN_YEAR) {
            parts.add(Paper.Text.plain(words.say("dashboards.pack.further.own")));
        }
        List<Trend> telling = trends.stream()
                .filter(Predicate.not(LatestTable::nothingHappened))
                .toList();
        if (!telling.isEmpty()) {
            parts.add(new Paper.Table(LatestTable.of(telling, words)));
        }
        List<Trend> nothing =
                trends.stream().filter(LatestTable::nothingHappened).toList();
        if (!nothing.isEmpty()) {
            parts.add(Paper.Text.plain(words.say(
                    "dashboards.pack.further.nothing",
                    nothing.stream()
                            .map(trend -> words.say(trend.measure().titleKey()))
                            .collect(Collectors.joining("; ")))));
        }
        return parts;
    }

    /** The same of the headline measures, as everybody may see them, below a chapter of their own. */
    List<Paper.Part> sharedChapters(Place place) {
        return chapters(
                2,
                headline(),
                measure -> telling(trends.shared(new TrendQuery(measure.id(), place, trends.defaultGroup()))));
    }

    /** A chapter for each headline measure of a school, as everybody may see it: what is hidden says so. */
    List<Paper.Part> sharedSchool(Place place) {
        return chapters(
                1,
                headline(),
                measure -> telling(trends.shared(new TrendQuery(measure.id(), place, trends.defaultGroup()))));
    }

    private List<Paper.Part> chapters(int level, List<Measure> measures, Function<Measure, Optional<Trend>> trendOf) {
        List<Paper.Part> parts = new ArrayList<>();
        for (Measure measure : measures) {
            trendOf.apply(measure).ifPresent(trend -> {
                Trended said = new Trended(trend);
                parts.add(new Paper.Heading(level, words.say(measure.titleKey())));
                parts.add(Paper.Text.leading(said.sentence()));
                parts.add(said.chart());
                parts.add(said.table());
                parts.add(Paper.Text.quiet(words.say(measure.definitionKey()) + " " + words.say(measure.sourceKey())));
            });
        }
        return parts;
    }

    /** The sentence of each headline measure that has figures there: all measures would fill four pages. */
    List<String> sentences(Place place) {
        return headline().stream()
                .map(measure -> trendOf(measure, place)
                        .map(trend -> words.say(measure.titleKey()) + ": " + new Trended(trend).sentence()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The chart of the first measure that has figures there, low and with the measure's name, for papers of one page. */
    Optional<Paper.Part> firstChart(Place place) {
        return trends.measures().stream()
                .map(measure -> trendOf(measure, place))
                .flatMap(Optional::stream)
                .findFirst()
                .map(trend -> new Trended(trend).lowChart());
    }

    private Optional<Trend> trendOf(Measure measure, Place place) {
        // Of a set a paper is shared, whoever takes it; of a school it is the head's own, and confidential.
        TrendQuery query = new TrendQuery(measure.id(), place, trends.defaultGroup());
        if (place instanceof Place.OneSchool) {
            return telling(trends.trend(query));
        }
        return measure.schoolsOwn() ? Optional.empty() : telling(trends.shared(query));
    }

    private static Optional<Trend> telling(Trend made) {
        return Optional.of(made)
                .filter(Trend::applies)
                .filter(Trend::hasData)
                .filter(trend -> !trend.years().isEmpty());
    }

    /** A trend with what is said of it. */
    private final class Trended {

        private final Trend trend;
        private final FigureFormat format;
        private final TrendLines lines;

        Trended(Trend trend) {
            this.trend = trend;
            format = new FigureFormat(trend.measure().kind(), words);
            lines = new TrendLines(trend, words);
        }

        String sentence() {
            return new TrendSentence(trend, format, words).plain();
        }

        Paper.Part chart() {
            Set<String> drawn = lines.drawn(null);
            return new Paper.Chart(new TrendDrawing(trend, lines, format, words).spec(drawn, sentence()));
        }

        /** The group and the others alone: more lines, and their names, would not be told apart in so little room. */
        Paper.Part lowChart() {
            return new Paper.Chart(
                    new TrendDrawing(trend, lines, format, words)
                            .spec(Set.of(TrendLines.OTHERS), sentence())
                            .called(words.say(
                                    "dashboards.pack.forum.chart",
                                    words.say(trend.measure().titleKey()))),
                    true);
        }

        Paper.Part table() {
            Set<String> drawn = lines.drawn(null);
            return new Paper.Table(new TrendDrawing(trend, lines, format, words)
                    .spec(drawn, sentence())
                    .table());
        }
    }
}
