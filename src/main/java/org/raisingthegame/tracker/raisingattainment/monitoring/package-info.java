/** How a plan is monitored: who may take which step, one review a term, what both sign, and what is handed over. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.monitoring;

import org.jspecify.annotations.NullMarked;
