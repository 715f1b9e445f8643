package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pupils.PupilCorrections;
import org.raisingthegame.tracker.pupils.PupilErasure;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.PupilRecord;
import org.raisingthegame.tracker.pupils.PupilRecords;
import org.raisingthegame.tracker.pupils.SubjectAccess;

/** All that is held of one pupil, and where it comes from. Neither address nor title say who it is. */
@StyleSheet("assets/styles/pupils.css")
@Route("pupils/:" + PupilsNavigation.PUPIL + "([0-9]{1,18})")
@RolesAllowed(Rights.SEE_PUPILS)
class PupilView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final PupilRecords records;
    private final PupilCorrections corrections;
    private final SubjectAccess access;
    private final PupilErasure erasure;
    private final CurrentUser user;

    PupilView(
            PupilRecords records,
            PupilCorrections corrections,
            SubjectAccess access,
            PupilErasure erasure,
            CurrentUser user) {
        this.records = records;
        this.access = access;
        this.erasure = erasure;
        this.user = user;
        this.corrections = corrections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .getLong(PupilsNavigation.PUPIL)
                .map(PupilId::new)
                .orElseThrow(OutOfScope::new));
    }

    private void show(PupilId id) {
        removeAll();
        PupilRecord pupil = records.open(id);
        Words words = new Words(pupil);
        add(new PageHeader(words.name(), words.place()));
        add(new UpnLine(pupil.upn(), () -> records.fullUpn(id)));
        add(new Card(getTranslation("pupils.record.years"), new YearsTable(pupil, words, corrections, () -> show(id))));
        add(new Card(getTranslation("pupils.record.timeline"), new Timeline(pupil, words)));
        if (user.may(Rights.SUBJECT_ACCESS)) {
            add(new Card(
                    getTranslation("pupils.subject.title"),
                    new Paragraph(getTranslation("pupils.subject.about")),
                    new SubjectAccessLinks(access, id)));
            add(new ErasureCard(erasure, id));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("pupils.record.title"));
    }
}
