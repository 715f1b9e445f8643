package org.raisingthegame.tracker.privacy.spi;

import java.time.LocalDateTime;

/** A kind of data that lives for a stated time and no longer; a Spring bean. */
public interface RetentionRule {

    /** What it is, in a few words for the trail: "uploads". */
    String what();

    /**
     * Deletes what is older.
     *
     * @return how many of them there were
     */
    int purge(LocalDateTime before);
}
