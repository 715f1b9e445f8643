package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.TrendChart;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.SayLine;

/** A page of measures over the years: the sentence, the chart with its table, and what to know about both. */
abstract class TrendView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Trends trends;
    private final BoundFigures bound;
    private final PlaceChoices places;
    private final Words words = this::getTranslation;
    private String title;

    TrendView(Trends trends, BoundFigures bound, PlaceChoices places) {
        this.trends = trends;
        this.bound = bound;
        this.places = places;
        title = words.say(titleKey());
    }

    /** Translation key of the page's name. */
    abstract String titleKey();

    /** Which measures belong on this page. */
    abstract Topic topic();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(event.getLocation().getQueryParameters());
        } catch (OutOfScope e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /**
     * Shows what an address asks for, or says in a sentence why it can't.
     *
     * @throws OutOfScope for a school that does not exist, or not for this person
     */
    void show(QueryParameters parameters) {
        removeAll();
        try {
            show(TrendSelection.of(parameters));
        } catch (TrendSelection.NotUnderstood e) {
            refuse("dashboards.unknown.parameter", String.valueOf(e.getMessage()));
        }
    }

    private void show(TrendSelection selection) {
        List<Measure> measures = trends.measures().stream()
                .filter(measure -> measure.topic() == topic())
                .toList();
        if (measures.isEmpty()) {
            refuse("dashboards.unknown.no-measure", "");
            return;
        }
        String wanted = selection.measure();
        Optional<Measure> measure = wanted == null
                ? Optional.of(measures.getFirst())
                : measures.stream().filter(one -> one.id().equals(wanted)).findFirst();
        if (measure.isEmpty()) {
            refuse("dashboards.unknown.measure", String.valueOf(wanted));
            return;
        }
        show(selection, measures, measure.get());
    }

    private void show(TrendSelection selection, List<Measure> measures, Measure measure) {
        Optional<String> key = Optional.ofNullable(selection.schools()).or(() -> places.first(measure));
        Optional<Place> place = key.map(one -> places.place(one).orElseThrow(OutOfScope::new));
        if (place.filter(one -> !measure.schoolsOwn() || one instanceof Place.OneSchool)
                .isEmpty()) {
            refuseSets(selection, measures, measure);
            return;
        }
        List<YearGroup> yearGroups = place.get() instanceof Place.OneSchool(SchoolId school) && measure.byYearGroup()
                ? bound.yearGroups(measure.id(), school)
                : List.of();
        // A year group that the school no longer has figures of shows all pupils.
        YearGroup yearGroup = yearGroups.stream()
                .filter(one -> one.code().equals(selection.yearGroup()))
                .findFirst()
                .orElse(null);
        Trend trend = trends.trend(TrendQuery.of(measure.id(), place.get(), trends.defaultGroup(), yearGroup));
        TrendLines lines = new TrendLines(trend, words);
        Set<String> drawn = lines.drawn(selection.beside());
        title = words.say(measure.titleKey());

        add(new PageHeader(title, sub(trend)));
        TrendFilters filters = new TrendFilters(selection, this::open);
        filters.offerMeasures(measures, measure);
        filters.offerSchools(places.offered(words, measure), key.get());
        if (!yearGroups.isEmpty()) {
            filters.offerYearGroups(yearGroups, yearGroup);
        }
        filters.offerBeside(lines.offered(), drawn);
        add(filters);
        showTrend(trend, lines, drawn);
    }

    private void showTrend(Trend trend, TrendLines lines, Set<String> drawn) {
        FigureFormat format = new FigureFormat(trend.measure(), words);
        TrendSentence sentence = new TrendSentence(trend, format, words);
        TrendCards cards = new TrendCards(trend, drawn, format, words);
        if (trend.applies()) {
            add(
                    trend.hasData()
                            ? new SayLine(sentence.marked())
                            : new EmptyState(words.say("dashboards.empty"), words.say("dashboards.empty.do")));
            if (!trend.years().isEmpty() || trend.soFar() != null) {
                ChartSpec chart = new TrendDrawing(trend, lines, format, words).spec(drawn, sentence.plain());
                add(new TrendChart(chart), new TrendDownloads(title, chart, about(trend, sentence), words));
            }
        } else {
            add(new EmptyState(words.say("dashboards.not-applicable"), words.say("dashboards.not-applicable.do")));
        }
        past(trend.place()).ifPresent(this::add);
        cards.toDate().ifPresent(this::add);
        cards.pools().ifPresent(this::add);
        trends.claimOn(trend.measure()).flatMap(cards::claim).ifPresent(this::add);
        add(cards.about());
    }

    /** That years before a school opened are those of the schools whose place it took. */
    private Optional<Paragraph> past(Place place) {
        List<String> before = trends.predecessors(place).stream()
                .map(one -> words.say(
                        "dashboards.predecessor",
                        one.name(),
                        DAY.format(one.until().minusDays(1))))
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Paragraph note = new Paragraph(
                words.say("dashboards.predecessors", places.name(place, words), String.join("; ", before)));
        note.addClassName("note");
        return Optional.of(note);
    }

    /** What a file that leaves says of itself. */
    private List<String> about(Trend trend, TrendSentence sentence) {
        return List.of(
                title,
                sub(trend),
                sentence.plain(),
                words.say(trend.measure().definitionKey()),
                words.say(trend.measure().sourceKey()));
    }

    /** Which schools, and how many of them have data for the latest year. */
    private String sub(Trend trend) {
        String name = places.name(trend.place(), words);
        if (trend.place() instanceof Place.OneSchool) {
            return name;
        }
        return trend.newest()
                .map(latest -> words.say(
                        "dashboards.sub",
                        name,
                        latest.schoolsWithData(),
                        latest.schoolsExpected(),
                        trend.measure().stage().yearLabel(latest.year())))
                .orElse(name);
    }

    /** Schools' own judgements are shown of one school at a time, to those who see its true figures. */
    private void refuseSets(TrendSelection selection, List<Measure> measures, Measure measure) {
        title = words.say(measure.titleKey());
        List<PlaceChoices.Choice> offered = places.offered(words, measure);
        add(new PageHeader(title, ""));
        TrendFilters filters = new TrendFilters(selection, this::open);
        filters.offerMeasures(measures, measure);
        if (!offered.isEmpty()) {
            filters.offerSchools(offered, null);
        }
        String what = offered.isEmpty() ? "dashboards.schools-own.nobody" : "dashboards.schools-own.choose";
        add(filters, new EmptyState(words.say("dashboards.schools-own"), words.say(what)));
    }

    /** A plain sentence instead of a page, and the way back to one that works. */
    private void refuse(String reasonKey, String argument) {
        add(new PageHeader(title, ""));
        add(new EmptyState(
                words.say("dashboards.unknown"),
                words.say(reasonKey, argument),
                new RouterLink(words.say("dashboards.unknown.back"), getClass())));
    }

    private void open(TrendSelection selection) {
        UI.getCurrent().navigate(getClass(), selection.parameters());
    }

    @Override
    public String getPageTitle() {
        return words.say("dashboards.page-title", title);
    }
}
