package org.raisingthegame.tracker.raisingattainment;

import org.raisingthegame.tracker.core.SchoolId;

/** A plan in a list of plans. */
public record PlanSummary(
        PlanId id, SchoolId school, String schoolName, PlanKind kind, String title, String years, PlanState state) {}
