package org.raisingthegame.tracker.notices;

/**
 * How somebody wants to hear by e-mail.
 *
 * @param atOnce a message when something comes up
 * @param weekly one message on Mondays, when something is still unread
 */
public record MailChoice(boolean atOnce, boolean weekly) {

    /** Until somebody chooses otherwise. */
    public static final MailChoice BOTH = new MailChoice(true, true);
}
