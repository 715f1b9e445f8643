package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.Sparkline;
import org.springframework.core.annotation.Order;

/**
 * The latest figure of each measure, on the home page: of one's own school for those who see its true numbers, else of
 * the founding schools. Each leads to its trend.
 */
@org.springframework.stereotype.Component
@Order(100)
class FiguresAtAGlance implements HomePanel {

    private static final String PROVISIONAL = "figures.provisional";

    private final Trends trends;
    private final PlaceChoices places;
    private final CurrentUser user;
    private final Words words = I18NProvider::translate;

    FiguresAtAGlance(Trends trends, PlaceChoices places, CurrentUser user) {
        this.trends = trends;
        this.places = places;
        this.user = user;
    }

    @Override
    public Zone zone() {
        return Zone.TOP;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(Rights.SEE_FIGURES)) {
            return Optional.empty();
        }
        Optional<SchoolChoice> own = user.currentSchool().filter(school -> user.seesTrueFiguresOf(school.id()));
        Place place = own.<Place>map(school -> new Place.OneSchool(school.id())).orElse(new Place.FoundingMembers());
        List<Measure> headlines = trends.measures().stream()
                .filter(measure -> measure.headline() && !measure.schoolsOwn())
                .toList();
        List<Component> cards = trends.atAGlance(headlines, place).stream()
                .filter(Trend::applies)
                .flatMap(trend -> trend.newest().map(latest -> card(trend, latest)).stream())
                .toList();
        if (cards.isEmpty()) {
            return Optional.of(
                    new EmptyState(words.say("dashboards.home.nothing"), words.say("dashboards.home.nothing.do")));
        }
        Div shelf = new Div(cards.toArray(Component[]::new));
        shelf.addClassName("key-figures");
        String group = words.say(trends.defaultGroup().key());
        return Optional.of(
                new Div(new H2(words.say("dashboards.home.heading", group, places.name(place, words))), shelf));
    }

    /** The page that holds the measure's trend. */
    private static Class<? extends TrendView> page(Measure measure) {
        return switch (measure.topic()) {
            case ATTAINMENT -> AttainmentTrendView.class;
            case EXCLUSIONS -> ExclusionTrendView.class;
            case ATTENDANCE -> AttendanceTrendView.class;
            case IN_YEAR -> InYearTrendView.class;
            case TAKING_PART -> TakingPartTrendView.class;
        };
    }

    private Component card(Trend trend, Trend.TrendYear latest) {
        Measure measure = trend.measure();
        FigureFormat format = new FigureFormat(measure, this::withoutStatus);
        String year = year(trend, latest);
        String note = latest.others() instanceof Figure.Value
                ? words.say("dashboards.home.others", year, format.text(latest.others()))
                : year;
        String before = before(trend, latest)
                .map(past -> words.say(
                        "dashboards.home.before", measure.stage().yearLabel(past.year()), format.text(past.group())))
                .orElse("");
        RouterLink link = new RouterLink();
        link.addClassName("card-link");
        link.setRoute(page(measure));
        link.setQueryParameters(
                new TrendSelection(measure.id(), places.key(trend.place()), null, Set.of(), null, null).parameters());
        link.add(new KeyFigure(
                words.say(measure.titleKey()),
                format.brief(latest.group()),
                (note + "\n" + before).strip(),
                overTheYears(trend)));
        return link;
    }

    /** The year just before, by which one sees what moved; none where it had no figure, or one that is not shown. */
    private static Optional<Trend.TrendYear> before(Trend trend, Trend.TrendYear latest) {
        return trend.years().stream()
                .filter(one -> one.year().next().equals(latest.year()) && one.group() instanceof Figure.Value)
                .findFirst();
    }

    /** Which year it is of, and how far it can be relied on. */
    private String year(Trend trend, Trend.TrendYear latest) {
        String label = trend.measure().stage().yearLabel(latest.year());
        if (trend.soFar() == latest) {
            return words.say("dashboards.so-far", label);
        }
        boolean provisional = latest.group() instanceof Figure.Value value && value.provisional();
        return provisional ? words.say(PROVISIONAL, label) : label;
    }

    /** The year says that results are provisional; beside the large figure it would take the place of the drawing. */
    private String withoutStatus(String key, Object... arguments) {
        return key.equals(PROVISIONAL) ? arguments[0].toString() : words.say(key, arguments);
    }

    /** What a reader may not see is a gap. */
    private static @Nullable Component overTheYears(Trend trend) {
        List<@Nullable Double> values = new ArrayList<>();
        trend.years().forEach(year -> values.add(year.group().drawn()));
        if (trend.soFar() != null) {
            values.add(trend.soFar().group().drawn());
        }
        return Sparkline.of(values);
    }
}
