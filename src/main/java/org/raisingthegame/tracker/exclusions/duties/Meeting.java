package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;

/** That the governors met about a pupil's suspension or exclusion, and what they decided; or that they need not have. */
public record Meeting(LocalDate heldOn, Outcome outcome) {

    /** What came of it. */
    public enum Outcome {
        /** The governors decided that it stands. */
        STANDS,
        /** The governors decided to reinstate the pupil. */
        REINSTATED,
        /** The parents made no representations, so that nobody met: enough where governors meet only if asked. */
        NOT_ASKED;

        public String key() {
            return "exclusions.meeting." + name();
        }
    }

    /** Whether a duty from a suspension is done by it: from one that began up to its day. */
    boolean settles(Duty.Kind duty, SuspendedSpell spell) {
        boolean enough = duty == Duty.Kind.MEET_IF_ASKED || outcome != Outcome.NOT_ASKED;
        return enough && !spell.start().isAfter(heldOn);
    }
}
