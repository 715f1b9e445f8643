package org.raisingthegame.tracker.schoolregister.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
            Anchor imports = new Anchor("imports", getTranslation("schoolregister.none.go"));
            imports.addClassName("action-link");
            add(new EmptyState(
                    getTranslation("schoolregister.none"), getTranslation("schoolregister.none.do"), imports));
        } else {
            add(new Card(table(schools)));
        }
    }

    private ListTable<ListedSchool> table(List<ListedSchool> schools) {
        ListTable<ListedSchool> table = new ListTable<>(getTranslation("schoolregister.title"), schools)
                .column(
                        getTranslation("schoolregister.column.name"),
                        listed -> listed.school().name())
                .column(
                        getTranslation("schoolregister.column.phase"),
                        listed -> getTranslation(
                                "schoolregister.phase." + listed.school().phase()))
                .column(
                        getTranslation("schoolregister.column.member"),
                        this::membership,
                        Comparator.comparing(
                                ListedSchool::memberSince, Comparator.nullsLast(Comparator.naturalOrder())))
                .column(
                        getTranslation("schoolregister.column.dfe-number"),
                        listed -> listed.school().laestab().written())
                .column(
                        getTranslation("schoolregister.column.urn"),
                        listed -> listed.school().urn().value());
        return table.withDownload(new ListDownload(getTranslation("schoolregister.title"), table));
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
