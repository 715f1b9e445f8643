package org.raisingthegame.tracker.raisingattainment.ui;

import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_COST;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_RESOURCES;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_SUPPORT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_CONTEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_FIRST_YEAR;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_LAST_YEAR;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_TITLE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_REASON;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.RaisingAttainmentPlan;

/** The fields of a form, in their order. */
record PartInputs(List<FieldInput<?>> all) {

    static PartInputs ofPlan(RaisingAttainmentPlan plan) {
        return new PartInputs(List.of(
                FieldInput.line(PLAN_TITLE).required(),
                year(PLAN_FIRST_YEAR, plan.firstYear()),
                year(PLAN_LAST_YEAR, plan.lastYear()),
                FieldInput.lines(PLAN_CONTEXT)));
    }

    static PartInputs ofPriority() {
        return new PartInputs(List.of(FieldInput.line(PRIORITY_TITLE).required(), FieldInput.lines(PRIORITY_REASON)));
    }

    static PartInputs ofCriterion() {
        return new PartInputs(List.of(FieldInput.lines(CRITERION_TEXT).required()));
    }

    static PartInputs ofAction() {
        return new PartInputs(List.of(
                FieldInput.lines(ACTION_TEXT).required(),
                FieldInput.line(ACTION_LEAD),
                FieldInput.day(ACTION_DUE),
                FieldInput.line(ACTION_SUPPORT),
                FieldInput.line(ACTION_RESOURCES),
                FieldInput.pounds(ACTION_COST)));
    }

    private static FieldInput<AcademicYear> year(PlanField field, AcademicYear around) {
        List<AcademicYear> offered = Stream.iterate(new AcademicYear(around.endYear() - 3), AcademicYear::next)
                .limit(7)
                .toList();
        return FieldInput.choice(field, offered, year -> Integer.toString(year.endYear()), AcademicYear::label)
                .required();
    }
}
