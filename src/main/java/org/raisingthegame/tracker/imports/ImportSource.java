package org.raisingthegame.tracker.imports;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a stored value comes from.
 *
 * @param by who imported the file, or put the value right
 * @param reason why it was put right by hand; null where it came from a file
 */
public record ImportSource(
        ImportId id,
        String fileName,
        String by,
        LocalDateTime at,
        @Nullable String reason) {}
