package org.raisingthegame.tracker.figures.spi;

/** Among which figures people look for a measure; each topic is a page. */
public enum Topic {
    /** Results at the end of a key stage. */
    ATTAINMENT,
    /** Suspensions and permanent exclusions. */
    EXCLUSIONS,
    /** Who was in school. */
    ATTENDANCE,
    /** What a school's own assessments say during the year. */
    IN_YEAR,
    /** Whom events and interventions reached. */
    TAKING_PART;

    /** Translation key of the name. */
    public String key() {
        return "figures.topic." + name();
    }
}
