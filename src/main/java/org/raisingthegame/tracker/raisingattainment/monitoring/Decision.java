package org.raisingthegame.tracker.raisingattainment.monitoring;

/** What a policy answers: go ahead, or why not. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    record Refused(Reason reason) implements Decision {}

    Decision ALLOWED = new Allowed();

    /** Why a step may not be taken. */
    enum Reason {
        /** It is not for this person to do, whatever the state. */
        NOT_YOURS,
        /** It is the right person, but not the time: the plan or the review stands elsewhere. */
        NOT_NOW,
        /** A plan needs a priority, a milestone and an action before it is submitted. */
        INCOMPLETE,
        /** A priority of the annual improvement plan is submitted with that plan attached. */
        IMPROVEMENT_PLAN_MISSING,
        /** What is returned or found inaccurate says why. */
        COMMENT_NEEDED,
        /** A review has been sent and is not signed by both yet. */
        REVIEW_OPEN,
        /** Each success criterion needs a judgement. */
        NOT_ALL_JUDGED,
        /** Each judgement needs an answer. */
        NOT_ALL_ANSWERED,
        /** Who signed has signed. */
        SIGNED_ALREADY,
        /** Somebody else was faster: look at how it stands now. */
        CHANGED_MEANWHILE;

        /** Translation key of the words that say what to do. */
        public String key() {
            return "raisingattainment.refused." + name();
        }
    }

    static Decision refused(Reason reason) {
        return new Refused(reason);
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
