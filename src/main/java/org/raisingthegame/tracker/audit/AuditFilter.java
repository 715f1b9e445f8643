package org.raisingthegame.tracker.audit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Which entries are looked for.
 *
 * @param words a piece of the person's name, of the detail or of the record, such as "import 12"; blank for any
 * @param kinds empty for all
 * @param from the first day; null for the beginning
 * @param to the last day; null for today
 */
public record AuditFilter(
        String words,
        Set<AuditKind> kinds,
        @Nullable SchoolId school,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter("", Set.of(), null, null, null);

    public AuditFilter {
        kinds = Set.copyOf(kinds);
    }
}
