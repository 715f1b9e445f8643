package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Meeting;
import org.raisingthegame.tracker.exclusions.duties.Standing;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;

/** One suspended pupil: what is owed and by when, the days, and the governors' meetings. */
class SuspendedPupilRow extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final GovernorDuties duties;
    private final SchoolId school;
    private final SuspendedPupil pupil;
    private final Runnable changed;

    SuspendedPupilRow(GovernorDuties duties, SchoolId school, SuspendedPupil pupil, Runnable changed) {
        this.duties = duties;
        this.school = school;
        this.pupil = pupil;
        this.changed = changed;
        addClassName("duty");
        Span name = new Span(name());
        name.addClassName("duty-name");
        add(name);
        pupil.standing().duties().forEach(duty -> add(new Tag(words(duty), tone(duty.kind()))));
        add(new Note(days()));
        pupil.meetings().forEach(this::addMeeting);
        if (duties.mayGiveTerms() && pupil.standing().duties().stream().anyMatch(Duty::isOfGovernors)) {
            Button met = new Button(
                    getTranslation("exclusions.meeting.note"),
                    click -> new MeetingDialog(duties, school, pupil, name(), changed).open());
            met.addThemeVariants(ButtonVariant.LUMO_SMALL);
            met.setAriaLabel(getTranslation("exclusions.meeting.note.of", name()));
            add(met);
        }
    }

    private String name() {
        return Presentation.name(pupil.name(), pupil.id().value());
    }

    private String days() {
        Standing standing = pupil.standing();
        String days = getTranslation(
                "exclusions.duties.days",
                Standing.days(standing.halfDaysInTerm()),
                Standing.days(standing.halfDaysInYear()),
                Standing.days(standing.halfDaysElsewhere()));
        return standing.lengthUnknown() == 0
                ? days
                : days + " " + getTranslation("exclusions.duties.unknown", standing.lengthUnknown());
    }

    private void addMeeting(Meeting meeting) {
        Paragraph line = new Note(getTranslation(
                "exclusions.meeting.line",
                DAY.format(meeting.heldOn()),
                getTranslation(meeting.outcome().key())));
        if (duties.mayGiveTerms()) {
            Button back = new Button(getTranslation("exclusions.meeting.take-back"), click -> {
                duties.removeMeeting(school, pupil.id(), meeting.heldOn());
                Said.withWayBack(getTranslation("exclusions.meeting.taken-back", DAY.format(meeting.heldOn())), () -> {
                    duties.keepMeeting(school, pupil.id(), meeting);
                    changed.run();
                });
                changed.run();
            });
            back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
            back.setAriaLabel(getTranslation("exclusions.meeting.take-back.of", name(), DAY.format(meeting.heldOn())));
            line.add(new Span(" "), back);
        }
        add(line);
    }

    private String words(Duty duty) {
        String what = getTranslation(duty.kind().key());
        @Nullable LocalDate due = duty.due();
        if (due == null) {
            return what;
        }
        if (!duty.isOfGovernors() || !duty.isOverdueOn(duties.today())) {
            return getTranslation("exclusions.duty.by", what, DAY.format(due));
        }
        return duty.kind() == Duty.Kind.MEET_IF_ASKED
                ? getTranslation("exclusions.duty.overdue.if-asked", DAY.format(due))
                : getTranslation("exclusions.duty.overdue", what, DAY.format(due));
    }

    private static Tag.Tone tone(Duty.Kind kind) {
        return switch (kind) {
            case MEET, OVER_YEARS_LIMIT -> Tag.Tone.BAD;
            case MEET_IF_ASKED, ALTERNATIVE_PROVISION -> Tag.Tone.WARN;
            case CONSIDER -> Tag.Tone.NEUTRAL;
        };
    }
}
