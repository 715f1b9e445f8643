package org.raisingthegame.tracker.notices;

import java.time.LocalDate;
import java.util.List;

/**
 * What has to be done by a day, contributed as a Spring bean: each morning the people of each are told of it, once when the day
 * comes near and once when it has passed.
 */
public interface Deadlines {

    /** What it is, in small letters with the plugin's name in front: {@code raisingattainment.reviews}. */
    String id();

    /**
     * What is still to be done of which people should hear: what comes near, and what was missed. It is read by the program
     * itself, with nobody signed in.
     */
    List<Deadline> toTell(LocalDate today);
}
