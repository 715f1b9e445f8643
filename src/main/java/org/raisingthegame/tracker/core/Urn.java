package org.raisingthegame.tracker.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unique reference number of an establishment record: six digits. A school that becomes an academy gets a new one.
 *
 * @param value six digits
 */
public record Urn(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}");

    public Urn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A URN has six digits");
        }
    }

    /** Reads what a person or a spreadsheet wrote; empty when it is no URN. */
    public static Optional<Urn> parse(String text) {
        String digits = text.strip();
        return SHAPE.matcher(digits).matches() ? Optional.of(new Urn(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
