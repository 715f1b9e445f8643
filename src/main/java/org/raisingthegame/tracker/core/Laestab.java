package org.raisingthegame.tracker.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DfE number of a school: LA code and establishment number, seven digits. Written 2081234, 208/1234 or 208 1234;
 * it often survives the change to an academy, unlike the {@link Urn}.
 *
 * @param value seven digits
 */
public record Laestab(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{7}");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{3})\\s*[/\\- ]?\\s*(\\d{4})");

    public Laestab {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A DfE number has seven digits");
        }
    }

    /** Reads any of the three written forms; empty when it is none of them. */
    public static Optional<Laestab> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? Optional.of(new Laestab(matcher.group(1) + matcher.group(2))) : Optional.empty();
    }

    public LaCode laCode() {
        return new LaCode(value.substring(0, 3));
    }

    /** As schools write it: 208/1234. */
    public String written() {
        return value.substring(0, 3) + "/" + value.substring(3);
    }

    @Override
    public String toString() {
        return value;
    }
}
