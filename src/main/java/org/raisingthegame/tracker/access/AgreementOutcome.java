package org.raisingthegame.tracker.access;

/** What became of an agreement that was written down. */
public sealed interface AgreementOutcome {

    record Recorded() implements AgreementOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements AgreementOutcome {}

    /** Why nothing was changed. */
    enum Reason {
        NO_SCHOOL,
        NO_REFERENCE,
        NOTHING_SHARED,
        NO_SIGNATURE,
        NO_DAY_SIGNED,
        NO_FIRST_DAY,
        NO_LAST_DAY,
        LAST_DAY_BEFORE_FIRST,
        /** One of the schools has an agreement on some of these days already. */
        THERE_ALREADY;

        /** Translation key of the sentence that says so. */
        public String messageKey() {
            return "access.agreement.refused." + name();
        }
    }
}
