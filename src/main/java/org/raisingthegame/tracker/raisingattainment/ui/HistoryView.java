package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanHistory;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanVersion;
import org.raisingthegame.tracker.raisingattainment.Plans;

/** Every change of a plan, the latest first, and what two versions differ in. */
@StyleSheet("assets/styles/raisingattainment.css")
@Route(PlansNavigation.PLAN + "/history")
@RolesAllowed(Rights.SEE_PLAN)
class HistoryView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Plans plans;
    private final PlanHistory history;

    HistoryView(Plans plans, PlanHistory history) {
        this.plans = plans;
        this.history = history;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PlanId id = PlansNavigation.planOf(event);
        PlanSheet sheet = plans.sheet(id);
        List<PlanVersion> versions = history.versions(id);
        removeAll();
        add(new PageHeader(Words.say("history"), sheet.plan().title() + " · " + sheet.school()));
        standsUnder(PlansNavigation.toPlan(sheet.plan().title(), id));
        if (versions.isEmpty()) {
            add(new EmptyState(Words.say("history.none"), Words.say("history.none.about")));
            return;
        }
        if (versions.size() > 1) {
            add(comparison(versions));
        }
        add(new Card(
                Words.say("history.all"),
                versions.stream().map(HistoryView::entry).toArray(Div[]::new)));
    }

    private static Card comparison(List<PlanVersion> versions) {
        Select<PlanVersion> earlier = choice(Words.say("history.earlier"), versions);
        Select<PlanVersion> later = choice(Words.say("history.later"), versions);
        earlier.setValue(versions.get(1));
        later.setValue(versions.getFirst());
        Div found = new Div();
        found.setId("differences");
        found.getElement().setAttribute("aria-live", "polite");
        Runnable compare = () -> {
            found.removeAll();
            if (earlier.getValue() == null || later.getValue() == null) {
                return;
            }
            long one = earlier.getValue().number();
            long other = later.getValue().number();
            List<PlanVersion.Difference> differences =
                    PlanVersion.between(versions, Math.min(one, other), Math.max(one, other));
            if (differences.isEmpty()) {
                found.add(new Paragraph(Words.say("history.same")));
            }
            differences.forEach(difference -> found.add(change(
                    difference.part().kind(),
                    difference.label(),
                    difference.field(),
                    difference.before(),
                    difference.after())));
        };
        earlier.addValueChangeListener(change -> compare.run());
        later.addValueChangeListener(change -> compare.run());
        compare.run();
        Div selects = new Div(earlier, later);
        selects.addClassName("compare");
        return new Card(Words.say("history.compare"), selects, found);
    }

    private static Select<PlanVersion> choice(String label, List<PlanVersion> versions) {
        Select<PlanVersion> select = new Select<>();
        select.setLabel(label);
        select.setItems(versions);
        select.setItemLabelGenerator(
                version -> Words.say("history.version", Words.moment(version.at()), version.name()));
        return select;
    }

    private static Div entry(PlanVersion version) {
        H2 heading = new H2(version.name());
        Span when = new Span(Words.moment(version.at()));
        when.addClassName("note");
        Div top = new Div(heading, when);
        top.addClassName("version-top");
        Div entry = new Div(top);
        entry.addClassName("version");
        version.changes()
                .forEach(change -> entry.add(
                        change(change.part().kind(), change.label(), change.field(), change.before(), change.after())));
        return entry;
    }

    private static Div change(PartKind kind, String label, PlanField field, String before, String after) {
        Paragraph what = new Note(Words.say(
                "history.what",
                I18NProvider.translate(kind.titleKey()),
                Words.name(kind, label),
                I18NProvider.translate(field.titleKey())));
        Div change = new Div(what);
        change.addClassName("change");
        if (!before.isEmpty()) {
            change.add(text("history.before", "before", Words.shown(field, before)));
        }
        if (!after.isEmpty()) {
            change.add(text(before.isEmpty() ? "history.added" : "history.after", "after", Words.shown(field, after)));
        } else {
            change.add(text("history.after", "after", Words.say("history.nothing")));
        }
        return change;
    }

    private static Paragraph text(String key, String className, String words) {
        Span which = new Span(Words.say(key) + " ");
        which.addClassName("change-side");
        Paragraph line = new Paragraph(which, new Span(words));
        line.addClassName(className);
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", Words.say("history"));
    }
}
