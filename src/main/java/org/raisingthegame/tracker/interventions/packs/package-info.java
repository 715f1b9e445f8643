/** Papers about interventions. */
@NullMarked
package org.raisingthegame.tracker.interventions.packs;

import org.jspecify.annotations.NullMarked;
