package org.raisingthegame.tracker.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;

/**
 * What the initiative has published of a measure, and what the data say of the same two years, as its reader may see it.
 *
 * @param group whose figures stand beside the claim
 * @param rows of this tool's schools, those meant by the claim first; each only of schools with data in both years
 * @param published DfE's own figures of both years, nearest area first
 * @param apart by how much the schools meant changed otherwise than the remaining ones; null where the two changes are no
 *     difference in points, or not both may be shown
 */
public record Outcome(
        Measure measure,
        PublishedClaim claim,
        Group group,
        List<Row> rows,
        List<PublishedRow> published,
        Comparison.@Nullable Points apart) {

    /** Which schools a row is about. */
    public enum Schools {
        /** Founding schools with enough pupils of the group in both years. */
        FOUNDING_WITH_GROUP,
        FOUNDING,
        ALL,
        /** All but those that the claim is about. */
        REMAINING;

        /** Translation key of the words. */
        public String key() {
            return "figures.outcome." + name();
        }
    }

    /**
     * @param withData schools that have pupils counted in both years
     * @param expected those and the schools of the set of which the measure is expected
     * @param change the later year against the earlier one: in points of results, as a ratio of rates
     */
    public record Row(Schools schools, int withData, int expected, Figure before, Figure after, Comparison change) {}

    /** The two years of a published line; one of them may not be published. */
    public record PublishedRow(PublishedLine line, Figure before, Figure after) {}

    public Outcome {
        rows = List.copyOf(rows);
        published = List.copyOf(published);
    }
}
