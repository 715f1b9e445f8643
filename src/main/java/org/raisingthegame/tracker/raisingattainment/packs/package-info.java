/** Plans as papers: for governors, for a visit, and whole. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.packs;

import org.jspecify.annotations.NullMarked;
