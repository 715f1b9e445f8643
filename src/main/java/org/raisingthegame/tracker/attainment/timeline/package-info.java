/** A pupil's results in the timeline of his page. */
@NullMarked
package org.raisingthegame.tracker.attainment.timeline;

import org.jspecify.annotations.NullMarked;
