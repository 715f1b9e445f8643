package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Standing;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Tag;

/** A school's suspended pupils: days in the term and the year, what governors have to do, and until when. */
@StyleSheet("assets/styles/exclusions.css")
@Route("suspension-duties")
@Menu(title = "exclusions.duties", order = 240)
@RolesAllowed(Rights.SEE_PUPILS)
class DutiesView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

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
        List<SuspendedPupil> pupils = duties.pupils(school.get().id());
        if (pupils.isEmpty()) {
            add(new EmptyState(getTranslation("exclusions.duties.none"), getTranslation("exclusions.duties.none.do")));
        } else {
            add(new Card(list(pupils)));
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
                new Paragraph(getTranslation("exclusions.duties.care")),
                new Paragraph(getTranslation("exclusions.duties.guidance", duties.guidance())));
    }

    private Div list(List<SuspendedPupil> pupils) {
        Paragraph about = new Paragraph(getTranslation("exclusions.duties.caption"));
        about.addClassName("note");
        Div list = new Div(about);
        pupils.forEach(pupil -> list.add(row(pupil)));
        return list;
    }

    private Div row(SuspendedPupil pupil) {
        Standing standing = pupil.standing();
        Span name = new Span(Presentation.name(pupil.name(), pupil.id().value()));
        name.addClassName("duty-name");
        Div row = new Div(name);
        standing.duties().forEach(duty -> row.add(new Tag(words(duty), tone(duty.kind()))));
        String days = getTranslation(
                "exclusions.duties.days",
                Standing.days(standing.halfDaysInTerm()),
                Standing.days(standing.halfDaysInYear()),
                Standing.days(standing.halfDaysElsewhere()));
        String unknown = standing.lengthUnknown() == 0
                ? ""
                : " " + getTranslation("exclusions.duties.unknown", standing.lengthUnknown());
        Paragraph note = new Paragraph(days + unknown);
        note.addClassName("note");
        row.add(note);
        row.addClassName("duty");
        return row;
    }

    private static Tag.Tone tone(Duty.Kind kind) {
        return switch (kind) {
            case MEET, OVER_YEARS_LIMIT -> Tag.Tone.BAD;
            case MEET_IF_ASKED, ALTERNATIVE_PROVISION -> Tag.Tone.WARN;
            case CONSIDER -> Tag.Tone.NEUTRAL;
        };
    }

    private String words(Duty duty) {
        String what = getTranslation(duty.kind().key());
        @Nullable LocalDate due = duty.due();
        return due == null ? what : getTranslation("exclusions.duty.by", what, DAY.format(due));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("exclusions.duties"));
    }
}
