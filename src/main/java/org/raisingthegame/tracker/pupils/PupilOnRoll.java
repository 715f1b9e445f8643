package org.raisingthegame.tracker.pupils;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Upn;

/**
 * A pupil of a school as the roll of a day has him or her, with what is known of the academic year; null where it isn't.
 *
 * @param yearGroup DfE's code, such as 6 or R
 */
public record PupilOnRoll(
        PupilId id,
        Upn upn,
        String surname,
        String forename,
        @Nullable String yearGroup,
        @Nullable String form,
        Known<Ethnicity> ethnicity,
        Known<SenProvision> sen,
        Known<Boolean> fsm,
        @Nullable Boolean eal) {}
