package org.raisingthegame.tracker.database;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that took long since this node started. Their words alone are kept, with question marks where values were:
 * nothing of a pupil.
 */
public class SlowStatements {

    /** From here on a person notices. */
    static final Duration LONG = Duration.ofMillis(500);

    /** Different ones that are kept; beyond, those that were quickest are forgotten. */
    private static final int KEPT = 100;

    /**
     * A statement that took long at least once.
     *
     * @param times how often it did
     */
    public record Slow(String sql, int times, Duration longest) {

        private Slow and(Slow other) {
            return new Slow(sql, times + other.times, longest.compareTo(other.longest) > 0 ? longest : other.longest);
        }
    }

    private final Map<String, Slow> slow = new HashMap<>();

    void took(String sql, Duration time) {
        if (time.compareTo(LONG) >= 0) {
            keep(new Slow(sql.replaceAll("\\s+", " ").strip(), 1, time));
        }
    }

    private synchronized void keep(Slow one) {
        slow.merge(one.sql(), one, Slow::and);
        if (slow.size() > KEPT) {
            slow.values().stream()
                    .min(Comparator.comparing(Slow::longest))
                    .ifPresent(least -> slow.remove(least.sql()));
        }
    }

    /** The slowest first. */
    public synchronized List<Slow> slowest(int limit) {
        return slow.values().stream()
                .sorted(Comparator.comparing(Slow::longest).reversed())
                .limit(limit)
                .toList();
    }
}
