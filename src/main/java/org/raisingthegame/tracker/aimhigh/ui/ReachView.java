package org.raisingthegame.tracker.aimhigh.ui;

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
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Reach;
import org.raisingthegame.tracker.aimhigh.ReachSheet;
import org.raisingthegame.tracker.aimhigh.ReachTables;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Quotation;
import org.raisingthegame.tracker.pages.SayLine;

/** Whom events reached: different pupils and places, by year group, school and group; speakers by field. */
@StyleSheet("assets/styles/aimhigh.css")
@Route("figures/reach")
@Menu(title = "aimhigh.reach", order = 137)
@RolesAllowed(AimHighPlugin.SEE_EVENTS)
class ReachView extends Page implements HasDynamicTitle {

    private final Reach reach;
    private final ReachTables tables = new ReachTables(I18NProvider::translate);
    private final Select<AcademicYear> from = new Select<>();
    private final Select<AcademicYear> to = new Select<>();
    private final Select<Series> series = new Select<>();
    private final Div content = new Div();

    ReachView(Reach reach) {
        this.reach = reach;
        List<AcademicYear> years = reach.years();
        Optional<ReachSheet> whole = reach.sinceTheStart();
        if (whole.isEmpty()) {
            add(
                    new PageHeader(getTranslation("aimhigh.reach"), ""),
                    new EmptyState(getTranslation("aimhigh.reach.none"), getTranslation("aimhigh.reach.none.do")));
            return;
        }
        add(new PageHeader(
                getTranslation("aimhigh.reach"),
                getTranslation(
                        "aimhigh.reach.sub",
                        whole.get().from().label() + " – " + whole.get().to().label())));
        if (reach.mayChoose()) {
            add(choice(years));
        }
        content.addClassName("page");
        add(content);
        show(whole.get());
    }

    private Div choice(List<AcademicYear> years) {
        years(from, "aimhigh.reach.since", years, years.getLast());
        years(to, "aimhigh.reach.until", years, years.getFirst());
        series.setLabel(getTranslation("aimhigh.reach.series"));
        series.setItems(Series.values());
        series.setEmptySelectionAllowed(true);
        series.setEmptySelectionCaption(getTranslation("aimhigh.reach.series.all"));
        series.setItemLabelGenerator(one -> getTranslation(one == null ? "aimhigh.reach.series.all" : one.key()));
        series.addValueChangeListener(change -> choose());
        Div choice = new Div(from, to, series);
        choice.addClassName("fields");
        return choice;
    }

    private void years(Select<AcademicYear> select, String labelKey, List<AcademicYear> years, AcademicYear chosen) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(years);
        select.setItemLabelGenerator(AcademicYear::label);
        select.setValue(chosen);
        select.addValueChangeListener(change -> choose());
    }

    private void choose() {
        AcademicYear one = from.getValue();
        AcademicYear other = to.getValue();
        Series chosen = series.getValue();
        show(one.compareTo(other) <= 0 ? reach.between(one, other, chosen) : reach.between(other, one, chosen));
    }

    private void show(ReachSheet sheet) {
        content.removeAll();
        if (sheet.isEmpty()) {
            content.add(new SayLine(getTranslation("aimhigh.reach.say.none")));
        } else if (sheet.total().pupils() instanceof Figure.Value) {
            content.add(new SayLine(getTranslation(
                    "aimhigh.reach.say",
                    tables.number(sheet.total().pupils()),
                    sheet.schools(),
                    tables.number(sheet.total().places()),
                    sheet.differentSpeakers())));
        } else {
            content.add(new SayLine(getTranslation("aimhigh.reach.say.few")));
        }
        content.add(Card.row(
                figure("aimhigh.reach.pupils", tables.number(sheet.total().pupils())),
                figure("aimhigh.reach.places", tables.number(sheet.total().places())),
                figure("aimhigh.reach.schools", Integer.toString(sheet.schools())),
                figure("aimhigh.reach.speakers", Long.toString(sheet.differentSpeakers())),
                new KeyFigure(
                        getTranslation(
                                "aimhigh.reach.group",
                                getTranslation(sheet.group().key())),
                        tables.number(sheet.ofGroup().pupils()),
                        getTranslation(
                                "aimhigh.reach.group.note",
                                tables.number(sheet.ofGroup().places())))));
        Div pair = Card.row();
        if (!sheet.byYearGroup().isEmpty()) {
            pair.add(new Card(new FigureTable(tables.byYearGroup(sheet))));
        }
        pair.add(new Card(new FigureTable(tables.speakers(sheet))));
        content.add(pair);
        if (sheet.byYear().size() > 1) {
            content.add(new Card(new FigureTable(tables.byYear(sheet))));
        }
        if (!sheet.bySchool().isEmpty()) {
            content.add(new Card(
                    getTranslation("aimhigh.reach.by-school"),
                    EventView.note(getTranslation("aimhigh.reach.by-school.care")),
                    bySchool(sheet.bySchool())));
        }
        content.add(toTakeAway(), published(), care(sheet));
    }

    /** Of schools whose true figures one may see, which are for the screen only. */
    private ListTable<ReachSheet.Row> bySchool(List<ReachSheet.Row> schools) {
        ListTable<ReachSheet.Row> list = new ListTable<>(getTranslation("aimhigh.reach.by-school"), schools)
                .column(getTranslation("aimhigh.reach.column.school"), ReachSheet.Row::name);
        count(list, "aimhigh.reach.column.pupils", ReachSheet.Row::pupils);
        count(list, "aimhigh.reach.column.places", ReachSheet.Row::places);
        return list;
    }

    private void count(ListTable<ReachSheet.Row> list, String headingKey, Function<ReachSheet.Row, Figure> of) {
        Function<ReachSheet.Row, String> words = row -> tables.number(of.apply(row));
        list.count(getTranslation(headingKey), words, words, row -> SchoolsCard.number(of.apply(row)));
    }

    /** All years as everybody may see them, whoever takes them. */
    private Div toTakeAway() {
        Div downloads = new Div(new FileLink(
                getTranslation("aimhigh.reach.download"),
                getTranslation("aimhigh.reach") + ".xlsx",
                FileLink.WORKBOOK,
                to -> writeShared(reach.shared().orElseThrow(), to)));
        downloads.addClassName("downloads");
        return downloads;
    }

    private void writeShared(ReachSheet sheet, OutputStream to) throws IOException {
        List<String> about = List.of(
                getTranslation("aimhigh.reach"),
                getTranslation(
                        "aimhigh.reach.sub",
                        sheet.from().label() + " – " + sheet.to().label()),
                getTranslation("aimhigh.reach.care"),
                getTranslation("aimhigh.reach.one-cut"));
        List<SheetTable> sheets = Stream.of(tables.byYear(sheet), tables.byYearGroup(sheet), tables.speakers(sheet))
                .map(table -> SheetTable.of(table.caption(), table))
                .toList();
        WorkbookFile.write(getTranslation("aimhigh.reach.download.about"), about, sheets, to);
    }

    private Card published() {
        return new Card(
                getTranslation("aimhigh.reach.published.title"),
                new Quotation(
                        getTranslation("aimhigh.reach.published"), getTranslation("aimhigh.reach.published.source")),
                EventView.note(getTranslation("aimhigh.reach.published.care")));
    }

    private Card care(ReachSheet sheet) {
        Card card = new Card(getTranslation("aimhigh.reach.care.title"));
        sheet.heads()
                .forEach((people, heads) -> card.add(new Paragraph(getTranslation(
                        "aimhigh.event.heads.line", getTranslation(people.key()), tables.number(heads)))));
        card.add(EventView.note(getTranslation("aimhigh.reach.care")));
        if (!reach.mayChoose()) {
            card.add(EventView.note(getTranslation("aimhigh.reach.one-cut")));
        }
        card.add(new Paragraph(new Anchor("figures/taking-part", getTranslation("aimhigh.reach.share"))));
        return card;
    }

    private KeyFigure figure(String labelKey, String number) {
        return new KeyFigure(getTranslation(labelKey), number, "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.reach"));
    }
}
