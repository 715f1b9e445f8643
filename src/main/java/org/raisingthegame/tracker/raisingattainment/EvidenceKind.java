package org.raisingthegame.tracker.raisingattainment;

/** What a piece of evidence is. */
public enum EvidenceKind {
    TEXT,
    LINK,
    FILE,
    /** The annual improvement plan of which this plan is a priority. */
    IMPROVEMENT_PLAN;

    public String titleKey() {
        return "raisingattainment.evidence." + name();
    }
}
