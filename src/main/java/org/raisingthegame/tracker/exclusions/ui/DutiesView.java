package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;

/** A school's suspended pupils: days in the term and the year, what governors have to do, and until when. */
@StyleSheet("assets/styles/exclusions.css")
@Route("suspension-duties")
@Menu(title = "exclusions.duties", order = 240)
@RolesAllowed(Rights.SEE_PUPILS)
class DutiesView extends Page implements HasDynamicTitle {

    private final GovernorDuties duties;

    DutiesView(GovernorDuties duties) {
        this.duties = duties;
        show();
    }

    private void show() {
        removeAll();
        Optional<SchoolChoice> school = duties.currentSchool();
        add(new PageHeader(
                getTranslation("exclusions.duties"),
                school.map(own -> own.name() + ", " + duties.year().label()).orElse("")));
        if (school.isEmpty()) {
            add(new EmptyState(
                    getTranslation("exclusions.duties.no-school"), getTranslation("exclusions.duties.no-school.do")));
            return;
        }
        List<SuspendedPupil> pupils =
                Presentation.ordered(
                                duties.pupils(school.get().id()),
                                pupil -> pupil.id().value())
                        .stream()
                        .sorted(SuspendedPupil.MOST_PRESSING)
                        .toList();
        if (pupils.isEmpty()) {
            add(new EmptyState(getTranslation("exclusions.duties.none"), getTranslation("exclusions.duties.none.do")));
        } else {
            add(new Card(
                    new Note(getTranslation("exclusions.duties.caption")),
                    new SuspendedPupilsTable(duties, school.get().id(), pupils, this::show)));
            if (duties.mayGiveTerms()) {
                add(new Card(
                        getTranslation("exclusions.elsewhere"),
                        new ElsewhereForm(duties, school.get().id(), pupils, this::show)));
            }
        }
        add(new Card(getTranslation("exclusions.terms"), terms(school.get())), care());
    }

    private TermDates terms(SchoolChoice school) {
        return new TermDates(duties, school.id(), this::show);
    }

    private Card care() {
        return new Card(
                getTranslation("exclusions.duties.counted"),
                new Paragraph(getTranslation("exclusions.duties.care")),
                new Paragraph(getTranslation("exclusions.duties.guidance", duties.guidance())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("exclusions.duties"));
    }
}
