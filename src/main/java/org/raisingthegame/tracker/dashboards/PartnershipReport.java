package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.dashboards.spi.PartnershipSection;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.PublishedRolls;
import org.raisingthegame.tracker.figures.PublishedRolls.Roll;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The year's report of the partnership: whose data are in, what the published outcomes look like in them, the figures of the
 * founding schools, what modules add of plans and events, and what to mind. Shared, for it goes to a board.
 */
@Component
@Order(120)
class PartnershipReport implements Pack {

    private static final Place FOUNDING = new Place.FoundingMembers();

    private final FiguresInPaper figures;
    private final ObjectProvider<PartnershipSection> sections;
    private final PublishedRolls rolls;
    private final CurrentUser user;

    PartnershipReport(
            FiguresInPaper figures,
            ObjectProvider<PartnershipSection> sections,
            PublishedRolls rolls,
            CurrentUser user) {
        this.figures = figures;
        this.sections = sections;
        this.rolls = rolls;
        this.user = user;
    }

    @Override
    public String id() {
        return "dashboards.pack.partnership";
    }

    @Override
    public List<Offer> offers() {
        return Set.of(Role.BOROUGH_OFFICER, Role.PROGRAMME_TEAM).contains(user.role())
                ? List.of(new Offer(
                        "", figures.say("dashboards.pack.partnership.offer"), null, Set.of(Marking.SHARED), List.of()))
                : List.of();
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        return List.of();
    }

    @Override
    public Paper make(Request request) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.partnership.coverage")));
        parts.add(Paper.Text.plain(figures.say("dashboards.pack.partnership.coverage.about")));
        parts.add(new Paper.Table(coverage()));
        List<Roll> census = rolls.of(PublishedSchools.ALL);
        if (!census.isEmpty()) {
            parts.add(Paper.Text.plain(figures.say("dashboards.census.about.ALL")));
            parts.add(new Paper.Table(CensusTable.of(census, figures.group(), figures::say)));
        }
        parts.add(new Paper.Heading(1, figures.say("dashboards.outcomes")));
        figures.outcomes().forEach(said -> {
            parts.add(new Paper.Heading(2, said.title()));
            parts.add(Paper.Text.quiet(said.claim()));
            parts.add(Paper.Text.leading(said.words().plain()));
            parts.add(new Paper.Table(said.words().table()));
            said.words().published().map(Paper.Table::new).ifPresent(parts::add);
        });
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.partnership.figures")));
        parts.addAll(figures.sharedChapters(FOUNDING));
        sections.orderedStream().map(PartnershipSection::parts).forEach(parts::addAll);
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.care")));
        parts.add(new Paper.Bullets(Stream.concat(
                        OutcomesView.CARE.stream()
                                .filter(key -> !key.endsWith(".many"))
                                .map(figures::say),
                        Stream.of(figures.say("dashboards.pack.care.children"), figures.say("dashboards.care.hidden")))
                .toList()));
        return new Paper(
                figures.say("dashboards.pack.partnership.title"),
                figures.subtitle(FOUNDING),
                Marking.SHARED,
                figures.say(Marking.SHARED.key()),
                parts);
    }

    /** Of how many schools there are data, for each headline measure: of the founding schools, and of all in this tool. */
    private ChartTable coverage() {
        return new ChartTable(
                figures.say("dashboards.pack.partnership.coverage"),
                List.of(
                        figures.say("dashboards.filter.measure"),
                        figures.say("dashboards.table.year"),
                        figures.say("dashboards.schools.founding"),
                        figures.say("dashboards.schools.all")),
                figures.headline().stream()
                        .map(measure -> List.of(
                                Cell.plain(figures.say(measure.titleKey())),
                                Cell.plain(figures.latestYear(measure, FOUNDING)
                                        .map(year -> measure.stage().yearLabel(year.year()))
                                        .orElse("–")),
                                Cell.plain(figures.latestYear(measure, FOUNDING)
                                        .map(this::schools)
                                        .orElse("–")),
                                Cell.plain(figures.latestYear(measure, new Place.AllSchools())
                                        .map(this::schools)
                                        .orElse("–"))))
                        .toList());
    }

    private String schools(TrendYear year) {
        return figures.say("dashboards.table.schools.of", year.schoolsWithData(), year.schoolsExpected());
    }
}
