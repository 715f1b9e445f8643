package org.raisingthegame.tracker.schoolregister.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.schoolregister.ListedSchool;
import org.raisingthegame.tracker.schoolregister.SchoolRegister;

/** The schools in this tool and since when they belong to Raising the Game. They come in by a spreadsheet. */
@Route("schools")
@Menu(title = "schoolregister.title", order = 320)
@RolesAllowed(Rights.MANAGE_SCHOOLS)
class SchoolsView extends Page implements HasDynamicTitle {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    SchoolsView(SchoolRegister register, Clock clock) {
        List<ListedSchool> schools = register.schools();
        LocalDate today = LocalDate.now(clock);
        long members = schools.stream().filter(school -> school.memberOn(today)).count();
        add(new PageHeader(
                getTranslation("schoolregister.title"),
                schools.isEmpty()
                        ? ""
                        : getTranslation(
                                "schoolregister.sub", Integer.toString(schools.size()), Long.toString(members))));
        if (schools.isEmpty()) {
            add(new EmptyState(getTranslation("schoolregister.none"), getTranslation("schoolregister.none.do")));
        } else {
            add(new Card(table(schools)));
        }
    }

    private Grid<ListedSchool> table(List<ListedSchool> schools) {
        Grid<ListedSchool> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(listed -> listed.school().name())
                .setHeader(getTranslation("schoolregister.column.name"))
                .setSortable(true)
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(listed ->
                        getTranslation("schoolregister.phase." + listed.school().phase()))
                .setHeader(getTranslation("schoolregister.column.phase"))
                .setSortable(true)
                .setWidth("8rem");
        grid.addColumn(this::membership)
                .setHeader(getTranslation("schoolregister.column.member"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(listed -> listed.school().laestab().written())
                .setHeader(getTranslation("schoolregister.column.dfe-number"))
                .setWidth("7rem");
        grid.addColumn(listed -> listed.school().urn().value())
                .setHeader(getTranslation("schoolregister.column.urn"))
                .setWidth("6rem");
        grid.setItems(schools);
        return grid;
    }

    private String membership(ListedSchool school) {
        LocalDate since = school.memberSince();
        if (since == null) {
            return getTranslation("schoolregister.never");
        }
        LocalDate until = school.memberUntil();
        if (until != null) {
            return getTranslation("schoolregister.from-to", DAY.format(since), DAY.format(until.minusDays(1)));
        }
        return getTranslation(
                school.founding() ? "schoolregister.founding-since" : "schoolregister.since", DAY.format(since));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("schoolregister.title"));
    }
}
