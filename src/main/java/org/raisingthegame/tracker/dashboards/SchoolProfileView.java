package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.charts.SchoolFigures;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.PublishedRolls;
import org.raisingthegame.tracker.figures.PublishedRolls.Roll;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.RollShares;
import org.raisingthegame.tracker.figures.RollShares.Share;
import org.raisingthegame.tracker.figures.SchoolsCompared;
import org.raisingthegame.tracker.figures.SchoolsCompared.Compared;
import org.raisingthegame.tracker.figures.SchoolsCompared.SchoolInYear;
import org.raisingthegame.tracker.figures.SimilarSchools;
import org.raisingthegame.tracker.figures.SimilarSchools.Alike;
import org.raisingthegame.tracker.figures.SimilarSchools.Similar;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ChoiceField;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.schools.School;

/** One school on one page: its latest figures beside the others, and schools like it. */
@Route("figures/school")
@Menu(title = "dashboards.profile", order = 140)
@RolesAllowed(Rights.SEE_FIGURES)
class SchoolProfileView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String SCHOOL = "school";
    private static final String MEASURE = "measure";

    /** So many schools like one are enough to look at, and few enough to be like it. */
    private static final int ALIKE = 10;

    private final Trends trends;
    private final SchoolsCompared compared;
    private final SimilarSchools similar;
    private final PublishedRolls rolls;
    private final PlaceChoices places;
    private final Words words = this::getTranslation;
    private String title = words.say("dashboards.profile");

    SchoolProfileView(
            Trends trends,
            SchoolsCompared compared,
            SimilarSchools similar,
            PublishedRolls rolls,
            PlaceChoices places) {
        this.rolls = rolls;
        this.trends = trends;
        this.compared = compared;
        this.similar = similar;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(event.getLocation().getQueryParameters());
        } catch (OutOfScope e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(QueryParameters parameters) {
        removeAll();
        for (String name : parameters.getParameters().keySet()) {
            if (!Set.of(SCHOOL, MEASURE).contains(name)) {
                add(
                        new PageHeader(title, ""),
                        new EmptyState(
                                words.say("dashboards.unknown"), words.say("dashboards.unknown.parameter", name)));
                return;
            }
        }
        List<School> all = places.everySchool();
        String wanted = TrendSelection.one(parameters, SCHOOL);
        Optional<School> school = wanted == null
                ? places.ownSchool().or(() -> all.stream().findFirst())
                : Optional.of(all.stream()
                        .filter(one -> one.urn().value().equals(wanted))
                        .findFirst()
                        .orElseThrow(OutOfScope::new));
        if (school.isEmpty()) {
            add(
                    new PageHeader(title, ""),
                    new EmptyState(words.say("dashboards.compared.empty"), words.say("dashboards.compared.empty.do")));
            return;
        }
        show(school.get(), all, TrendSelection.one(parameters, MEASURE));
    }

    private void show(School school, List<School> all, @Nullable String measureId) {
        title = school.name();
        List<TrendQuery> headlines = trends.measures().stream()
                .filter(measure -> measure.headline() && !measure.schoolsOwn())
                .map(measure -> new TrendQuery(measure.id(), new Place.OneSchool(school.id()), trends.defaultGroup()))
                .toList();
        List<Trend> latest = trends.trends(headlines).stream()
                .filter(trend -> trend.applies() && trend.newest().isPresent())
                .toList();
        add(
                new PageHeader(
                        title,
                        words.say(
                                "dashboards.profile.sub",
                                words.say(trends.defaultGroup().key()),
                                words.say("dashboards.phase." + school.phase().name()))),
                chooseSchool(school, all, measureId));
        if (latest.isEmpty()) {
            add(new EmptyState(words.say("dashboards.empty"), words.say("dashboards.empty.do")));
            return;
        }
        boolean shared = trends.seesWhatIsShared(new Place.OneSchool(school.id()));
        add(new Card(
                words.say("dashboards.profile.latest"),
                new Note(words.say(shared ? "dashboards.profile.shared" : "dashboards.profile.true")),
                wide(latestFigures(latest))));
        String known = measureId;
        if (measureId != null
                && latest.stream().noneMatch(trend -> trend.measure().id().equals(measureId))) {
            add(new EmptyState(words.say("dashboards.unknown"), words.say("dashboards.unknown.measure", measureId)));
            known = null;
        }
        List<Supplier<SheetTable>> leaving = new ArrayList<>();
        leaving.add(() -> SheetTable.of(words.say("dashboards.profile.latest"), latestFigures(shared(latest))));
        alike(school, latest, known).ifPresent(leaving::add);
        List<Roll> census = census(school);
        if (!census.isEmpty()) {
            leaving.add(() -> SheetTable.of(words.say("dashboards.census"), census(census)));
            add(new Card(
                    words.say("dashboards.census"),
                    new Note(words.say(
                            "dashboards.census.about." + ofPhase(school).name())),
                    wide(census(census))));
        }
        add(new TableDownloads(
                title,
                List.of(title, words.say("dashboards.profile.shared")),
                () -> leaving.stream().map(Supplier::get).toList(),
                words));
        if (!shared) {
            add(new Note(words.say("dashboards.download.shared")));
        }
    }

    /** The same trends as everybody may see them. */
    private List<Trend> shared(List<Trend> latest) {
        return latest.stream()
                .map(trend -> trends.shared(new TrendQuery(trend.measure().id(), trend.place(), trend.group())))
                .filter(trend -> trend.newest().isPresent())
                .toList();
    }

    /** What the January census counted in the borough's schools of the phase, by which a school's own share can be judged. */
    private List<Roll> census(School school) {
        return rolls.of(ofPhase(school)).stream()
                .filter(roll -> roll.area().code().equals(school.laCode().value()))
                .toList();
    }

    private ChartTable census(List<Roll> years) {
        return CensusTable.of(years, trends.defaultGroup(), words);
    }

    private static PublishedSchools ofPhase(School school) {
        return school.phase() == Phase.PRIMARY
                ? PublishedSchools.PRIMARY
                : school.phase() == Phase.SECONDARY ? PublishedSchools.SECONDARY : PublishedSchools.ALL;
    }

    private ChoiceField<School> chooseSchool(School school, List<School> all, @Nullable String measureId) {
        ChoiceField<School> field = new ChoiceField<>(words.say("dashboards.compared.school"));
        field.setItems(all, School::name);
        field.setValue(school);
        field.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(chosen -> open(chosen, measureId)));
        return field;
    }

    /** A row for each headline measure: the group, the others, what can be said, all pupils, and what is published. */
    private ChartTable latestFigures(List<Trend> latest) {
        return new ChartTable(
                words.say("dashboards.profile.caption"),
                List.of(
                        words.say("dashboards.filter.measure"),
                        words.say("dashboards.table.year"),
                        words.say(trends.defaultGroup().key()),
                        words.say("dashboards.line.others"),
                        words.say("dashboards.profile.said"),
                        words.say("dashboards.line.all"),
                        words.say("dashboards.profile.published")),
                latest.stream().map(this::latestFigure).toList());
    }

    private List<Cell> latestFigure(Trend trend) {
        Measure measure = trend.measure();
        FigureFormat format = new FigureFormat(measure, words);
        TrendYear year = trend.newest().orElseThrow();
        String label = measure.stage().yearLabel(year.year());
        return List.of(
                Cell.plain(words.say(measure.titleKey())),
                Cell.quiet(year == trend.soFar() ? words.say("dashboards.so-far", label) : label),
                pooled(trend, year, format),
                FigureCell.plain(year.others(), format),
                Cell.plain(new TrendDrawing(trend, new TrendLines(trend, words), format, words).gap(year.gap())),
                FigureCell.plain(year.all(), format),
                Cell.quiet(published(trend, year, format)));
    }

    /** Where the year is hidden, three years together where they may be shown. */
    private Cell pooled(Trend trend, TrendYear year, FigureFormat format) {
        if (year.group() instanceof Figure.Suppressed && !trend.pools().isEmpty()) {
            var pool = trend.pools().getFirst();
            return Cell.strong(words.say(
                    "dashboards.compared.pool.years",
                    format.text(pool.group()),
                    trend.measure().stage().yearLabel(pool.counted().getFirst()),
                    trend.measure().stage().yearLabel(pool.counted().getLast())));
        }
        return FigureCell.strong(year.group(), format);
    }

    /** "Lambeth, Black: 61%; England, all pupils: 62%" of the same year, as far as it was published. */
    private String published(Trend trend, TrendYear year, FigureFormat format) {
        Set<String> telling = new TrendLines(trend, words).drawn(null);
        String said = trend.published().stream()
                .filter(line -> telling.contains(line.id()))
                .filter(line -> line.in(year.year()) instanceof Figure.Published)
                .map(line -> words.say(
                        "dashboards.profile.line",
                        line.area().name(),
                        words.say(line.group().key()),
                        format.text(line.in(year.year()))))
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? words.say("figures.not-published") : said;
    }

    /** @return the schools like it as everybody may see them, where there are any */
    private Optional<Supplier<SheetTable>> alike(School school, List<Trend> latest, @Nullable String measureId) {
        Trend trend = latest.stream()
                .filter(one -> one.measure().id().equals(measureId))
                .findFirst()
                .orElse(latest.getFirst());
        Optional<TrendYear> latestYear = trend.latest();
        if (latestYear.isEmpty()) {
            return Optional.empty();
        }
        AcademicYear year = latestYear.get().year();
        Optional<Alike> alike = similar.to(school.id(), year, ALIKE)
                .filter(found -> !found.near().isEmpty());
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        Measure measure = trend.measure();
        List<Similar> near = alike.get().near();
        Compared seen = compared.in(measure.id(), SchoolsCompared.Among.ALL, Pool.Years.of(year));
        ChoiceField<Trend> select = new ChoiceField<>(words.say("dashboards.filter.measure"));
        select.setItems(latest, one -> words.say(one.measure().titleKey()));
        select.setValue(trend);
        select.addValueChangeListener(change -> Optional.ofNullable(change.getValue())
                .ifPresent(chosen -> open(school, chosen.measure().id())));
        add(new Card(
                words.say("dashboards.profile.alike"),
                new Note(words.say(
                        "dashboards.profile.alike.about",
                        words.say("dashboards.phase." + school.phase().name()),
                        words.say(trends.defaultGroup().key()),
                        near.size())),
                select,
                new SchoolFigures(alikeTable(school, measure, year, near, seen)).withoutFind(),
                new Note(words.say("dashboards.profile.shares.about")),
                new SchoolFigures(sharesTable(alike.get(), year)).withoutFind()));
        return Optional.of(() -> SheetTable.of(
                words.say("dashboards.profile.alike"),
                alikeTable(
                        school,
                        measure,
                        year,
                        near,
                        compared.shared(measure.id(), SchoolsCompared.Among.ALL, Pool.Years.of(year)))));
    }

    private ChartTable alikeTable(
            School school, Measure measure, AcademicYear year, List<Similar> near, Compared among) {
        Map<SchoolId, SchoolInYear> bySchool = new LinkedHashMap<>();
        among.schools().forEach(one -> bySchool.put(one.school().id(), one));
        FigureFormat format = new FigureFormat(measure, words);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(alikeRow(school.name(), bySchool.get(school.id()), format, measure));
        near.forEach(one ->
                rows.add(alikeRow(one.school().name(), bySchool.get(one.school().id()), format, measure)));
        return new ChartTable(
                words.say(
                        "dashboards.profile.alike.caption",
                        words.say(measure.titleKey()),
                        measure.stage().yearLabel(year)),
                List.of(
                        words.say("dashboards.compared.school"),
                        words.say(trends.defaultGroup().key()),
                        words.say("dashboards.line.all"),
                        words.say("dashboards.compared.pool")),
                rows);
    }

    private List<Cell> alikeRow(String name, @Nullable SchoolInYear one, FigureFormat format, Measure measure) {
        if (one == null) {
            String nothing = words.say("figures.missing");
            return List.of(Cell.plain(name), Cell.quiet(nothing), Cell.quiet(nothing), Cell.NOTHING);
        }
        return List.of(
                Cell.plain(name),
                FigureCell.strong(one.year().group(), format),
                FigureCell.plain(one.year().all(), format),
                PooledCell.of(one.pool(), measure, format, words));
    }

    /** What the schools were chosen by. */
    private ChartTable sharesTable(Alike alike, AcademicYear year) {
        return new ChartTable(
                words.say("dashboards.profile.shares", Stage.ALL_YEARS.yearLabel(year)),
                List.of(
                        words.say("dashboards.compared.school"),
                        words.say("dashboards.profile.share.fsm"),
                        words.say("dashboards.profile.share.eal"),
                        words.say("dashboards.profile.share.sen"),
                        words.say(trends.defaultGroup().key())),
                Stream.concat(Stream.of(alike.own()), alike.near().stream())
                        .map(this::sharesRow)
                        .toList());
    }

    private List<Cell> sharesRow(Similar one) {
        RollShares shares = one.shares();
        return List.of(
                Cell.plain(one.school().name()),
                cell(shares.freeMeals()),
                cell(shares.additionalLanguage()),
                cell(shares.specialNeeds()),
                shares.group().map(this::cell).orElseGet(() -> Cell.quiet(words.say("figures.mark.hidden"))));
    }

    private Cell cell(Share share) {
        return Cell.plain(share(share)).sortedBy((double) share.least());
    }

    private String share(Share share) {
        if (share.exact()) {
            return words.say("dashboards.profile.share", share.least());
        }
        return share.least() == 0
                ? words.say("dashboards.profile.share.under", share.most() + 1)
                : words.say("dashboards.profile.share.step", share.least(), share.most());
    }

    private static FigureTable wide(ChartTable table) {
        FigureTable shown = new FigureTable(table);
        shown.addClassName("names-wrap");
        return shown;
    }

    private void open(School school, @Nullable String measureId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(SCHOOL, school.urn().value());
        if (measureId != null) {
            parameters.put(MEASURE, measureId);
        }
        UI.getCurrent().navigate(SchoolProfileView.class, QueryParameters.simple(parameters));
    }

    @Override
    public String getPageTitle() {
        return words.say("dashboards.page-title", title);
    }
}
