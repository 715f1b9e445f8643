/** Intervals and verdicts, once for every measure; 95 % throughout, quantiles from Apache Commons Statistics. */
@NullMarked
package org.raisingthegame.tracker.figures.statistics;

import org.jspecify.annotations.NullMarked;
