package org.raisingthegame.tracker.raisingattainment.monitoring;

/** What the head says of a judgement. */
public enum Answer {
    ACCURATE,
    INACCURATE;

    public String titleKey() {
        return "raisingattainment.answer." + name();
    }
}
