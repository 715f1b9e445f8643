package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.TrendChart;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.SayLine;

/** A page of measures over the years: the sentence, the chart with its table, and what to know about both. */
abstract class TrendView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Trends trends;
    private final PlaceChoices places;
    private final Words words = this::getTranslation;
    private String title;

    TrendView(Trends trends, PlaceChoices places) {
        this.trends = trends;
        this.places = places;
        title = words.say(titleKey());
    }

    /** Translation key of the page's name. */
    abstract String titleKey();

    /** Whether a measure belongs on this page. */
    abstract boolean shows(Measure measure);

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
        List<Measure> measures = trends.measures().stream().filter(this::shows).toList();
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
        String key = selection.schools() == null ? PlaceChoices.FOUNDING : selection.schools();
        Place place = places.place(key).orElseThrow(OutOfScope::new);
        Trend trend = trends.trend(new TrendQuery(measure.get().id(), place, trends.defaultGroup()));
        TrendLines lines = new TrendLines(trend, words);
        Set<String> drawn = lines.drawn(selection.beside());
        title = words.say(measure.get().titleKey());

        add(new PageHeader(title, sub(trend)));
        TrendFilters filters = new TrendFilters(selection, this::open);
        filters.offerMeasures(measures, measure.get());
        filters.offerSchools(places.offered(words), key);
        filters.offerBeside(lines.offered(), drawn);
        add(filters);
        showTrend(trend, lines, drawn);
    }

    private void showTrend(Trend trend, TrendLines lines, Set<String> drawn) {
        FigureFormat format = new FigureFormat(trend.measure().kind(), words);
        TrendSentence sentence = new TrendSentence(trend, format, words);
        TrendCards cards = new TrendCards(trend, drawn, format, words);
        if (trend.applies()) {
            add(
                    trend.hasData()
                            ? new SayLine(sentence.marked())
                            : new EmptyState(words.say("dashboards.empty"), words.say("dashboards.empty.do")));
            if (!trend.years().isEmpty()) {
                ChartSpec chart = new TrendDrawing(trend, lines, format, words).spec(drawn, sentence.plain());
                add(new TrendChart(chart), new TrendDownloads(title, chart, about(trend, sentence), words));
            }
        } else {
            add(new EmptyState(words.say("dashboards.not-applicable"), words.say("dashboards.not-applicable.do")));
        }
        cards.toDate().ifPresent(this::add);
        trends.claimOn(trend.measure()).flatMap(cards::claim).ifPresent(this::add);
        add(cards.about());
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
        return trend.latest()
                .map(latest -> words.say(
                        "dashboards.sub",
                        name,
                        latest.schoolsWithData(),
                        latest.schoolsExpected(),
                        trend.measure().stage().yearLabel(latest.year())))
                .orElse(name);
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
