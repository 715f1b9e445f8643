package org.raisingthegame.tracker.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** National Curriculum year as DfE codes it (dfe_YearGroups): N1, N2, R, 1 to 14, X for not following it. */
public enum YearGroup {
    N1,
    N2,
    R,
    Y1,
    Y2,
    Y3,
    Y4,
    Y5,
    Y6,
    Y7,
    Y8,
    Y9,
    Y10,
    Y11,
    Y12,
    Y13,
    Y14,
    X;

    private static final Pattern NUMBERED = Pattern.compile("(?:NC)?\\s*(?:YEAR|YR|Y)?\\.?\\s*(\\d{1,2})");

    /** DfE's code: 6 for Year 6. */
    public String code() {
        return name().startsWith("Y") ? name().substring(1) : name();
    }

    /** Reads 6, 06, Year 6, Yr 6, Y6, R, 0, Rec, Reception, N1, N2, X; empty when it is none of them. */
    public static Optional<YearGroup> parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        switch (upper) {
            case "R", "REC", "RECEPTION", "YEAR R", "YR R":
                return Optional.of(R);
            case "N1", "N2", "X":
                return Optional.of(valueOf(upper));
            default:
                break;
        }
        Matcher matcher = NUMBERED.matcher(upper);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        if (number == 0) {
            return Optional.of(R);
        }
        return number <= 14 ? Optional.of(valueOf("Y" + number)) : Optional.empty();
    }
}
