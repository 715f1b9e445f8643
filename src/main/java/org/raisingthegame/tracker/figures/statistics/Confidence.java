package org.raisingthegame.tracker.figures.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The level of all intervals here. */
final class Confidence {

    /** What is left out at each end: 2.5 %. */
    static final double TAIL = 0.025;

    /** The standard normal quantile at 97.5 %, about 1.96. */
    static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private Confidence() {}
}
