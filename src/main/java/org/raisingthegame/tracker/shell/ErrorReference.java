package org.raisingthegame.tracker.shell;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short number that a person can read out and that finds the failure in the log. */
final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);

    /** Without letters and digits that look or sound alike. */
    private static final String LEGIBLE = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    /** Writes the failure to the log and gives the number under which it stands there. */
    static String log(Throwable failure) {
        String reference = RANDOM.ints(LENGTH, 0, LEGIBLE.length())
                .mapToObj(at -> String.valueOf(LEGIBLE.charAt(at)))
                .collect(Collectors.joining());
        LOG.error("Reference {}", reference, failure);
        return reference;
    }
}
