package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.LocalDateTime;

/**
 * What the owner attached: a note, a plan's words as they were on that day, or a file. Never a figure, never a pupil.
 *
 * @param title of a file its name
 * @param text "" for a file
 * @param file whether it is one, to be fetched by itself
 */
public record Attachment(long id, String title, String text, boolean file, LocalDateTime attachedAt) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 16_000;
}
