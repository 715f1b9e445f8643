package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.Colleague;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolAdvisor;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pages.Said;

/** Where a head grants colleagues of the school single rights, and decides whether its advisors see names. */
@StyleSheet("assets/styles/access.css")
@Route("colleagues")
@Menu(title = "access.colleagues", order = 410)
@RolesAllowed(Rights.MANAGE_COLLEAGUES)
class ColleaguesView extends Page implements HasDynamicTitle {

    private final Colleagues colleagues;
    private final SchoolChoice school;
    private final Div held = new Div();

    ColleaguesView(Colleagues colleagues, CurrentUser user, Clock clock) {
        this.colleagues = colleagues;
        school = user.currentSchool().orElseThrow(OutOfScope::new);
        add(new PageHeader(getTranslation("access.colleagues"), school.name()));
        add(new Card(
                getTranslation("access.colleagues.grant"),
                new GrantForm(colleagues, school.id(), LocalDate.now(clock), this::showColleagues)));
        add(new Card(getTranslation("access.colleagues.held"), held));
        showColleagues();
        List<SchoolAdvisor> advisors = colleagues.advisorsOf(school.id());
        if (!advisors.isEmpty()) {
            Card names = new Card(
                    getTranslation("access.colleagues.advisors"),
                    new Paragraph(getTranslation("access.colleagues.advisors.about")));
            advisors.forEach(advisor -> names.add(namesSwitch(advisor)));
            add(names);
        }
    }

    private void showColleagues() {
        held.removeAll();
        List<Colleague> all = colleagues.of(school.id());
        if (all.isEmpty()) {
            held.add(new Paragraph(getTranslation("access.colleagues.none")));
        } else {
            ListTable<Colleague> list = new ListTable<>(getTranslation("access.colleagues.held"), all)
                    .column(getTranslation("access.people.name"), Colleague::name)
                    .column(getTranslation("access.people.email"), Colleague::email)
                    .column(getTranslation("access.colleagues.rights"), this::rights, this::shownRights)
                    .actions(this::invitation);
            held.add(list.withDownload(new ListDownload(getTranslation("access.colleagues"), list)));
        }
    }

    private String rights(Colleague colleague) {
        return colleague.rights().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private Component shownRights(Colleague colleague) {
        Div rights = new Div();
        rights.addClassName("colleague-rights");
        colleague.rights().forEach(granted -> rights.add(right(colleague, granted)));
        return rights;
    }

    private Component right(Colleague colleague, Colleague.Granted granted) {
        String right = getTranslation("access.right." + granted.right());
        return new Div(
                new Span(words(granted)),
                new QuietButton(
                        getTranslation("access.colleagues.end"),
                        getTranslation("access.colleagues.end.of", colleague.name(), right),
                        () -> end(colleague, granted)));
    }

    private void end(Colleague colleague, Colleague.Granted granted) {
        String right = getTranslation("access.right." + granted.right());
        colleagues.end(school.id(), colleague.id(), granted.right());
        Said.withWayBack(getTranslation("access.colleagues.ended", colleague.name(), right), () -> {
            colleagues.grant(
                    school.id(), colleague.email(), colleague.name(), Set.of(granted.right()), granted.lastDay());
            showColleagues();
        });
        showColleagues();
    }

    private String words(Colleague.Granted granted) {
        String right = getTranslation("access.right." + granted.right());
        LocalDate lastDay = granted.lastDay();
        return lastDay == null ? right : getTranslation("access.colleagues.until", right, lastDay.format(Dates.LONG));
    }

    private Component invitation(Colleague colleague) {
        return new QuietButton(
                getTranslation("access.colleagues.invite"),
                getTranslation("access.colleagues.invite.of", colleague.name()),
                () -> invite(colleague));
    }

    private void invite(Colleague colleague) {
        colleagues
                .invite(school.id(), colleague.id())
                .ifPresentOrElse(
                        invitation -> new InvitationDialog(colleague.name(), invitation).open(),
                        () -> Said.now(getTranslation("access.colleagues.invite.elsewhere", colleague.name())));
    }

    private Component namesSwitch(SchoolAdvisor advisor) {
        Checkbox sees = new Checkbox(getTranslation("access.colleagues.advisor", advisor.name()), advisor.seesNames());
        sees.addValueChangeListener(change -> {
            colleagues.showNames(school.id(), advisor.id(), change.getValue());
            Said.now(getTranslation(
                    change.getValue() ? "access.colleagues.names-shown" : "access.colleagues.names-hidden",
                    advisor.name()));
        });
        return new Div(sees);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("access.colleagues"));
    }
}
