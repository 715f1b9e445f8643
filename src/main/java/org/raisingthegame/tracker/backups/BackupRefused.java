package org.raisingthegame.tracker.backups;

import org.jspecify.annotations.Nullable;

/** A back-up can't be made or restored, for a reason the technician can act on; told as two sentences, without a stack trace. */
public class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason one sentence: what is wrong
     * @param action one sentence: what to do about it
     */
    BackupRefused(String reason, String action) {
        this(reason, action, null);
    }

    /** @param cause what made us notice, kept for the debugger */
    BackupRefused(String reason, String action, @Nullable Throwable cause) {
        super(reason + " " + action, cause);
    }
}
