package org.raisingthegame.tracker.imports.persistence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;

/**
 * Watches the keys of one table while records are staged, so that the database is asked for repeated ones only where there
 * may be any. It holds digests of 64 bits: that two keys share one by chance costs a needless question, while keys that the
 * database takes for the same never get two.
 */
final class RepeatedKeys {

    /** Digests held at most, in 8 MB; of a file with more keys the database is asked. */
    private static final int WATCHED = 500_000;

    private static final int FIRST_SIZE = 1 << 12;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final int[] positions;
    private final List<ColumnType> types;
    private long[] digests = new long[FIRST_SIZE];
    private int count;
    private boolean possible;

    /** @param positions where the columns of the key stand among the values of a record */
    RepeatedKeys(int[] positions, List<ColumnType> types) {
        this.positions = positions.clone();
        this.types = List.copyOf(types);
    }

    /** Whether two of the records may have the same key. */
    boolean possible() {
        return possible;
    }

    /** Looks at the key of a record; one with a null in it says nothing. */
    void see(@Nullable Object[] values) {
        if (possible) {
            return;
        }
        long digest = OFFSET;
        for (int i = 0; i < positions.length; i++) {
            Object value = values[positions[i]];
            if (value == null) {
                return;
            }
            digest = (with(digest, value, types.get(i)) ^ positions.length) * PRIME;
        }
        possible = count == WATCHED || !add(spread(digest));
        if (possible) {
            digests = new long[0];
        }
    }

    private static long with(long digest, Object value, ColumnType type) {
        return switch (type) {
            case ColumnType.Text text -> with(digest, value.toString());
            // To the database a code with spaces behind it is the same.
            case ColumnType.Code code -> with(digest, value.toString().stripTrailing());
            case ColumnType.Date date -> with(digest, value.toString());
            case ColumnType.Whole whole -> value instanceof Number number ? mixed(digest, number.longValue()) : digest;
            // 1.0 is 1.00; no key has one today, and all that is lost is the short cut.
            case ColumnType.Decimal decimal -> digest;
        };
    }

    private static long with(long digest, String text) {
        long result = digest;
        for (int i = 0; i < text.length(); i++) {
            result = mixed(result, text.charAt(i));
        }
        return result;
    }

    private static long mixed(long digest, long value) {
        return (digest ^ value) * PRIME;
    }

    /** Never 0, which marks a free place. */
    private static long spread(long digest) {
        return (digest ^ (digest >>> 32)) * 0x9e3779b97f4a7c15L | 1;
    }

    private boolean add(long digest) {
        if (2 * (count + 1) > digests.length) {
            long[] before = digests;
            digests = new long[before.length * 2];
            Arrays.stream(before).filter(one -> one != 0).forEach(this::place);
        }
        if (!place(digest)) {
            return false;
        }
        count++;
        return true;
    }

    private boolean place(long digest) {
        int mask = digests.length - 1;
        int at = (int) (digest >>> 20) & mask;
        while (digests[at] != 0) {
            if (digests[at] == digest) {
                return false;
            }
            at = (at + 1) & mask;
        }
        digests[at] = digest;
        return true;
    }
}
