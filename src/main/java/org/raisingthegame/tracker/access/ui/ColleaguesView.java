package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.Colleague;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolAdvisor;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
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
        }
        all.forEach(colleague -> held.add(entry(colleague)));
    }

    private Component entry(Colleague colleague) {
        Paragraph address = new Note(colleague.email());
        Div entry = new Div(new H3(colleague.name()), address);
        entry.addClassName("colleague");
        colleague.rights().forEach(granted -> entry.add(row(colleague, granted)));
        Button invite = new Button(getTranslation("access.colleagues.invite"), click -> invite(colleague));
        invite.setAriaLabel(getTranslation("access.colleagues.invite.of", colleague.name()));
        invite.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        entry.add(invite);
        return entry;
    }

    private Component row(Colleague colleague, Colleague.Granted granted) {
        String right = getTranslation("access.right." + granted.right());
        LocalDate lastDay = granted.lastDay();
        String words =
                lastDay == null ? right : getTranslation("access.colleagues.until", right, lastDay.format(Dates.LONG));
        Button end = new Button(getTranslation("access.colleagues.end"), click -> {
            colleagues.end(school.id(), colleague.id(), granted.right());
            Said.now(getTranslation("access.colleagues.ended", colleague.name(), right));
            showColleagues();
        });
        end.setAriaLabel(getTranslation("access.colleagues.end.of", colleague.name(), right));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div row = new Div(new Span(words), end);
        row.addClassName("actions");
        return row;
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
