package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.pages.Tag;

/** How imports are put into words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    static String moment(LocalDateTime time) {
        return time.format(MOMENT);
    }

    static String count(int number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    static String format(String formatId) {
        return say(formatId + ".title");
    }

    /** Where the issue is, its sheet included. */
    static String place(ImportIssue issue) {
        return place(issue, true);
    }

    /**
     * Where the issue is: "Jan 2019, row 118, UPN".
     *
     * @param severalSheets whether the sheet has to be named
     */
    static String place(ImportIssue issue, boolean severalSheets) {
        StringBuilder place = new StringBuilder();
        if (issue.sheet() != null && (severalSheets || issue.row() == 0)) {
            place.append(issue.sheet());
        }
        if (issue.row() > 0) {
            place.append(place.isEmpty() ? "" : ", ").append(say("imports.row", count(issue.row())));
        }
        if (issue.column() != null) {
            place.append(", ").append(issue.column());
        }
        return place.toString();
    }

    static String sentence(ImportIssue issue) {
        return say(issue.messageKey(), issue.arguments().toArray());
    }

    static Tag state(ImportState state) {
        Tag.Tone tone = switch (state) {
            case APPLIED -> Tag.Tone.OK;
            case RECEIVED, APPLYING -> Tag.Tone.WARN;
            case INTERRUPTED -> Tag.Tone.BAD;
            case UNDONE, DISCARDED -> Tag.Tone.NEUTRAL;
        };
        return new Tag(say("imports.state." + state.name()), tone);
    }
}
