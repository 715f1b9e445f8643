package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.Headcount;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.Headcounts;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** How many people came, without any name: of one's school, or of partners. */
class HeadcountCard extends Card {

    private final Headcounts headcounts;
    private final Event event;
    private final Runnable changed;

    HeadcountCard(Headcounts headcounts, Event event, Runnable changed) {
        super(I18NProvider.translate("aimhigh.event.heads"));
        this.headcounts = headcounts;
        this.event = event;
        this.changed = changed;
        add(EventView.note(getTranslation("aimhigh.event.heads.care")));
        List<Headcount> counts = headcounts.of(event.requiredId());
        if (counts.isEmpty()) {
            add(EventView.note(getTranslation("aimhigh.event.heads.none")));
        }
        counts.forEach(count -> add(line(count)));
        SchoolChoice school = headcounts.school();
        if (school != null || headcounts.mayCountPartners()) {
            add(form(school));
        }
    }

    private Div line(Headcount count) {
        Span by = new Span(getTranslation(
                "aimhigh.event.heads.by",
                count.saidBy(),
                EventsNavigation.DAY.format(count.saidAt().toLocalDate())));
        by.addClassName("note");
        Div line = new Div(
                new Span(count.from() + " · "
                        + getTranslation(
                                "aimhigh.event.heads.line",
                                getTranslation(count.people().key()),
                                count.heads())),
                by);
        line.addClassName("speaker-line");
        return line;
    }

    private Div form(@Nullable SchoolChoice school) {
        TextField partner = new TextField(getTranslation("aimhigh.event.heads.partner"));
        partner.setPlaceholder(getTranslation("aimhigh.event.heads.partner.example"));
        partner.setMaxLength(Event.LONGEST_TEXT);
        partner.setVisible(school == null);
        Select<People> who = new Select<>();
        who.setLabel(getTranslation("aimhigh.event.heads.who"));
        who.setItems(
                school == null
                        ? List.of(People.YOUNG_PEOPLE, People.GUESTS)
                        : List.of(People.PARENTS, People.STAFF, People.GUESTS));
        who.setItemLabelGenerator(people -> getTranslation(people.key()));
        who.setValue(school == null ? People.YOUNG_PEOPLE : People.PARENTS);
        IntegerField heads = new IntegerField(getTranslation("aimhigh.event.heads.how-many"));
        heads.setErrorMessage(getTranslation("aimhigh.event.heads.bad"));
        Button save = new Button(getTranslation("aimhigh.event.heads.save"), click -> {
            Integer number = heads.getValue();
            boolean bad = number == null || number < 0 || number > Headcount.MOST;
            boolean nameless = school == null && partner.getValue().isBlank();
            heads.setInvalid(bad);
            partner.setErrorMessage(getTranslation("aimhigh.required"));
            partner.setInvalid(nameless);
            if (bad || nameless || number == null) {
                return;
            }
            if (school == null) {
                headcounts.ofPartner(event.requiredId(), partner.getValue(), who.getValue(), number);
            } else {
                headcounts.ofSchool(event.requiredId(), school.id(), who.getValue(), number);
            }
            changed.run();
        });
        Div form = new Div(partner, who, heads, save);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        return form;
    }
}
