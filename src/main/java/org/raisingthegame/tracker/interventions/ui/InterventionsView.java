package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionSheet;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.InterventionsPlugin;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** The catalogue: one's own school's first, then the borough's programmes, then what other schools one may see do. */
@StyleSheet("assets/styles/interventions.css")
@Route("interventions")
@Menu(title = "interventions.title", order = 220)
@RolesAllowed(InterventionsPlugin.SEE_INTERVENTIONS)
class InterventionsView extends Page implements HasDynamicTitle {

    private final LocalDate today;

    InterventionsView(Interventions interventions, Clock clock) {
        today = LocalDate.now(clock);
        List<InterventionSheet> all = interventions.all();
        Optional<SchoolChoice> own = interventions.ownSchool();
        List<LaCode> boroughs = interventions.boroughs();
        add(new PageHeader(getTranslation("interventions.title"), say("sub")));
        add(
                all.isEmpty()
                        ? new EmptyState(
                                say("none"),
                                say(own.isPresent() || !boroughs.isEmpty() ? "none.keeper" : "none.others"))
                        : new Card(list(ownFirst(all, own.map(SchoolChoice::id)))));
        own.ifPresent(school -> add(new Folded(
                say("add.own", school.name()),
                () -> InterventionForm.ofSchool(
                        interventions, interventions.boroughOf(school.id()), school, InterventionsNavigation::to))));
        if (!boroughs.isEmpty()) {
            add(new Folded(
                    say("add.programme"),
                    () -> InterventionForm.ofBorough(interventions, boroughs, InterventionsNavigation::to)));
        }
    }

    /** Counts stand under no heading: what is taken away has none, since they are another's than everybody's. */
    private ListTable<InterventionSheet> list(List<InterventionSheet> shown) {
        ListTable<InterventionSheet> list = new ListTable<>(say("title"), shown)
                .column(
                        say("name"),
                        sheet -> sheet.intervention().name(),
                        sheet -> InterventionsNavigation.link(
                                sheet.intervention().name(),
                                sheet.intervention().requiredId()))
                .column(say("table.whose"), this::whose)
                .column(say("strand"), sheet -> InterventionWords.strand(sheet.intervention()))
                .day(
                        say("starts"),
                        sheet -> day(sheet.intervention().startsOn()),
                        Comparator.comparing(sheet -> sheet.intervention().startsOn()))
                .day(
                        say("ends"),
                        sheet -> day(sheet.intervention().endsOn()),
                        Comparator.comparing(sheet -> sheet.intervention().endsOn()))
                .actions(this::amounts);
        return list.withDownload(new ListDownload(say("title"), list));
    }

    private static List<InterventionSheet> ownFirst(List<InterventionSheet> all, Optional<SchoolId> own) {
        Comparator<InterventionSheet> byKeeper = Comparator.comparing(sheet -> {
            Intervention one = sheet.intervention();
            return own.filter(id -> id.equals(one.school())).isPresent() ? 0 : one.isProgramme() ? 1 : 2;
        });
        return all.stream().sorted(byKeeper).toList();
    }

    private String whose(InterventionSheet sheet) {
        return sheet.school() == null ? say("programme") : sheet.school();
    }

    private static String day(LocalDate day) {
        return InterventionsNavigation.SHORT_DAY.format(day);
    }

    private Div amounts(InterventionSheet sheet) {
        Intervention one = sheet.intervention();
        Div amounts = new Div(new Span(takingPart(sheet)));
        if (one.reviewOn() != null && one.reviewWaits()) {
            amounts.add(new Span(" "), InterventionWords.reviewTag(one.reviewOn(), today));
        }
        return amounts;
    }

    private String takingPart(InterventionSheet sheet) {
        if (sheet.intervention().forWhom() == ForWhom.STAFF) {
            return say("card.staff");
        }
        if (sheet.pupils() instanceof Figure.NoPupils) {
            return say("card.nobody");
        }
        if (!(sheet.pupils() instanceof Figure.Value)) {
            return say("card.pupils.hidden", InterventionWords.count(sheet.pupils()));
        }
        String pupils = say("card.pupils", InterventionWords.count(sheet.pupils()));
        return sheet.fidelity() instanceof Figure.Value held
                ? pupils + " · " + say(fidelityKey(sheet.intervention()), Math.round(held.value()))
                : pupils;
    }

    private String fidelityKey(Intervention one) {
        return one.endsOn().isBefore(today) ? "card.fidelity" : "card.fidelity.running";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("interventions.title"));
    }
}
