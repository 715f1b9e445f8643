package org.raisingthegame.tracker.database;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The server did not answer in time. Nothing is wrong with the settings as far as anybody can tell, so the program ends with a number of
 * its own, on which whoever runs it starts it again.
 */
final class DatabaseAway extends DatabaseRefusal implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** {@code EX_TEMPFAIL} of sysexits.h: try again later. */
    private static final int TRY_LATER = 75;

    DatabaseAway(String reason, String action, Throwable cause) {
        super(reason, action, cause);
    }

    @Override
    public int getExitCode() {
        return TRY_LATER;
    }
}
