package org.raisingthegame.tracker.privacy.spi;

import java.util.regex.Pattern;

/**
 * A kind of pupils' records, for which a borough says how long they are kept.
 *
 * @param id under which the borough's period is stored; never changed
 * @param titleKey translation key of what it is
 * @param years for how many academic years after their own such records are kept, until a borough says otherwise
 */
public record RecordKind(String id, String titleKey, int years) {

    /** The longest that may be said: from birth to the 25th birthday. */
    public static final int LONGEST = 25;

    private static final Pattern ID = Pattern.compile("[a-z][a-z-]{1,39}");

    public RecordKind {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a kind of records: " + id);
        }
        if (!isPeriod(years)) {
            throw new IllegalArgumentException("Records are kept for 1 to " + LONGEST + " years, not " + years);
        }
    }

    public static boolean isPeriod(int years) {
        return years >= 1 && years <= LONGEST;
    }
}
