/** Pages of plans: the list, the plan, the update screen, the history. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.ui;

import org.jspecify.annotations.NullMarked;
