package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pupils.PupilRecord;

/** How a pupil's record is put into words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final PupilRecord pupil;

    Words(PupilRecord pupil) {
        this.pupil = pupil;
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** What a school calls a year group of DfE's. */
    static String yearGroup(@Nullable String code) {
        if (code == null) {
            return say("pupils.not-known");
        }
        return switch (code) {
            case "R" -> say("pupils.reception");
            case "N1", "N2" -> say("pupils.nursery");
            case "X" -> say("pupils.no-year");
            default -> say("pupils.year", code);
        };
    }

    /** Surname first, as lists have it. */
    static String listed(String surname, String forename) {
        return surname.isEmpty() || forename.isEmpty() ? surname + forename : surname + ", " + forename;
    }

    String name() {
        PupilRecord.OnRoll roll = pupil.latest();
        if (roll == null) {
            return say("pupils.record.no-name");
        }
        return Presentation.name(
                (roll.forename() + " " + roll.surname()).strip(), pupil.id().value());
    }

    /** "Ash Primary · Year 6, 6B · born 3 May 2015". */
    String place() {
        PupilRecord.OnRoll roll = pupil.latest();
        if (roll == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(school(roll.school()));
        parts.add(roll.form() == null ? yearGroup(roll.yearGroup()) : yearGroup(roll.yearGroup()) + ", " + roll.form());
        if (roll.birthDate() != null && !Presentation.hidesNames()) {
            parts.add(say("pupils.record.born", day(roll.birthDate())));
        }
        parts.add(say("pupils.record.as-at", day(roll.asAt())));
        return String.join(" · ", parts);
    }

    String school(SchoolId school) {
        return pupil.schools().getOrDefault(school, "");
    }

    /** "from Roll Autumn 2025.xlsx, imported by Hana Head on 3 November 2025". */
    String source(@Nullable ImportId from) {
        ImportSource source = from == null ? null : pupil.sources().get(from);
        if (source == null) {
            return say("pupils.source.none");
        }
        String day = day(source.at().toLocalDate());
        String reason = source.reason();
        return reason == null
                ? say("pupils.source.file", source.fileName(), source.by(), day)
                : say("pupils.source.by-hand", source.by(), day, reason);
    }
}
