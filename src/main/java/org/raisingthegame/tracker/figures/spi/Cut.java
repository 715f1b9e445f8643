package org.raisingthegame.tracker.figures.spi;

import java.util.List;

/**
 * By what a group can be divided further, one at a time. What a pupil's school recorded for the year counts; a pupil of whom
 * nothing is recorded stands under {@link #UNKNOWN}, so that the parts always add up to the whole.
 */
public enum Cut {
    /** As on the roll: F and M. */
    SEX("X", List.of("F", "M")),
    /** Eligible for free school meals: Y and N. */
    FSM("F", List.of("Y", "N")),
    /** No special educational needs, SEN support, education, health and care plan: N, K and E. */
    SEN("S", List.of("N", "K", "E")),
    /** English as an additional language: Y and N. */
    EAL("E", List.of("Y", "N")),
    /** DfE's codes: R, 1 to 14. Only of measures about everybody on roll. */
    YEAR_GROUP("Y", List.of());

    /** The value of those of whom nothing is recorded. */
    public static final String UNKNOWN = "?";

    private final String letter;
    private final List<String> choices;

    Cut(String letter, List<String> choices) {
        this.letter = letter;
        this.choices = choices;
    }

    /** Translation key of the name. */
    public String key() {
        return "figures.cut." + name();
    }

    /** What the codes of its parts begin with. */
    public String letter() {
        return letter;
    }

    /** The values that can be chosen; none for year groups, which are those of the school. */
    public List<String> choices() {
        return choices;
    }
}
