/** Steps, reviews, signed figures and visits. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.monitoring.persistence;

import org.jspecify.annotations.NullMarked;
