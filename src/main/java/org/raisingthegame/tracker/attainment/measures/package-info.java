/** What is counted about results. */
@NullMarked
package org.raisingthegame.tracker.attainment.measures;

import org.jspecify.annotations.NullMarked;
