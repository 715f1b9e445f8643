package org.raisingthegame.tracker.access;

/** What a person is to the initiative. A person has one role; which rights it brings, {@code RightsPolicy} says. */
public enum Role {
    /** Works for the borough's school improvement service; answers for all its schools. */
    BOROUGH_OFFICER,
    /** School improvement advisor of assigned schools, while assigned. */
    ADVISOR,
    /** Head of one or several schools. */
    HEADTEACHER,
    /** A colleague to whom a head granted single rights at the school. */
    SCHOOL_STAFF,
    /** Racial justice champion: belongs to a school, sees shared figures, never a pupil's record. */
    CHAMPION,
    /** Runs the programme: events, states of plans, shared figures; no pupils. */
    PROGRAMME_TEAM;

    /** Whether there is a way in which somebody of this role may see records of pupils. */
    public boolean canSeePupils() {
        return switch (this) {
            case BOROUGH_OFFICER, ADVISOR, HEADTEACHER, SCHOOL_STAFF -> true;
            case CHAMPION, PROGRAMME_TEAM -> false;
        };
    }

    /** Translation key of the role's name. */
    public String titleKey() {
        return "access.role." + name();
    }
}
