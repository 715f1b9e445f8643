package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.EventSheet;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Invitation;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** The places of the school in which the person stands, with the way to its register. */
class PlacesCard extends Card {

    private final Events events;
    private final SchoolChoice school;
    private final Runnable changed;

    PlacesCard(Events events, EventSheet sheet, SchoolChoice school, Runnable changed) {
        super(I18NProvider.translate("aimhigh.event.places"));
        this.events = events;
        this.school = school;
        this.changed = changed;
        EventView.invitationOf(sheet.invitations(), school)
                .ifPresentOrElse(
                        invitation -> answer(sheet, invitation),
                        () -> add(EventView.note(getTranslation("aimhigh.event.places.none", school.name()))));
        if (sheet.event().invited().pupils() && sheet.event().state() != EventState.CANCELLED) {
            RouterLink register = EventsNavigation.link(
                    getTranslation("aimhigh.event.register"),
                    RegisterView.class,
                    sheet.event().requiredId());
            register.addClassName("action-link");
            add(new Paragraph(register));
        }
    }

    private void answer(EventSheet sheet, Invitation invitation) {
        add(new Paragraph(getTranslation("aimhigh.event.places.offered", invitation.offered(), school.name())));
        switch (invitation.reply()) {
            case ACCEPTED ->
                add(new Paragraph(getTranslation(
                        "aimhigh.event.places.accepted", invitation.taken() == null ? 0 : invitation.taken())));
            case DECLINED -> add(new Paragraph(getTranslation("aimhigh.event.places.declined")));
            case WAITING -> {}
        }
        if (sheet.event().state() != EventState.PLANNED) {
            return;
        }
        IntegerField pupils = new IntegerField(getTranslation("aimhigh.event.how-many"));
        pupils.setMin(1);
        pupils.setMax(invitation.offered());
        pupils.setStepButtonsVisible(true);
        pupils.setValue(
                invitation.taken() == null || invitation.taken() == 0 ? invitation.offered() : invitation.taken());
        Button accept = new Button(getTranslation("aimhigh.event.accept"), click -> {
            Integer taken = pupils.getValue();
            if (taken == null || taken < 1 || taken > invitation.offered()) {
                pupils.setInvalid(true);
                return;
            }
            events.answer(invitation.event(), school.id(), Reply.ACCEPTED, taken);
            changed.run();
        });
        Button decline = new Button(getTranslation("aimhigh.event.decline"), click -> {
            events.answer(invitation.event(), school.id(), Reply.DECLINED, 0);
            changed.run();
        });
        Div form = new Div(pupils, accept, decline);
        form.addClassName("actions");
        UnsavedChanges.in(form);
        add(form);
    }
}
