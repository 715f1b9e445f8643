package org.raisingthegame.tracker.pupils;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;

/**
 * A pupil of a school's latest roll, to be put on a list. It says nothing of what he or she was chosen by: what a list may not
 * show, its type doesn't hold.
 *
 * @param yearGroup DfE's code; null where the roll has none
 * @param form null where the roll has none
 */
public record ChosenPupil(
        PupilId id,
        Upn upn,
        String surname,
        String forename,
        @Nullable String yearGroup,
        @Nullable String form) {}
