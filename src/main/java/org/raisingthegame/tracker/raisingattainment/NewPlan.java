package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.core.AcademicYear;

/** What a plan begins with. */
public record NewPlan(PlanKind kind, String title, AcademicYear firstYear, AcademicYear lastYear) {}
