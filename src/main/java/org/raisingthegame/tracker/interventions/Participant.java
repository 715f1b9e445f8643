package org.raisingthegame.tracker.interventions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.ChosenPupil;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil of a school who takes part in an intervention, as that school's people see it. It says nothing of ethnicity: what a
 * list may not show, its type doesn't hold.
 *
 * @param yearGroup DfE's code by the school's latest roll; null where it isn't known
 * @param took what was planned for the pupil and what became of it
 */
public record Participant(
        PupilId pupil,
        Upn upn,
        String surname,
        String forename,
        @Nullable String yearGroup,
        Took took) {

    /** Of a pupil of the roll who comes in. */
    static Participant of(ChosenPupil pupil, Took took) {
        return new Participant(pupil.id(), pupil.upn(), pupil.surname(), pupil.forename(), pupil.yearGroup(), took);
    }

    public String name() {
        return forename.isEmpty() ? surname : forename + " " + surname;
    }

    /**
     * What a pupil had of an intervention.
     *
     * @param endedOn null while it goes on
     * @param planned sessions; null where nobody said
     * @param held sessions that took place with the pupil; null where nobody said
     * @param entry what was measured before the first session
     * @param exit what was measured after the last
     * @param adult who leads the sessions
     */
    public record Took(
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable Integer planned,
            @Nullable Integer held,
            @Nullable BigDecimal entry,
            @Nullable BigDecimal exit,
            @Nullable String adult) {

        public static final int LONGEST_ADULT = 120;
        private static final BigDecimal HIGHEST_MEASURE = new BigDecimal("999999.99");

        public Took {
            if (endedOn != null && endedOn.isBefore(startedOn)) {
                throw new IllegalArgumentException("Nobody ends before he starts");
            }
            requireSessions(planned);
            requireSessions(held);
            requireMeasure(entry);
            requireMeasure(exit);
        }

        /** Beginning with the intervention, with its dosage, nothing held yet. */
        static Took begins(Intervention intervention) {
            return new Took(intervention.startsOn(), null, intervention.sessionsPlanned(), null, null, null, null);
        }

        private static void requireSessions(@Nullable Integer sessions) {
            if (sessions != null && (sessions < 0 || sessions > Intervention.MOST_SESSIONS)) {
                throw new IllegalArgumentException("Not a number of sessions: " + sessions);
            }
        }

        private static void requireMeasure(@Nullable BigDecimal measure) {
            if (measure != null && measure.abs().compareTo(HIGHEST_MEASURE) > 0) {
                throw new IllegalArgumentException("Not a measure");
            }
        }
    }
}
