/** The stored cells: made from the rows of measures, set by set, and read by school and year. */
@NullMarked
package org.raisingthegame.tracker.figures.persistence;

import org.jspecify.annotations.NullMarked;
