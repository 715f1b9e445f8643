package org.raisingthegame.tracker.shell;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A short number that a person can read out and that finds the failure in the log. */
final class ErrorReference {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);

    /** Without letters and digits that look or sound alike. */
    private static final String LEGIBLE = "ACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    /**
     * Writes the failure to the log and gives the number under which it stands there: that of the request, so that it finds
     * what else was said during it, or one of its own where there was none.
     */
    static String log(Throwable failure) {
        String ofRequest = MDC.get(RequestReference.IN_LOG);
        String reference = ofRequest == null ? fresh() : ofRequest;
        LOG.error("Reference {}", reference, failure);
        return reference;
    }

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LEGIBLE.length())
                .mapToObj(at -> String.valueOf(LEGIBLE.charAt(at)))
                .collect(Collectors.joining());
    }
}
