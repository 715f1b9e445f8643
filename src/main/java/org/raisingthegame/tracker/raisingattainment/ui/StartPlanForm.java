package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.OnePageExceeded;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;

/** What a new plan starts from: a template, or an earlier plan of the school. */
class StartPlanForm extends Div {

    /** One of the ways to start. */
    private sealed interface Start {
        record Template(PlanTemplate template) implements Start {}

        record Earlier(PlanSummary plan) implements Start {}
    }

    private final PlanEditing editing;
    private final BoundFigures figures;
    private final SchoolChoice school;
    private final TextField title = new TextField(I18NProvider.translate("raisingattainment.field.PLAN_TITLE"));
    private final Select<AcademicYear> firstYear = new Select<>();
    private final Select<AcademicYear> lastYear = new Select<>();
    private final RadioButtonGroup<PlanKind> kind = new RadioButtonGroup<>(Words.say("start.kind"));
    private final Select<Start> from = new Select<>();
    private final UnsavedChanges changes;

    StartPlanForm(PlanEditing editing, BoundFigures figures, SchoolChoice school, List<PlanSummary> earlier) {
        this.editing = editing;
        this.figures = figures;
        this.school = school;
        AcademicYear running = figures.runningYear();
        title.setValue(Words.say("start.title", running.label()));
        title.setMaxLength(200);
        List<AcademicYear> years =
                Stream.iterate(running.previous(), AcademicYear::next).limit(5).toList();
        years(firstYear, "raisingattainment.field.PLAN_FIRST_YEAR", years, running);
        years(lastYear, "raisingattainment.field.PLAN_LAST_YEAR", years, running);
        kind.setItems(PlanKind.values());
        kind.setItemLabelGenerator(one -> I18NProvider.translate(one.titleKey()));
        kind.setValue(PlanKind.PLAN);
        from.setLabel(Words.say("start.from"));
        List<Start> ways = Stream.concat(
                        earlier.stream().<Start>map(Start.Earlier::new),
                        Stream.of(PlanTemplate.values()).<Start>map(Start.Template::new))
                .toList();
        from.setItems(ways);
        from.setItemLabelGenerator(way -> switch (way) {
            case null -> "";
            case Start.Template(PlanTemplate template) -> template.title();
            case Start.Earlier(PlanSummary plan) -> plan.titleAndYears();
        });
        from.setValue(ways.getFirst());
        FormLayout fields = new FormLayout(from, title, firstYear, lastYear, kind);
        fields.setColspan(kind, 2);
        Button start = new Button(Words.say("start.do"), click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(start);
        actions.addClassNames("actions", "form-actions");
        add(fields, actions);
        changes = UnsavedChanges.in(fields);
    }

    private void start() {
        boolean named = !title.getValue().isBlank();
        boolean inOrder = firstYear.getValue().compareTo(lastYear.getValue()) <= 0;
        title.setInvalid(!named);
        title.setErrorMessage(Words.say("form.missing"));
        lastYear.setInvalid(!inOrder);
        lastYear.setErrorMessage(Words.say("start.years-order"));
        if (!named || !inOrder) {
            return;
        }
        var begun = new NewPlan(kind.getValue(), title.getValue(), firstYear.getValue(), lastYear.getValue());
        kind.setInvalid(false);
        try {
            PlanId plan = started(begun);
            changes.saved();
            PlansNavigation.to(plan);
        } catch (OnePageExceeded e) {
            kind.setErrorMessage(Words.say("start.one-page"));
            kind.setInvalid(true);
        }
    }

    private PlanId started(NewPlan begun) {
        return switch (from.getValue()) {
            case Start.Template(PlanTemplate template) ->
                editing.start(
                        school.id(),
                        begun,
                        template.outline(
                                figures.measuresFor(school.id()),
                                figures.defaultGroup(),
                                begun.firstYear().previous().endYear()));
            case Start.Earlier(PlanSummary plan) -> editing.startFrom(plan.id(), begun);
        };
    }

    private static void years(Select<AcademicYear> select, String key, List<AcademicYear> years, AcademicYear chosen) {
        select.setLabel(I18NProvider.translate(key));
        select.setItems(years);
        select.setItemLabelGenerator(year -> year == null ? "" : year.label());
        select.setValue(chosen);
    }
}
