package org.raisingthegame.tracker.raisingattainment.challenge;

/** What became of the wish for a pairing. */
public enum AskOutcome {
    ASKED,
    NO_PARTNER,
    /** The last day lies before today. */
    OVER_BEFORE_IT_BEGAN,
    /** It would run for more than {@link Challenge#MOST_MONTHS} months. */
    TOO_LONG,
    /** The two schools have one that is asked for or runs. */
    THERE_ALREADY;

    public String key() {
        return "raisingattainment.challenge.asked." + name();
    }
}
