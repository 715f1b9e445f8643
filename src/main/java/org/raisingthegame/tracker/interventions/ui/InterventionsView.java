package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionSheet;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.InterventionsPlugin;
import org.raisingthegame.tracker.interventions.Strand;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** The catalogue: one's own school's first, then the borough's programmes, then what other schools one may see do. */
@StyleSheet("assets/styles/interventions.css")
@Route("interventions")
@Menu(title = "interventions.title", order = 220)
@RolesAllowed(InterventionsPlugin.SEE_INTERVENTIONS)
class InterventionsView extends Page implements HasDynamicTitle {

    /** As many of a shelf are shown at first. */
    private static final int FIRST = 9;

    private final Interventions interventions;
    private final LocalDate today;
    private final Div shelves = new Div();

    InterventionsView(Interventions interventions, Clock clock) {
        this.interventions = interventions;
        today = LocalDate.now(clock);
        List<InterventionSheet> all = interventions.all();
        Optional<SchoolChoice> own = interventions.ownSchool();
        List<LaCode> boroughs = interventions.boroughs();
        add(new PageHeader(getTranslation("interventions.title"), say("sub")));
        if (all.isEmpty()) {
            add(new EmptyState(
                    say("none"), say(own.isPresent() || !boroughs.isEmpty() ? "none.keeper" : "none.others")));
        } else {
            Select<Strand> strand = strands();
            strand.addValueChangeListener(change -> show(all, own, change.getValue()));
            Div choice = new Div(strand);
            choice.addClassName("form-narrow");
            shelves.addClassName("page");
            add(choice, shelves);
            show(all, own, null);
        }
        own.ifPresent(school -> add(new Card(
                say("add.own", school.name()),
                InterventionForm.ofSchool(
                        interventions, interventions.boroughOf(school.id()), school, InterventionsNavigation::to))));
        if (!boroughs.isEmpty()) {
            add(new Card(
                    say("add.programme"),
                    InterventionForm.ofBorough(interventions, boroughs, InterventionsNavigation::to)));
        }
    }

    private Select<Strand> strands() {
        Select<Strand> strand = new Select<>();
        strand.setLabel(say("strand"));
        strand.setEmptySelectionAllowed(true);
        strand.setEmptySelectionCaption(say("all-strands"));
        strand.setItems(Strand.values());
        strand.setItemLabelGenerator(one -> one == null ? say("all-strands") : getTranslation(one.key()));
        return strand;
    }

    private void show(List<InterventionSheet> all, Optional<SchoolChoice> own, @Nullable Strand strand) {
        shelves.removeAll();
        List<InterventionSheet> shown = all.stream()
                .filter(sheet -> strand == null || sheet.intervention().strand() == strand)
                .toList();
        if (shown.isEmpty()) {
            shelves.add(new EmptyState(say("none.strand"), say("none.strand.do")));
        }
        Predicate<InterventionSheet> programme = sheet -> sheet.intervention().isProgramme();
        Predicate<InterventionSheet> ours = sheet -> own.map(SchoolChoice::id)
                .filter(id -> id.equals(sheet.intervention().school()))
                .isPresent();
        own.ifPresent(school -> shelf(
                say("shelf.own", school.name()), shown.stream().filter(ours).toList(), false));
        shelf(say("shelf.programmes"), shown.stream().filter(programme).toList(), false);
        shelf(
                say("shelf.schools"),
                shown.stream().filter(programme.or(ours).negate()).toList(),
                true);
    }

    private void shelf(String heading, List<InterventionSheet> shown, boolean withSchool) {
        if (shown.isEmpty()) {
            return;
        }
        Div shelf = new Div();
        shelf.addClassName("card-shelf");
        shown.stream().limit(FIRST).map(sheet -> card(sheet, withSchool)).forEach(shelf::add);
        Section section = new Section(new H2(heading), shelf);
        if (shown.size() > FIRST) {
            Button more = new Button(say("more", shown.size() - FIRST));
            more.addClickListener(click -> {
                shown.stream().skip(FIRST).map(sheet -> card(sheet, withSchool)).forEach(shelf::add);
                section.remove(more);
            });
            section.add(more);
        }
        shelves.add(section);
    }

    private RouterLink card(InterventionSheet sheet, boolean withSchool) {
        Intervention one = sheet.intervention();
        RouterLink card = InterventionsNavigation.link("", one.requiredId());
        card.addClassNames("card", "intervention-card");
        Div tags = new Div(new Tag(InterventionWords.strand(one), Tag.Tone.NEUTRAL));
        tags.addClassName("actions");
        if (one.reviewOn() != null && one.reviewWaits()) {
            tags.add(InterventionWords.reviewTag(one.reviewOn(), today));
        }
        card.add(new H2(one.name()));
        if (withSchool && sheet.school() != null) {
            card.add(new Paragraph(sheet.school()));
        }
        card.add(new Paragraph(InterventionWords.dates(one)), new Paragraph(takingPart(sheet)), tags);
        return card;
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
