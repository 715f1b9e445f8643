package org.raisingthegame.tracker.raisingattainment.ui;

import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_BASELINE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_GROUP;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_MEASURE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TARGET;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_YEAR_GROUP;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;

/** The fields of a milestone's form; those that only a measure needs are shown with it. */
class MilestoneInputs {

    private final MilestoneFigures figures;
    private final FieldInput<String> text = FieldInput.line(MILESTONE_TEXT);
    private final FieldInput<BindableMeasure> measure;
    private final FieldInput<Group> group;
    private final FieldInput<YearGroup> yearGroup;
    private final FieldInput<AcademicYear> baseline;
    private final FieldInput<String> target = FieldInput.target(MILESTONE_TARGET);

    MilestoneInputs(MilestoneFigures figures, PlanId plan) {
        this.figures = figures;
        measure = FieldInput.choice(
                MILESTONE_MEASURE, figures.measures(plan), BindableMeasure::id, MilestoneInputs::name);
        group = FieldInput.choice(
                MILESTONE_GROUP, figures.groups(), Group::name, one -> I18NProvider.translate(one.key()));
        yearGroup =
                FieldInput.choice(MILESTONE_YEAR_GROUP, List.of(YearGroup.values()), YearGroup::code, Words::yearGroup);
        baseline = FieldInput.choice(
                MILESTONE_BASELINE,
                figures.baselineYears(),
                year -> Integer.toString(year.endYear()),
                AcademicYear::label);
        text.refusedUnless(words -> !words.isBlank() || !measure.text().isEmpty(), "form.measure-or-words");
        if (text.component() instanceof TextField field) {
            field.setHelperText(Words.say("milestone.text.help"));
        }
        if (measure.component() instanceof Select<?> select) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(Words.say("milestone.no-measure"));
            select.setHelperText(Words.say("milestone.measure.help"));
        }
        if (yearGroup.component() instanceof Select<?> select) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(Words.say("milestone.whole-school"));
        }
        measure.input().addValueChangeListener(change -> showFor(change.getValue()));
        showFor(null);
    }

    PartInputs all() {
        return new PartInputs(
                List.of(measure, group, yearGroup, baseline, target, FieldInput.day(MILESTONE_DUE), text));
    }

    /** What most milestones begin with. */
    Map<PlanField, String> usual() {
        List<AcademicYear> years = figures.baselineYears();
        return Map.of(
                MILESTONE_GROUP,
                figures.groups().getFirst().name(),
                MILESTONE_BASELINE,
                Integer.toString(years.get(1).endYear()));
    }

    private void showFor(@Nullable BindableMeasure chosen) {
        group.component().setVisible(chosen != null);
        baseline.component().setVisible(chosen != null);
        target.component().setVisible(chosen != null);
        yearGroup.component().setVisible(chosen != null && chosen.byYearGroup());
        if (chosen != null && target.component() instanceof TextField field) {
            field.setHelperText(Words.say(
                    chosen.countsPupils() ? "milestone.target.help-pupils" : "milestone.target.help",
                    I18NProvider.translate(chosen.unitKey())));
        }
    }

    private static String name(BindableMeasure measure) {
        return Words.say(
                "milestone.measure",
                I18NProvider.translate(measure.topicKey()),
                I18NProvider.translate(measure.titleKey()));
    }
}
