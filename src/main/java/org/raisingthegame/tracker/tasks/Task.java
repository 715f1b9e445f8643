package org.raisingthegame.tracker.tasks;

/**
 * A piece of work in the hands of a worker.
 *
 * @param subject what it is about, in the words of its kind: mostly the key of a record. Nothing of a pupil.
 * @param attempt 1 for the first
 */
public record Task(TaskId id, String kind, String subject, int attempt) {

    /** How often it is tried, a node's death counting as an attempt, before it is given up. */
    public static final int ATTEMPTS = 4;

    /** Longest {@link #subject}. */
    public static final int LONGEST_SUBJECT = 200;

    /** Longest {@link #kind}, and longest name of a {@link RecurringTask}. */
    public static final int LONGEST_KIND = 60;

    public boolean isLastAttempt() {
        return attempt >= ATTEMPTS;
    }
}
