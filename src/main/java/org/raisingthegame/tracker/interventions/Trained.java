package org.raisingthegame.tracker.interventions;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.core.SchoolId;

/** How many people of a school in one post were trained, and who said so last. */
public record Trained(SchoolId school, String schoolName, Post post, int people, LocalDateTime saidAt, String saidBy) {

    /** More people than any school has. */
    public static final int MOST = 500;
}
