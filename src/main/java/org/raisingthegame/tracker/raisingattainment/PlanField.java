package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PartKind.ACTION;
import static org.raisingthegame.tracker.raisingattainment.PartKind.CRITERION;
import static org.raisingthegame.tracker.raisingattainment.PartKind.EVIDENCE;
import static org.raisingthegame.tracker.raisingattainment.PartKind.MILESTONE;
import static org.raisingthegame.tracker.raisingattainment.PartKind.PLAN;
import static org.raisingthegame.tracker.raisingattainment.PartKind.PRIORITY;

/**
 * What can be written in a part of a plan. Changes, drafts and two people's texts are compared field by field, as text: a
 * date as 2026-11-27, an amount as 1200.00, a year as the one in which it ends, a choice by its name, nothing as "".
 */
public enum PlanField {
    PLAN_TITLE(PLAN, 200),
    PLAN_FIRST_YEAR(PLAN, 4),
    PLAN_LAST_YEAR(PLAN, 4),
    PLAN_CONTEXT(PLAN, 4000),
    /** Where the plan stands; changed by monitoring alone. */
    PLAN_STATE(PLAN, 20),
    PRIORITY_TITLE(PRIORITY, 300),
    /** The evidence that led to it. */
    PRIORITY_REASON(PRIORITY, 4000),
    /** The how-manieth it is; changed by moving it, as those of the other kinds below. */
    PRIORITY_PLACE(PRIORITY, 4),
    CRITERION_TEXT(CRITERION, 1000),
    CRITERION_PLACE(CRITERION, 4),
    ACTION_TEXT(ACTION, 1000),
    ACTION_LEAD(ACTION, 120),
    ACTION_SUPPORT(ACTION, 500),
    ACTION_DUE(ACTION, 10),
    ACTION_RESOURCES(ACTION, 500),
    ACTION_COST(ACTION, 13),
    ACTION_STATUS(ACTION, 20),
    /** One line on how far it is. */
    ACTION_PROGRESS(ACTION, 500),
    ACTION_PLACE(ACTION, 4),
    MILESTONE_TEXT(MILESTONE, 500),
    MILESTONE_MEASURE(MILESTONE, 60),
    MILESTONE_GROUP(MILESTONE, 40),
    MILESTONE_YEAR_GROUP(MILESTONE, 10),
    MILESTONE_BASELINE(MILESTONE, 4),
    MILESTONE_TARGET(MILESTONE, 20),
    MILESTONE_DUE(MILESTONE, 10),
    MILESTONE_PLACE(MILESTONE, 4),
    EVIDENCE_TITLE(EVIDENCE, 200),
    EVIDENCE_TEXT(EVIDENCE, 4000),
    EVIDENCE_LINK(EVIDENCE, 500);

    private final PartKind kind;
    private final int longest;

    PlanField(PartKind kind, int longest) {
        this.kind = kind;
        this.longest = longest;
    }

    public PartKind kind() {
        return kind;
    }

    /** The field that says the how-manieth a part of a kind is. */
    static PlanField placeOf(PartKind kind) {
        return switch (kind) {
            case PRIORITY -> PRIORITY_PLACE;
            case CRITERION -> CRITERION_PLACE;
            case ACTION -> ACTION_PLACE;
            case MILESTONE -> MILESTONE_PLACE;
            case PLAN, EVIDENCE -> throw new IllegalArgumentException("Is not moved: " + kind);
        };
    }

    /** The longest text it holds. */
    public int longest() {
        return longest;
    }

    /** Translation key of its label. */
    public String titleKey() {
        return "raisingattainment.field." + name();
    }
}
