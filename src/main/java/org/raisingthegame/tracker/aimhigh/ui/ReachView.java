package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Reach;
import org.raisingthegame.tracker.aimhigh.ReachSheet;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.SayLine;

/** Whom events reached: different pupils and places, by year group, school and group; speakers by field. */
@StyleSheet("assets/styles/aimhigh.css")
@Route("figures/reach")
@Menu(title = "aimhigh.reach", order = 145)
@RolesAllowed(AimHighPlugin.SEE_EVENTS)
class ReachView extends Page implements HasDynamicTitle {

    private final Reach reach;
    private final FigureFormat format = new FigureFormat(MeasureKind.RATE_PER_100, I18NProvider::translate);
    private final Div content = new Div();

    ReachView(Reach reach) {
        this.reach = reach;
        List<AcademicYear> years = reach.years();
        if (years.isEmpty()) {
            add(
                    new PageHeader(getTranslation("aimhigh.reach"), ""),
                    new EmptyState(getTranslation("aimhigh.reach.none"), getTranslation("aimhigh.reach.none.do")));
            return;
        }
        Select<AcademicYear> from = years("aimhigh.reach.since", years, years.getLast());
        Select<AcademicYear> to = years("aimhigh.reach.until", years, years.getFirst());
        from.addValueChangeListener(change -> show(change.getValue(), to.getValue()));
        to.addValueChangeListener(change -> show(from.getValue(), change.getValue()));
        Div choice = new Div(from, to);
        choice.addClassName("event-form");
        content.addClassName("page");
        add(
                new PageHeader(
                        getTranslation("aimhigh.reach"),
                        getTranslation(
                                "aimhigh.reach.sub",
                                years.getLast().label() + " – "
                                        + years.getFirst().label())),
                choice,
                content);
        show(years.getLast(), years.getFirst());
    }

    private Select<AcademicYear> years(String labelKey, List<AcademicYear> years, AcademicYear chosen) {
        Select<AcademicYear> select = new Select<>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(years);
        select.setItemLabelGenerator(AcademicYear::label);
        select.setValue(chosen);
        return select;
    }

    private void show(AcademicYear one, AcademicYear other) {
        content.removeAll();
        ReachSheet sheet = one.compareTo(other) <= 0 ? reach.between(one, other) : reach.between(other, one);
        if (sheet.total().places() == 0) {
            content.add(new SayLine(getTranslation("aimhigh.reach.say.none")));
        } else {
            content.add(new SayLine(getTranslation(
                    "aimhigh.reach.say",
                    sheet.total().pupils(),
                    sheet.schools(),
                    sheet.total().places(),
                    sheet.differentSpeakers())));
        }
        content.add(Card.row(
                figure("aimhigh.reach.pupils", sheet.total().pupils()),
                figure("aimhigh.reach.places", sheet.total().places()),
                figure("aimhigh.reach.schools", sheet.schools()),
                figure("aimhigh.reach.speakers", sheet.differentSpeakers()),
                new KeyFigure(
                        getTranslation(
                                "aimhigh.reach.group",
                                getTranslation(sheet.group().key())),
                        number(sheet.ofGroup().pupils()),
                        getTranslation(
                                "aimhigh.reach.group.note",
                                number(sheet.ofGroup().places())))));
        content.add(new Card(new FigureTable(table(
                "aimhigh.reach.by-year",
                "aimhigh.reach.column.year",
                sheet.byYearGroup().stream().map(this::namedYear).toList()))));
        if (!sheet.bySchool().isEmpty()) {
            content.add(new Card(
                    new FigureTable(table("aimhigh.reach.by-school", "aimhigh.reach.column.school", sheet.bySchool())),
                    EventView.note(getTranslation("aimhigh.reach.by-school.care"))));
        }
        content.add(new Card(new FigureTable(fields(sheet))), care(sheet));
    }

    private Component care(ReachSheet sheet) {
        Card card = new Card();
        sheet.heads()
                .forEach((people, heads) -> card.add(new Paragraph(
                        getTranslation("aimhigh.event.heads.line", getTranslation(people.key()), heads))));
        card.add(
                new Paragraph(getTranslation("aimhigh.reach.published")),
                EventView.note(getTranslation("aimhigh.reach.published.care")),
                EventView.note(getTranslation("aimhigh.reach.care")),
                new Paragraph(new Anchor("figures/taking-part", getTranslation("aimhigh.reach.share"))));
        return card;
    }

    private KeyFigure figure(String labelKey, long number) {
        return new KeyFigure(getTranslation(labelKey), "%,d".formatted(number), "");
    }

    private ReachSheet.Row namedYear(ReachSheet.Row row) {
        String name = row.name().isEmpty()
                ? getTranslation("aimhigh.reach.year-unknown")
                : RegisterWords.yearGroup(row.name());
        return new ReachSheet.Row(name, row.places(), row.pupils());
    }

    private ChartTable table(String captionKey, String firstKey, List<ReachSheet.Row> rows) {
        return new ChartTable(
                getTranslation(captionKey),
                List.of(
                        getTranslation(firstKey),
                        getTranslation("aimhigh.reach.column.pupils"),
                        getTranslation("aimhigh.reach.column.places")),
                rows.stream()
                        .map(row -> List.of(Cell.plain(row.name()), count(row.pupils()), count(row.places())))
                        .toList());
    }

    private Cell count(Figure figure) {
        return figure instanceof Figure.Value ? Cell.plain(number(figure)) : Cell.quiet(number(figure));
    }

    private String number(Figure figure) {
        return figure instanceof Figure.Value value ? "%,d".formatted(value.numerator()) : format.count(figure);
    }

    private ChartTable fields(ReachSheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        sheet.speakers()
                .forEach((field, people) ->
                        rows.add(List.of(Cell.plain(getTranslation(field.key())), Cell.plain(Long.toString(people)))));
        return new ChartTable(
                getTranslation("aimhigh.reach.by-field"),
                List.of(getTranslation("aimhigh.reach.column.field"), getTranslation("aimhigh.reach.column.speakers")),
                rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.reach"));
    }
}
