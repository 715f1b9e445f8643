/** Hides small numbers from those who may not see them; the only place that decides it. */
@NullMarked
package org.raisingthegame.tracker.figures.suppression;

import org.jspecify.annotations.NullMarked;
