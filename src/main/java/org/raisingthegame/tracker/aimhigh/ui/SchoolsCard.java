package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.EventSheet;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.SchoolTurnout;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FigureTable;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.schools.School;

/** For organisers: counts by school, and invitations. */
class SchoolsCard extends Card {

    private static final int USUAL_PLACES = 15;

    private final FigureFormat format = new FigureFormat(MeasureKind.RATE_PER_100, I18NProvider::translate);

    SchoolsCard(Events events, EventSheet sheet, Runnable changed) {
        super(I18NProvider.translate("aimhigh.event.schools"));
        List<SchoolTurnout> schools = events.turnout(sheet.event().requiredId());
        if (schools.isEmpty()) {
            add(EventView.note(getTranslation("aimhigh.event.schools.none")));
        } else {
            FigureTable turnout = new FigureTable(new ChartTable(
                    getTranslation("aimhigh.event.schools.care"),
                    List.of(
                            getTranslation("aimhigh.event.column.school"),
                            getTranslation("aimhigh.event.column.offered"),
                            getTranslation("aimhigh.event.column.reply"),
                            getTranslation("aimhigh.event.column.taken"),
                            getTranslation("aimhigh.event.column.listed"),
                            getTranslation("aimhigh.event.column.attended")),
                    schools.stream().map(this::row).toList()));
            turnout.addClassName("names-wrap");
            add(turnout);
        }
        if (sheet.event().state() == EventState.PLANNED) {
            H3 heading = new H3(getTranslation("aimhigh.event.invite"));
            heading.addClassName("part-heading");
            add(heading, invite(events, sheet, changed));
        }
    }

    private List<Cell> row(SchoolTurnout school) {
        boolean invited = school.offered() != null;
        return List.of(
                Cell.plain(school.name()),
                number(school.offered()),
                Cell.quiet(getTranslation(invited ? school.reply().key() : "aimhigh.event.no-invitation")),
                number(school.taken()),
                count(school.listed()),
                count(school.attended()));
    }

    private static Cell number(@Nullable Integer places) {
        return places == null ? Cell.quiet("–") : Cell.plain(places.toString());
    }

    private Cell count(Figure figure) {
        return figure instanceof Figure.Value ? Cell.plain(format.count(figure)) : Cell.quiet(format.count(figure));
    }

    private Div invite(Events events, EventSheet sheet, Runnable changed) {
        MultiSelectComboBox<School> schools = new MultiSelectComboBox<>(getTranslation("aimhigh.event.invite.schools"));
        schools.setItems(events.schools());
        schools.setItemLabelGenerator(School::name);
        IntegerField places = new IntegerField(getTranslation("aimhigh.event.invite.places"));
        places.setMin(1);
        places.setValue(USUAL_PLACES);
        Button invite = new Button(getTranslation("aimhigh.event.invite.do"), click -> {
            Integer offered = places.getValue();
            if (offered == null || offered < 1) {
                places.setInvalid(true);
                return;
            }
            schools.getValue().forEach(school -> events.invite(sheet.event().requiredId(), school.id(), offered));
            changed.run();
        });
        Div form = new Div(schools, places, invite);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        return form;
    }
}
