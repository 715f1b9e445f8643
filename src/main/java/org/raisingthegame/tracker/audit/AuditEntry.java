package org.raisingthegame.tracker.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as it is read.
 *
 * @param who the person's name at the time; null where nobody was signed in
 * @param school null where it concerns none
 * @param subject the record that it was done to, such as "import 12"
 */
public record AuditEntry(
        long id,
        LocalDateTime at,
        AuditKind kind,
        @Nullable String who,
        @Nullable String school,
        AuditEvent.@Nullable Subject subject,
        String detail) {}
