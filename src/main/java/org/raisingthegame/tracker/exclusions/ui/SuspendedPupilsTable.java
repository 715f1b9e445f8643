package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Meeting;
import org.raisingthegame.tracker.exclusions.duties.Standing;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;

/** Suspended pupils: what is owed for each and by when, the days, and the governors' meetings. */
class SuspendedPupilsTable extends ListTable<SuspendedPupil> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final GovernorDuties duties;
    private final SchoolId school;
    private final Runnable changed;

    /**
     * @param pupils the most pressing first
     * @param changed after a meeting was noted or taken back
     */
    SuspendedPupilsTable(GovernorDuties duties, SchoolId school, List<SuspendedPupil> pupils, Runnable changed) {
        super(say("exclusions.duties"), pupils);
        this.duties = duties;
        this.school = school;
        this.changed = changed;
        addClassName("duties");
        column(say("exclusions.duties.pupil"), SuspendedPupilsTable::name);
        column(say("exclusions.duties.owed"), this::owed, this::tags, SuspendedPupil.MOST_PRESSING);
        days("exclusions.duties.term", Standing::halfDaysInTerm, SuspendedPupilsTable::days);
        days("exclusions.duties.year", Standing::halfDaysInYear, SuspendedPupilsTable::daysAtLeast);
        days("exclusions.duties.elsewhere", Standing::halfDaysElsewhere, SuspendedPupilsTable::days);
        column(
                say("exclusions.meeting"),
                SuspendedPupilsTable::met,
                this::meetings,
                Comparator.comparing(this::lastMet));
        withDownload(new ListDownload(say("exclusions.duties"), this, () -> duties.listTaken(school)));
    }

    static String name(SuspendedPupil pupil) {
        return Presentation.name(pupil.name(), pupil.id().value());
    }

    private void days(String headingKey, ToIntFunction<Standing> halfDays, BiFunction<Standing, Integer, String> said) {
        column(
                say(headingKey),
                pupil -> said.apply(pupil.standing(), halfDays.applyAsInt(pupil.standing())),
                Comparator.comparingInt(pupil -> halfDays.applyAsInt(pupil.standing())));
    }

    private static String days(Standing standing, int halfDays) {
        return Standing.days(halfDays);
    }

    /** With how many suspensions, of no known length, are not in it. */
    private static String daysAtLeast(Standing standing, int halfDays) {
        String days = Standing.days(halfDays);
        return standing.lengthUnknown() == 0 ? days : say("exclusions.duties.unknown", days, standing.lengthUnknown());
    }

    private String owed(SuspendedPupil pupil) {
        return pupil.standing().duties().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private Component tags(SuspendedPupil pupil) {
        Div tags = new Div();
        tags.addClassName("duty-tags");
        pupil.standing().duties().forEach(duty -> tags.add(new Tag(words(duty), tone(duty.kind()))));
        return tags;
    }

    private static String met(SuspendedPupil pupil) {
        return pupil.meetings().stream().map(SuspendedPupilsTable::met).collect(Collectors.joining("; "));
    }

    private static String met(Meeting meeting) {
        return say(
                "exclusions.meeting.line",
                DAY.format(meeting.heldOn()),
                say(meeting.outcome().key()));
    }

    private LocalDate lastMet(SuspendedPupil pupil) {
        return pupil.meetings().isEmpty()
                ? LocalDate.MIN
                : pupil.meetings().getLast().heldOn();
    }

    private Component meetings(SuspendedPupil pupil) {
        Div meetings = new Div();
        meetings.addClassName("duty-meetings");
        pupil.meetings().forEach(meeting -> meetings.add(meeting(pupil, meeting)));
        if (duties.mayGiveTerms() && pupil.standing().duties().stream().anyMatch(Duty::isOfGovernors)) {
            meetings.add(new QuietButton(
                    say("exclusions.meeting.note"),
                    say("exclusions.meeting.note.of", name(pupil)),
                    () -> new MeetingDialog(duties, school, pupil, name(pupil), changed).open()));
        }
        return meetings;
    }

    private Component meeting(SuspendedPupil pupil, Meeting meeting) {
        Div line = new Div(new Span(met(meeting)));
        if (duties.mayGiveTerms()) {
            String day = DAY.format(meeting.heldOn());
            line.add(new QuietButton(
                    say("exclusions.meeting.take-back"),
                    say("exclusions.meeting.take-back.of", name(pupil), day),
                    () -> {
                        duties.removeMeeting(school, pupil.id(), meeting.heldOn());
                        Said.withWayBack(say("exclusions.meeting.taken-back", day), () -> {
                            duties.keepMeeting(school, pupil.id(), meeting);
                            changed.run();
                        });
                        changed.run();
                    }));
        }
        return line;
    }

    private String words(Duty duty) {
        String what = say(duty.kind().key());
        @Nullable LocalDate due = duty.due();
        if (due == null) {
            return what;
        }
        if (!duty.isOfGovernors() || !duty.isOverdueOn(duties.today())) {
            return say("exclusions.duty.by", what, DAY.format(due));
        }
        return duty.kind() == Duty.Kind.MEET_IF_ASKED
                ? say("exclusions.duty.overdue.if-asked", DAY.format(due))
                : say("exclusions.duty.overdue", what, DAY.format(due));
    }

    private static Tag.Tone tone(Duty.Kind kind) {
        return switch (kind) {
            case MEET, OVER_YEARS_LIMIT -> Tag.Tone.BAD;
            case MEET_IF_ASKED, ALTERNATIVE_PROVISION -> Tag.Tone.WARN;
            case CONSIDER -> Tag.Tone.NEUTRAL;
        };
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
