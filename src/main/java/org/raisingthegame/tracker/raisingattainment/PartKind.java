package org.raisingthegame.tracker.raisingattainment;

/** The parts of a plan, each saved by itself. */
public enum PartKind {
    /** Title, years and where the school starts from. */
    PLAN,
    PRIORITY,
    CRITERION,
    ACTION,
    MILESTONE,
    EVIDENCE;

    public String titleKey() {
        return "raisingattainment.part." + name();
    }
}
