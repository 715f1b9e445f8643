package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done.
 *
 * @param due the last day for it; null where no day can be told, as the terms are not known so far
 */
public record Duty(Kind kind, @Nullable LocalDate due) {

    /** Whether governors have to meet, in any case or if asked, by a day. */
    public boolean isOfGovernors() {
        return due != null && (kind == Kind.MEET || kind == Kind.MEET_IF_ASKED);
    }

    public boolean isOverdueOn(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** In the order of their weight. */
    public enum Kind {
        /** Governors meet in any case: over 15 days in the term, a permanent exclusion, or an examination missed. */
        MEET,
        /** Governors meet if the parents make representations: over 5 days in the term. */
        MEET_IF_ASKED,
        /** Governors consider what parents say; they need not meet. */
        CONSIDER,
        /** Full-time provision elsewhere from the sixth day. */
        ALTERNATIVE_PROVISION,
        /** The most that the law allows in a year is passed. */
        OVER_YEARS_LIMIT;

        public String key() {
            return "exclusions.duty." + name();
        }
    }
}
