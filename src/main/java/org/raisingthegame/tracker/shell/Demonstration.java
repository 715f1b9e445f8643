package org.raisingthegame.tracker.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.access.DemoSignIn;
import org.raisingthegame.tracker.access.DemoSignIns;
import org.raisingthegame.tracker.pages.DemoNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is different where the program runs as a demonstration: everywhere else all of this is empty. */
@Component
class Demonstration {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ObjectProvider<DemoSignIns> signIns;
    private final Clock clock;

    Demonstration(ObjectProvider<DemoSignIns> signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    List<DemoSignIn> signIns() {
        DemoSignIns demo = signIns.getIfAvailable();
        return demo == null ? List.of() : demo.all();
    }

    /** The line for the foot of every page, which says what is made up and as at which day the samples end. */
    Optional<DemoNote> note() {
        if (signIns.getIfAvailable() == null) {
            return Optional.empty();
        }
        String today = LocalDate.now(clock).format(DAY);
        return Optional.of(new DemoNote(I18NProvider.translate("shell.demo.note", today)));
    }
}
