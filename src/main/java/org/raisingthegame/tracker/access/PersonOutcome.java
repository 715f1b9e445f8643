package org.raisingthegame.tracker.access;

/** What became of a change to somebody's account. */
public sealed interface PersonOutcome {

    /** Done, and the person is invited to choose a password. */
    record Invited(Invitation invitation) implements PersonOutcome {}

    /** Done. */
    record Done() implements PersonOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements PersonOutcome {}

    /** Why nothing was changed. */
    enum Reason {
        NOT_AN_ADDRESS,
        /** Says no more, because the account may be one of another borough. */
        ADDRESS_IN_USE,
        NO_NAME,
        NO_ROLE,
        NO_SCHOOL,
        NO_BOROUGH,
        NO_FIRST_DAY,
        LAST_DAY_BEFORE_FIRST,
        /** The person already holds this post on some of these days. */
        THERE_ALREADY,
        /** The person also works for another borough, where the change would act, too. */
        ALSO_ELSEWHERE,
        /** Nobody shuts himself out. */
        ONESELF;

        /** Translation key of the sentence that says so. */
        public String messageKey() {
            return "access.people.refused." + name();
        }
    }
}
