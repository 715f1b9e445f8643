package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.pages.Presentation;

/** How a pupil on a list is called. */
final class RegisterWords {

    private RegisterWords() {}

    /** The form, or else the year group, or nothing. */
    static String form(RegisterLine line) {
        if (line.form() != null) {
            return line.form();
        }
        return line.yearGroup() == null ? "" : yearGroup(line.yearGroup());
    }

    /** @param code DfE's */
    static String yearGroup(String code) {
        return I18NProvider.translate("aimhigh.register.year", code);
    }

    /** By name, or by number while names are hidden. */
    static List<RegisterLine> choices(List<RegisterLine> byName) {
        return Presentation.ordered(byName, line -> line.pupil().value());
    }

    /** With the form, for a choice of pupils. */
    static String choice(RegisterLine line) {
        String name = Presentation.name(line.name(), line.pupil().value());
        return form(line).isEmpty() ? name : name + ", " + form(line);
    }
}
