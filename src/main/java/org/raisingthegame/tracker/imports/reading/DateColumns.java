package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.DateOrder;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;

/**
 * The dates of a sheet's columns. Those of figures only are read with the day first, as everybody here writes them; but
 * where a column holds one that makes sense with the month first only, the person is asked and nothing is guessed.
 */
final class DateColumns {

    private static final int MONTHS = 12;

    private final @Nullable DateOrder said;
    private final Map<ColumnSpec, Seen> columns = new IdentityHashMap<>();
    private @Nullable String example;

    /** What a column holds. */
    private static final class Seen {
        private boolean monthFirst;
        private boolean dayThatMayBeMonth;
        private boolean dayThatIsNone;
    }

    /** @param said what the person answered; null where nobody was asked */
    DateColumns(@Nullable DateOrder said) {
        this.said = said;
    }

    /** Reads a text of a column; empty when it is no date, or none in the order that was said. */
    Optional<LocalDate> read(ColumnSpec column, String text) {
        Optional<NumericDate> figures = NumericDate.parse(text);
        if (figures.isEmpty()) {
            return UkDates.parse(text);
        }
        if (figures.get().onlyMonthFirst()) {
            seen(column).monthFirst = true;
            example = example == null ? text : example;
        }
        return figures.get().in(said == null ? DateOrder.DAY_FIRST : said);
    }

    /** Takes note of a date that the spreadsheet program knows to be one. */
    void saw(ColumnSpec column, LocalDate date) {
        Seen seen = seen(column);
        if (date.getDayOfMonth() <= MONTHS) {
            seen.dayThatMayBeMonth = true;
        } else {
            seen.dayThatIsNone = true;
        }
    }

    private Seen seen(ColumnSpec column) {
        Seen seen = columns.get(column);
        if (seen == null) {
            seen = new Seen();
            columns.put(column, seen);
        }
        return seen;
    }

    /** Whether the order must be asked before any row is imported. */
    boolean mustAsk() {
        return said == null && example != null;
    }

    /** A text that makes sense with the month first only. */
    String example() {
        return example == null ? "" : example;
    }

    /**
     * Whether a column looks as if Excel had opened it with day before month: what could be read so became dates, all of
     * them with a "day" of 1 to 12, and the rest stayed text.
     */
    boolean maybeSwapped() {
        return columns.values().stream()
                .anyMatch(seen -> seen.monthFirst && seen.dayThatMayBeMonth && !seen.dayThatIsNone);
    }
}
