package org.raisingthegame.tracker.raisingattainment;

import java.math.BigDecimal;
import java.util.Locale;

/** What something costs, as people write it. */
public final class Pounds {

    private Pounds() {}

    /** £1,200, or £12.50 where there are pence. */
    public static String of(BigDecimal amount) {
        BigDecimal shown = amount.stripTrailingZeros();
        return shown.scale() <= 0
                ? String.format(Locale.UK, "£%,d", shown.longValue())
                : String.format(Locale.UK, "£%,.2f", amount);
    }
}
