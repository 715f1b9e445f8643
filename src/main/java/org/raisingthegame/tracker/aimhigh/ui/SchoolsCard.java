package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventSheet;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.SchoolTurnout;
import org.raisingthegame.tracker.aimhigh.SchoolTurnout.Count;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
            add(EventView.note(getTranslation("aimhigh.event.schools.care")), turnout(sheet.event(), schools));
        }
        if (sheet.event().state() == EventState.PLANNED) {
            H3 heading = new H3(getTranslation("aimhigh.event.invite"));
            heading.addClassName("part-heading");
            add(heading, invite(events, sheet, changed));
        }
    }

    /** What leaves of it is what everybody may see. */
    private ListTable<SchoolTurnout> turnout(Event event, List<SchoolTurnout> schools) {
        ListTable<SchoolTurnout> list = new ListTable<>(getTranslation("aimhigh.event.schools"), schools)
                .column(getTranslation("aimhigh.event.column.school"), SchoolTurnout::name)
                .column(
                        getTranslation("aimhigh.event.column.reply"),
                        school -> getTranslation(
                                school.offered() == null
                                        ? "aimhigh.event.no-invitation"
                                        : school.reply().key()))
                .numberIfAny(getTranslation("aimhigh.event.column.offered"), SchoolTurnout::offered)
                .numberIfAny(getTranslation("aimhigh.event.column.taken"), SchoolTurnout::taken);
        count(list, "aimhigh.event.column.listed", SchoolTurnout::listed);
        count(list, "aimhigh.event.column.attended", SchoolTurnout::attended);
        return list.withDownload(new ListDownload(event.code() + " " + getTranslation("aimhigh.event.schools"), list));
    }

    private void count(ListTable<SchoolTurnout> list, String headingKey, Function<SchoolTurnout, Count> of) {
        list.count(
                getTranslation(headingKey),
                school -> format.count(of.apply(school).shared()),
                school -> format.count(of.apply(school).shown()),
                school -> number(of.apply(school).shared()));
    }

    /** What a count is sorted by; null where it is hidden. */
    static @Nullable Long number(Figure figure) {
        return figure instanceof Figure.Value value ? value.numerator() : null;
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
