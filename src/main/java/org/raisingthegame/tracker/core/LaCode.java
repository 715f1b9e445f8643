package org.raisingthegame.tracker.core;

import java.util.regex.Pattern;

/**
 * The Department for Education's three-digit code of a local authority, for example 208 for Lambeth.
 *
 * @param value three digits
 */
public record LaCode(String value) implements Comparable<LaCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{3}");

    public LaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An LA code has three digits");
        }
    }

    @Override
    public int compareTo(LaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
