package org.raisingthegame.tracker.pupils.duplicates;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;

/** Two records that may be of one pupil. */
public record Candidate(Side left, Side right, Set<Reason> reasons) {

    public Candidate {
        reasons = Set.copyOf(reasons);
    }

    /** A record as its latest roll in the reader's schools has it. */
    public record Side(
            PupilId id,
            Upn upn,
            String surname,
            String forename,
            @Nullable LocalDate birthDate,
            @Nullable String yearGroup,
            String school,
            LocalDate asAt,
            int rolls) {}

    /** Why the two are shown together. */
    public enum Reason {
        /** The same name, whatever its letter case and accents, and the same day of birth. */
        SAME_NAME_AND_BIRTH_DATE,
        /** The same number but for its first letter, which is worked out from the rest: one of the two is mistyped. */
        SAME_UPN_BUT_CHECK_LETTER,
        /** The one is recorded as a former number of the other. */
        FORMER_UPN,
        /** A temporary number of a school, and a permanent one of the same school with the same name. */
        TEMPORARY_UPN;

        /** Translation key of the words for it. */
        public String titleKey() {
            return "pupils.duplicates.reason." + name();
        }
    }
}
