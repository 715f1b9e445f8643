package org.raisingthegame.tracker.raisingattainment.monitoring;

import org.raisingthegame.tracker.access.Role;

/** As what somebody meets a plan of a school that is within his scope. */
public enum Party {
    /** Answers for the plan: submits it, answers reviews, signs. */
    HEAD,
    /** A colleague who may edit the plan; the steps stay the head's. */
    COLLEAGUE,
    /** Monitors the plan: returns or agrees it, reviews it, signs. */
    ADVISOR,
    /** May read, no more: a borough officer, and whoever else may read plans. */
    READER;

    public static Party of(Role role) {
        return switch (role) {
            case HEADTEACHER -> HEAD;
            case SCHOOL_STAFF -> COLLEAGUE;
            case ADVISOR -> ADVISOR;
            case BOROUGH_OFFICER, CHAMPION, PROGRAMME_TEAM -> READER;
        };
    }

    /** Translation key of the name. */
    public String titleKey() {
        return "raisingattainment.party." + name();
    }
}
