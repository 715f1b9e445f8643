package org.raisingthegame.tracker.raisingattainment.monitoring;

/** A term of the school year; a plan has one review in each. */
public enum SchoolTerm {
    AUTUMN,
    SPRING,
    SUMMER;

    public String titleKey() {
        return "raisingattainment.term." + name();
    }
}
