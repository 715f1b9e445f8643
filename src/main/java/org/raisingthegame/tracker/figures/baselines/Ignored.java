package org.raisingthegame.tracker.figures.baselines;

/** Why a row of a published file is none of our business; suffixes of {@code figures.ignored.}. */
final class Ignored {

    static final String AREA = "area";
    static final String TERM = "term";
    static final String BREAKDOWN = "breakdown";
    static final String GROUP = "group";
    static final String SCHOOLS = "schools";
    static final String MEASURE = "measure";
    static final String EXPLAINS = "explains";
    static final String NOT_USED = "not-used";

    private Ignored() {}
}
