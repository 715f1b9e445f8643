package org.raisingthegame.tracker.aimhigh;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;

/**
 * An event of a borough. Nothing here is confidential.
 *
 * @param id null while it is not stored yet
 * @param code by which registers and files name it, such as AH-2026-11-17
 * @param venue null where nobody said
 * @param online whether people come together on screens
 * @param capacity how many there is room for; null where nobody said
 */
public record Event(
        @Nullable EventId id,
        LaCode borough,
        String code,
        LocalDate heldOn,
        Series series,
        Invited invited,
        String theme,
        @Nullable String venue,
        boolean online,
        @Nullable Integer capacity,
        EventState state) {

    public static final int LONGEST_CODE = 20;
    public static final int LONGEST_TEXT = 120;

    public EventId requiredId() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    public AcademicYear academicYear() {
        return AcademicYear.containing(heldOn);
    }
}
