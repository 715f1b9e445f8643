package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.charts.FunnelChart;
import org.raisingthegame.tracker.charts.FunnelSpec;
import org.raisingthegame.tracker.charts.SchoolFigures;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SchoolsCompared;
import org.raisingthegame.tracker.figures.SchoolsCompared.Among;
import org.raisingthegame.tracker.figures.SchoolsCompared.Compared;
import org.raisingthegame.tracker.figures.SchoolsCompared.SchoolInYear;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.SayLine;

/** The schools of a borough side by side in one year, between the limits within which chance alone would put them. */
@Route("figures/schools")
@Menu(title = "dashboards.compared", order = 150)
@RolesAllowed(Rights.SEE_FIGURES)
class ComparedView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final SchoolsCompared compared;
    private final Trends trends;
    private final PlaceChoices places;
    private final CurrentUser user;
    private final Words words = this::getTranslation;
    private String title = words.say("dashboards.compared");

    ComparedView(SchoolsCompared compared, Trends trends, PlaceChoices places, CurrentUser user) {
        this.compared = compared;
        this.trends = trends;
        this.places = places;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    /** Shows what an address asks for, or says in a sentence why it can't. */
    void show(QueryParameters parameters) {
        removeAll();
        try {
            show(ComparedSelection.of(parameters));
        } catch (TrendSelection.NotUnderstood e) {
            refuse("dashboards.unknown.parameter", String.valueOf(e.getMessage()));
        }
    }

    private void show(ComparedSelection selection) {
        List<Measure> measures = trends.measures().stream()
                .filter(measure -> !measure.schoolsOwn())
                .toList();
        String wanted = selection.measure();
        Optional<Measure> measure = wanted == null
                ? measures.stream().findFirst()
                : measures.stream().filter(one -> one.id().equals(wanted)).findFirst();
        if (measure.isEmpty()) {
            refuse("dashboards.unknown.measure", String.valueOf(wanted));
            return;
        }
        show(selection, measures, measure.get());
    }

    private void show(ComparedSelection selection, List<Measure> measures, Measure measure) {
        title = words.say(measure.titleKey());
        boolean primary = primary(selection);
        Among among = measure.stage() != Stage.ALL_YEARS ? Among.ALL : primary ? Among.PRIMARY : Among.OTHER_PHASES;
        Place place = among.place();
        List<Pool.Years> offered = offered(measure);
        Optional<Compared> shown = chosen(selection, offered, measure, among);

        add(new PageHeader(
                words.say("dashboards.compared"),
                Stream.concat(Stream.of(title), shown.stream().map(one -> sub(place, one)))
                        .collect(Collectors.joining(" · "))));
        ComparedFilters filters = new ComparedFilters(selection, this::open);
        filters.offerMeasures(measures, measure);
        if (measure.stage() == Stage.ALL_YEARS) {
            filters.offerPhases(primary);
        }
        if (!offered.isEmpty()) {
            filters.offerYears(offered, measure, shown.map(Compared::years).orElse(null));
        }
        add(filters);
        if (offered.isEmpty()) {
            add(new EmptyState(words.say("dashboards.compared.empty"), words.say("dashboards.compared.empty.do")));
        } else if (shown.isEmpty()) {
            List<AcademicYear> years = compared.years(measure.id());
            add(new EmptyState(
                    words.say("dashboards.unknown"),
                    words.say(
                            "dashboards.api.year",
                            String.valueOf(selection.year()),
                            Integer.toString(years.getLast().endYear()),
                            Integer.toString(years.getFirst().endYear()))));
        } else {
            showSchools(shown.get(), among, selection.year() == null);
        }
    }

    /** Single years, latest first, then the threes. */
    private List<Pool.Years> offered(Measure measure) {
        List<Pool.Years> offered = new ArrayList<>();
        compared.years(measure.id()).forEach(year -> offered.add(Pool.Years.of(year)));
        offered.addAll(compared.pools(measure.id()));
        return offered;
    }

    /** What the address asks for; else the latest year, or the latest three together where hardly a school can be told by one. */
    private Optional<Compared> chosen(
            ComparedSelection selection, List<Pool.Years> offered, Measure measure, Among among) {
        String wanted = selection.year();
        if (wanted != null) {
            return offered.stream()
                    .filter(years -> ComparedSelection.key(years).equals(wanted))
                    .findFirst()
                    .map(years -> compared.in(measure.id(), among, years));
        }
        Optional<Compared> latest = offered.stream().findFirst().map(years -> compared.in(measure.id(), among, years));
        return latest.filter(one -> FunnelDrawing.tells(one))
                .or(() -> offered.stream()
                        .filter(years -> years.years().size() > 1)
                        .findFirst()
                        .map(years -> compared.in(measure.id(), among, years))
                        .filter(FunnelDrawing::tells))
                .or(() -> latest);
    }

    /** Whose phase stands first: that of the reader's own school, else the secondary schools', where most happens. */
    private boolean primary(ComparedSelection selection) {
        return selection.phase() == null
                ? own().flatMap(places::school)
                        .filter(school -> school.phase() == Phase.PRIMARY)
                        .isPresent()
                : ComparedSelection.PRIMARY.equals(selection.phase());
    }

    private void showSchools(Compared seen, Among among, boolean byItself) {
        Measure measure = seen.measure();
        Compared shared = seen.schools().stream().anyMatch(SchoolInYear::own)
                ? compared.shared(measure.id(), among, seen.years())
                : seen;
        @Nullable SchoolId own = own().orElse(null);
        FunnelDrawing drawing = new FunnelDrawing(seen, own, words);
        FunnelDrawing toShare = new FunnelDrawing(shared, own, words);
        Optional<FunnelSpec> spec = drawing.spec();
        List<String> about = List.of(
                title,
                sub(among.place(), seen),
                words.say(measure.definitionKey()),
                words.say(measure.sourceKey()),
                words.say("dashboards.compared.note"));
        if (byItself && seen.years().years().size() > 1) {
            add(new Note(words.say("dashboards.compared.together")));
        }
        if (spec.isPresent()) {
            add(
                    new SayLine(drawing.marked()),
                    new FunnelChart(
                            spec.get(),
                            toShare.spec().orElse(null),
                            Pictures.of(title, words.say("dashboards.compared"), about, words)));
        } else {
            Card listed = new Card(new SchoolFigures(drawing.table()));
            listed.addClassName("card-tight");
            add(new EmptyState(words.say("dashboards.compared.few"), words.say("dashboards.compared.few.do")), listed);
        }
        add(new TableDownloads(
                words.say("dashboards.compared.file", title),
                about,
                List.of(SheetTable.of(words.say("dashboards.download.sheet"), toShare.table())),
                words));
        add(Card.row(
                note("dashboards.card.counts", List.of(words.say(measure.definitionKey()))),
                note("dashboards.card.source", List.of(words.say(measure.sourceKey()))),
                note(
                        "dashboards.card.care",
                        Stream.of(
                                        "dashboards.compared.care.chance",
                                        "dashboards.compared.care.cause",
                                        "dashboards.compared.care.hidden")
                                .map(words::say)
                                .toList())));
    }

    /** The school to be named on the chart: the one of a head, not those of somebody who answers for many. */
    private Optional<SchoolId> own() {
        return user.currentSchool().map(SchoolChoice::id).filter(user::seesTrueFiguresOf);
    }

    private Card note(String headingKey, List<String> lines) {
        UnorderedList list = new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
        list.addClassName("note");
        return new Card(words.say(headingKey), list);
    }

    private String sub(Place place, Compared shown) {
        return words.say(
                "dashboards.compared.sub",
                words.say(trends.defaultGroup().key()),
                places.name(place, words),
                ComparedSelection.label(shown.years(), shown.measure()),
                shown.together().schoolsWithData(),
                shown.together().schoolsExpected());
    }

    /** A plain sentence instead of a page, and the way back to one that works. */
    private void refuse(String reasonKey, String argument) {
        add(new PageHeader(words.say("dashboards.compared"), ""));
        add(new EmptyState(
                words.say("dashboards.unknown"),
                words.say(reasonKey, argument),
                new RouterLink(words.say("dashboards.unknown.back"), ComparedView.class)));
    }

    private void open(ComparedSelection selection) {
        UI.getCurrent().navigate(ComparedView.class, selection.parameters());
    }

    @Override
    public String getPageTitle() {
        return words.say("dashboards.page-title", words.say("dashboards.compared"));
    }
}
