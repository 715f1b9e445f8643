package org.raisingthegame.tracker.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells failures because the database could not be reached from all others: nothing is wrong with the program, and it goes on when the server is back. */
public final class LostDatabase {

    /** Class of SQLSTATE for what happens to connections. */
    private static final String CONNECTION = "08";

    private LostDatabase() {}

    public static boolean isWhy(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The pool waited in vain for a connection, or the driver lost the one it had.
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException said
                            && said.getSQLState() != null
                            && said.getSQLState().startsWith(CONNECTION)) {
                return true;
            }
        }
        return false;
    }
}
