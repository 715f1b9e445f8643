package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.LocalDateTime;

/** What the owner attached: a note, or a plan's words as they were on that day. Never a figure, never a pupil. */
public record Attachment(long id, String title, String text, LocalDateTime attachedAt) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 16_000;
}
