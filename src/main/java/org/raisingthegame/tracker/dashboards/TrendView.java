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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.TrendChart;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.SayLine;

/** A page of measures over the years: the sentence, the chart with its table, and what to know about both. */
abstract class TrendView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Trends trends;
    private final TrendChoices choices;
    private final FigureSources sources;
    private final PlaceChoices places;
    private final Words words = this::getTranslation;
    private String title;

    /** The name of the choice that was made last. */
    private @Nullable String changed;

    TrendView(Trends trends, TrendChoices choices, FigureSources sources, PlaceChoices places) {
        this.trends = trends;
        this.choices = choices;
        this.sources = sources;
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
        Optional<Asked> understood = asked(selection, measure, place.get());
        if (understood.isEmpty()) {
            return;
        }
        Asked asked = understood.get();
        TrendQuery query = asked.query();
        Trend trend = made(query, asked.parts());
        TrendLines lines = new TrendLines(trend, words);
        Set<String> drawn = lines.drawn(selection.beside());
        title = words.say(measure.titleKey());

        add(new PageHeader(title, sub(trend)));
        TrendFilters filters = new TrendFilters(selection, changed, this::choose);
        filters.offerMeasures(measures, measure);
        filters.offerSchools(places.offered(words, measure), key.get());
        offerPupils(filters, asked, measure);
        filters.offerBeside(lines.offered(), drawn);
        add(filters);
        showTrend(query, trend, lines, drawn);
    }

    /**
     * Whose figures an address asks for.
     *
     * @param parts the parts of the pupils that all apply; none for all pupils
     * @param offered those that may be chosen
     */
    private record Asked(TrendQuery query, Set<Part> parts, List<Part> offered) {}

    /** Empty, with a sentence in place of the page, where they can't be shown. */
    private Optional<Asked> asked(TrendSelection selection, Measure measure, Place place) {
        List<Group> groups = choices.groups(place);
        Group first = groups.getFirst();
        Optional<Group> group = named(selection.group(), groups, first);
        if (group.isEmpty()) {
            refuse(
                    known(selection.group()) ? "dashboards.unknown.group.here" : "dashboards.unknown.group",
                    name(selection.group()));
            return Optional.empty();
        }
        String wanted = selection.comparedWith();
        Optional<Group> beside =
                wanted == null ? Optional.empty() : named(wanted, choices.beside(place, group.get()), first);
        if (wanted != null && beside.isEmpty()) {
            refuse(known(wanted) ? "dashboards.unknown.beside" : "dashboards.unknown.group", name(wanted));
            return Optional.empty();
        }
        List<Part> offered = choices.parts(measure, place, group.get());
        List<Part> parts = new ArrayList<>();
        for (String code : selection.pupils()) {
            Optional<Part> part =
                    offered.stream().filter(one -> one.code().equals(code)).findFirst();
            if (part.isEmpty()) {
                refuse(
                        "dashboards.unknown.part",
                        Part.ofCode(code).map(this::partName).orElse(code));
                return Optional.empty();
            }
            parts.add(part.get());
        }
        if (parts.stream().map(Part::cut).distinct().count() < parts.size()) {
            refuse("dashboards.unknown.parts.same", partNames(parts));
            return Optional.empty();
        }
        if (parts.size() > 1 && !choices.freely(measure, place)) {
            refuse("dashboards.unknown.parts", partNames(parts));
            return Optional.empty();
        }
        TrendQuery query = new TrendQuery(
                measure.id(), place, group.get(), parts.isEmpty() ? null : parts.getFirst(), beside.orElse(null));
        return Optional.of(new Asked(query, new LinkedHashSet<>(parts), offered));
    }

    private static Optional<Group> named(@Nullable String name, List<Group> among, Group otherwise) {
        return name == null
                ? Optional.of(otherwise)
                : among.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** Whether there is such a group at all. */
    private boolean known(@Nullable String name) {
        return name != null && choices.named(name).isPresent();
    }

    private String name(@Nullable String name) {
        return name == null
                ? ""
                : choices.named(name).map(group -> words.say(group.key())).orElse(name);
    }

    /** What nobody stores is counted from the records, which only those who may read them ask for. */
    private Trend made(TrendQuery query, Set<Part> parts) {
        boolean stored = parts.isEmpty()
                || parts.size() == 1
                        && trends.measure(query.measure())
                                .cuts()
                                .contains(parts.iterator().next().cut());
        return stored
                ? trends.trend(query)
                : trends.ofParts(query.measure(), ((Place.OneSchool) query.place()).school(), query.group(), parts);
    }

    private void offerPupils(TrendFilters filters, Asked asked, Measure measure) {
        TrendQuery query = asked.query();
        List<Group> groups = choices.groups(query.place());
        if (groups.size() > 1) {
            filters.offerGroups(groups, query.group(), this::groupName);
        }
        List<Group> beside = choices.beside(query.place(), query.group());
        if (!beside.isEmpty()) {
            filters.offerComparison(beside, query.beside(), this::groupName);
        }
        if (!asked.offered().isEmpty()) {
            filters.offerPupils(asked.offered(), asked.parts(), choices.freely(measure, query.place()), this::partName);
        }
    }

    private String groupName(Group group) {
        String name = words.say(group.key());
        return group.isMajor() ? words.say("dashboards.filter.group.major", name) : name;
    }

    private String partName(Part part) {
        return PupilWords.of(part, words);
    }

    private String partNames(List<Part> parts) {
        return parts.stream().map(this::partName).collect(Collectors.joining(", "));
    }

    private void showTrend(TrendQuery query, Trend trend, TrendLines lines, Set<String> drawn) {
        FigureFormat format = new FigureFormat(trend.measure(), words);
        TrendSentence sentence = new TrendSentence(trend, format, words, wider(query, trend));
        TrendCards cards = new TrendCards(trend, drawn, sources.of(trend, areas(trend, drawn)), format, words);
        if (trend.applies()) {
            add(
                    trend.hasData()
                            ? new SayLine(sentence.marked())
                            : new EmptyState(words.say("dashboards.empty"), words.say("dashboards.empty.do")));
            if (!trend.years().isEmpty() || trend.soFar() != null) {
                ChartSpec chart = new TrendDrawing(trend, lines, format, words).spec(drawn, sentence.plain());
                showChart(chart, query, trend, drawn);
            }
        } else {
            add(new EmptyState(words.say("dashboards.not-applicable"), words.say("dashboards.not-applicable.do")));
        }
        past(trend.place()).ifPresent(this::add);
        cards.toDate().ifPresent(this::add);
        cards.pools().ifPresent(this::add);
        trends.claimOn(trend.measure()).flatMap(cards::claim).ifPresent(this::add);
        add(cards.about());
        if (trend.measure().topic() == Topic.EXCLUSIONS) {
            add(cards.whyItDiffers());
        }
    }

    private static Set<String> areas(Trend trend, Set<String> drawn) {
        return trend.published().stream()
                .filter(line -> drawn.contains(line.id()))
                .map(line -> line.area().code())
                .collect(Collectors.toSet());
    }

    /** What can be taken away is what everybody may see; of a school's own judgement nobody else may see anything. */
    private void showChart(ChartSpec chart, TrendQuery query, Trend trend, Set<String> drawn) {
        if (trend.measure().schoolsOwn()) {
            add(new TrendChart(chart), note("dashboards.download.own"));
            return;
        }
        if (trend.place() instanceof Place.OneSchool && !trend.parts().isEmpty()) {
            // Nobody else sees a part of a single school's pupils, so there is nothing to share.
            add(new TrendChart(chart), note("dashboards.download.parts"));
            return;
        }
        boolean same = trends.seesWhatIsShared(trend.place());
        Trend shared = same ? trend : trends.shared(query);
        FigureFormat format = new FigureFormat(shared.measure(), words);
        TrendSentence sentence = new TrendSentence(shared, format, words);
        ChartSpec share = same
                ? chart
                : new TrendDrawing(shared, new TrendLines(shared, words), format, words).spec(drawn, sentence.plain());
        List<String> about = about(shared, sentence);
        add(
                new TrendChart(chart, share, Pictures.of(title, "", about.subList(1, about.size()), words)),
                new TrendDownloads(title, share, about, words));
        if (!same) {
            add(note("dashboards.download.shared"));
        }
    }

    /** Where a part of the pupils is too few to be shown, all of them may not be. */
    private @Nullable Trend wider(TrendQuery query, Trend trend) {
        boolean hidden = trend.newest()
                .filter(year -> year.group() instanceof Figure.Suppressed)
                .isPresent();
        return hidden && query.part() != null
                ? trends.trend(new TrendQuery(query.measure(), query.place(), query.group(), null, query.beside()))
                : null;
    }

    private Paragraph note(String key) {
        Paragraph note = new Note(words.say(key));
        return note;
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
        Paragraph note =
                new Note(words.say("dashboards.predecessors", places.name(place, words), String.join("; ", before)));
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
        String name = trend.parts().isEmpty()
                ? places.name(trend.place(), words)
                : words.say(
                        "dashboards.sub.parts",
                        places.name(trend.place(), words),
                        partNames(List.copyOf(trend.parts())));
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
        TrendFilters filters = new TrendFilters(selection, changed, this::choose);
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

    private void choose(String label, TrendSelection selection) {
        changed = label;
        UI.getCurrent().navigate(getClass(), selection.parameters());
    }

    @Override
    public String getPageTitle() {
        return words.say("dashboards.page-title", title);
    }
}
