package org.raisingthegame.tracker.access;

/** What became of a head's grant. */
public sealed interface GrantOutcome {

    /** A new account was opened, and the colleague is invited to choose a password. */
    record Opened(Invitation invitation) implements GrantOutcome {}

    /** The colleague had an account and holds the rights now. */
    record Granted() implements GrantOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements GrantOutcome {}

    /** Why nothing was changed. */
    enum Reason {
        NO_RIGHT_CHOSEN,
        LAST_DAY_IS_PAST,
        NOT_AN_ADDRESS,
        NO_NAME,
        /** The address belongs to a head, an advisor, a champion or an officer, whose rights a school doesn't give. */
        HOLDS_ANOTHER_ROLE;

        /** Translation key of the sentence that says so. */
        public String messageKey() {
            return "access.colleagues.refused." + name();
        }
    }
}
