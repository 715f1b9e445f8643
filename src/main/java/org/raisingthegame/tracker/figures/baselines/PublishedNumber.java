package org.raisingthegame.tracker.figures.baselines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a published file: a number, or a symbol that stands for none. Which symbol means what has changed over the
 * years ({@code x} once meant "1 or 2 pupils"), so a symbol is kept and never becomes nought.
 *
 * @param value null where the cell has a symbol
 * @param symbol null where the cell has a number or nothing
 */
record PublishedNumber(@Nullable BigDecimal value, @Nullable String symbol) {

    static final PublishedNumber BLANK = new PublishedNumber(null, null);

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** z x c low u: as used now; : and ~ until 2020; - in LAIT; the others in performance tables (domain notes, 5). */
    private static final Set<String> SYMBOLS =
            Set.of("z", "x", "c", "low", "u", ":", "~", "-", "..", "*", "na", "ne", "np", "supp", "lowcov");

    /** LAIT writes binary fractions out: 69.099999999999994 for 69.1. Nothing is published to twelve digits. */
    private static final MathContext WITHOUT_NOISE = new MathContext(12, RoundingMode.HALF_UP);

    /** Reads a cell's text; empty when it is neither a number nor a symbol we know. */
    static Optional<PublishedNumber> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(BLANK);
        }
        String trimmed = text.strip();
        if (NUMBER.matcher(trimmed).matches()) {
            BigDecimal number = new BigDecimal(trimmed).round(WITHOUT_NOISE).stripTrailingZeros();
            return Optional.of(new PublishedNumber(number.scale() < 0 ? number.setScale(0) : number, null));
        }
        String symbol = trimmed.toLowerCase(Locale.ROOT);
        return SYMBOLS.contains(symbol) ? Optional.of(new PublishedNumber(null, symbol)) : Optional.empty();
    }

    /** A count; null where there is a symbol, or decimals that no count has. */
    @Nullable
    Long count() {
        return value == null || value.scale() > 0 ? null : value.longValueExact();
    }
}
