package org.raisingthegame.tracker.figures.baselines;

/** From which kind of file a figure came; where two are equally settled, the one with the counts behind it comes first. */
enum BaselineSource {
    KS2_LONG,
    KS2_NATIONAL,
    KS2_REGIONAL,
    KS4_AREAS,
    KS4_NATIONAL,
    KS4_LOCAL,
    KS4_TOTALS,
    EXCLUSIONS,
    CENSUS,
    LAIT
}
