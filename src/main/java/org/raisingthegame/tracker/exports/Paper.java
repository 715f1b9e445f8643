package org.raisingthegame.tracker.exports;

import java.util.List;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ChartTable;

/**
 * A document before it has a file format: its parts in reading order, every word already chosen and every figure already
 * suppressed for those who will read it.
 *
 * @param title what it is: "Raising Attainment Plan 2026/27"
 * @param subtitle whose it is, and as at when
 * @param marking for whose eyes it is
 * @param markingText the same in words, for the head of every page
 * @param parts what it says
 */
public record Paper(String title, String subtitle, Marking marking, String markingText, List<Part> parts) {

    public Paper {
        parts = List.copyOf(parts);
    }

    /** A part of a paper. */
    public sealed interface Part {}

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 and 3 below it; the paper's title stands above all
     */
    public record Heading(int level, String text) implements Part {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A heading has level 1 to 3: " + level);
            }
        }
    }

    /** A paragraph. A line break in it stays one. */
    public record Text(String text, Weight weight) implements Part {
        /** How loudly. */
        public enum Weight {
            /** The sentence to be read out. */
            LEADING,
            PLAIN,
            /** Sources, caveats. */
            QUIET
        }

        public static Text leading(String text) {
            return new Text(text, Weight.LEADING);
        }

        public static Text plain(String text) {
            return new Text(text, Weight.PLAIN);
        }

        public static Text quiet(String text) {
            return new Text(text, Weight.QUIET);
        }
    }

    /** A list with bullets. */
    public record Bullets(List<String> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table; its headings come again on every page that it runs on to.
     *
     * @param shares how wide each column is beside the others; empty where all are alike
     */
    public record Table(ChartTable figures, List<Integer> shares) implements Part {
        public Table {
            shares = List.copyOf(shares);
            if (!shares.isEmpty() && shares.size() != figures.headers().size()) {
                throw new IllegalArgumentException("Not as many widths as columns");
            }
        }

        /** With columns that are all alike. */
        public Table(ChartTable figures) {
            this(figures, List.of());
        }
    }

    /**
     * A chart that can be edited in Word. Its numbers are those of the page's chart: nothing hidden is in them.
     *
     * @param low for papers that have to fit on one page
     */
    public record Chart(ChartSpec spec, boolean low) implements Part {
        public Chart(ChartSpec spec) {
            this(spec, false);
        }
    }

    /** The heading or paragraph that follows starts on a new page. */
    public record PageBreak() implements Part {}
}
