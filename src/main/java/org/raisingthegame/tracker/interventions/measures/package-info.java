/** What is counted about taking part. */
@NullMarked
package org.raisingthegame.tracker.interventions.measures;

import org.jspecify.annotations.NullMarked;
