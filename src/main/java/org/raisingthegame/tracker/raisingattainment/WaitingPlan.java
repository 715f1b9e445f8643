package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.core.AcademicYear;

/** Rows of a spreadsheet that wait to become a plan. */
public record WaitingPlan(AcademicYear year, int priorities, int actions) {}
