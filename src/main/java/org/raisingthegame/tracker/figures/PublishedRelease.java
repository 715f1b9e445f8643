package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.ImportId;

/**
 * A published file as somebody imported it.
 *
 * @param first the first year that is read from it, and {@code last} the last
 * @param importedBy the import; null where it is no longer known
 */
public record PublishedRelease(
        String file,
        PublicationStatus status,
        AcademicYear first,
        AcademicYear last,
        @Nullable ImportId importedBy) {}
