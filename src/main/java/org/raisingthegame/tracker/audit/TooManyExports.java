package org.raisingthegame.tracker.audit;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody takes away more files within an hour than work can need. What could not be written down does not leave; so a
 * stolen session, or a script, gets so far and no further.
 */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class TooManyExports extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Several papers of each of a borough's schools in one sitting are fewer. */
    public static final int IN_AN_HOUR = 100;

    TooManyExports() {
        super("More than " + IN_AN_HOUR + " files within an hour");
    }
}
