package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;

/** A term of the school year; a plan has one review in each. */
public enum SchoolTerm {
    AUTUMN,
    SPRING,
    SUMMER;

    /** The term of a day, by its month: Easter, which ends the spring term, is left to those who count days. */
    public static SchoolTerm containing(LocalDate day) {
        return switch (day.getMonth()) {
            case SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER -> AUTUMN;
            case JANUARY, FEBRUARY, MARCH -> SPRING;
            case APRIL, MAY, JUNE, JULY, AUGUST -> SUMMER;
        };
    }

    public String titleKey() {
        return "raisingattainment.term." + name();
    }
}
