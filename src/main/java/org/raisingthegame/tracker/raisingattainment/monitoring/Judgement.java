package org.raisingthegame.tracker.raisingattainment.monitoring;

/** How far a success criterion is, as the advisor judges it. */
public enum Judgement {
    NOT_STARTED,
    EMERGING,
    PARTLY,
    MOSTLY,
    MET;

    public String titleKey() {
        return "raisingattainment.judgement." + name();
    }
}
