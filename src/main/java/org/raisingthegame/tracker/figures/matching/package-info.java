/** Finds for each participant the pupil most like him or her, and says how alike the two groups are. */
@NamedInterface("matching")
@NullMarked
package org.raisingthegame.tracker.figures.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
