package org.raisingthegame.tracker.aimhigh;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.ChosenPupil;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil on a school's list for an event. It says nothing of ethnicity, on purpose: what a list may not show, its type
 * doesn't hold.
 *
 * @param yearGroup DfE's code, as at the event; null where it isn't known
 * @param form of the latest roll; null where it has none
 */
public record RegisterLine(
        PupilId pupil,
        Upn upn,
        String surname,
        String forename,
        @Nullable String yearGroup,
        @Nullable String form,
        boolean attended) {

    /** Of a pupil of the roll who is put on the list; nobody has said yet that he or she is there. */
    static RegisterLine absent(ChosenPupil pupil) {
        return new RegisterLine(
                pupil.id(), pupil.upn(), pupil.surname(), pupil.forename(), pupil.yearGroup(), pupil.form(), false);
    }

    public String name() {
        return forename + " " + surname;
    }
}
