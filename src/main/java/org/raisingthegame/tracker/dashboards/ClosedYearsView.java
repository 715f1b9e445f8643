package org.raisingthegame.tracker.dashboards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.ClosedYears;
import org.raisingthegame.tracker.figures.ClosedYears.YearState;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;

/** Closes the figures of a year, so that what a board has read stays what it read, and opens them again. */
@Route("figures/years")
@Menu(title = "dashboards.years", order = 340)
@RolesAllowed(Rights.MANAGE_SCHOOLS)
class ClosedYearsView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ClosedYears years;
    private final Div list = new Div();

    ClosedYearsView(ClosedYears years) {
        this.years = years;
        add(
                new PageHeader(getTranslation("dashboards.years"), getTranslation("dashboards.years.sub")),
                new Card(
                        getTranslation("dashboards.years.what"),
                        note("dashboards.years.what.stays"),
                        note("dashboards.years.what.when")),
                list);
        list.addClassName("year-list");
        show();
    }

    private void show() {
        list.removeAll();
        List<YearState> all = years.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("dashboards.years.none"), getTranslation("dashboards.years.none.do")));
        }
        all.forEach(year -> list.add(row(year)));
    }

    private Card row(YearState state) {
        String label = state.year().label();
        LocalDate closedOn = state.closedOn();
        Tag tag = closedOn == null
                ? new Tag(getTranslation("dashboards.years.open"), Tag.Tone.NEUTRAL)
                : new Tag(getTranslation("dashboards.years.closed", DAY.format(closedOn)), Tag.Tone.OK);
        Button act = closedOn == null
                ? new Button(getTranslation("dashboards.years.close", label), click -> ask(state, "close"))
                : new Button(getTranslation("dashboards.years.reopen", label), click -> ask(state, "reopen"));
        if (state.forGood()) {
            Div line = new Div(new H2(label), tag);
            line.addClassName("year-line");
            return new Card(line, note("dashboards.years.for-good"));
        }
        Div line = new Div(new H2(label), tag, act);
        line.addClassName("year-line");
        return new Card(line);
    }

    /** Closing and opening change what everybody sees, so both are asked once more. */
    private void ask(YearState state, String what) {
        String label = state.year().label();
        new Confirmation(
                        getTranslation("dashboards.years." + what + ".ask", label),
                        getTranslation("dashboards.years." + what + ".text"),
                        getTranslation("dashboards.years.leave"),
                        getTranslation("dashboards.years." + what, label),
                        () -> {
                            if (what.equals("close")) {
                                close(state.year());
                            } else {
                                reopen(state.year());
                            }
                        })
                .open();
    }

    private void close(AcademicYear year) {
        boolean wasOpen = years.close(year);
        show();
        String words = getTranslation("dashboards.years.close.done", year.label());
        if (wasOpen) {
            Said.withWayBack(words, () -> reopen(year));
        } else {
            Said.now(words);
        }
    }

    private void reopen(AcademicYear year) {
        years.reopen(year);
        show();
        Said.now(getTranslation("dashboards.years.reopen.done", year.label()));
    }

    private Paragraph note(String key) {
        Paragraph note = new Note(getTranslation(key));
        return note;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboards.page-title", getTranslation("dashboards.years"));
    }
}
