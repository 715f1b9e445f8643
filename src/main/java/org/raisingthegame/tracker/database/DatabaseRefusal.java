package org.raisingthegame.tracker.database;

import org.jspecify.annotations.Nullable;

/**
 * The program can't use its database, for a reason the person who starts it can act on. Shown as two sentences, without
 * a stack trace (see {@link DatabaseRefusalAnalyzer}).
 */
public class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param reason one sentence: what is wrong
     * @param action one sentence: what to do about it
     */
    public DatabaseRefusal(String reason, String action) {
        this(reason, action, null);
    }

    /**
     * @param reason one sentence: what is wrong
     * @param action one sentence: what to do about it
     * @param cause what made us notice, kept for the debugger
     */
    public DatabaseRefusal(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** One sentence: what to do about it. */
    public String action() {
        return action;
    }
}
