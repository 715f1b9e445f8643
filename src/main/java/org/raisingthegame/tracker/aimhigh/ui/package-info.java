/** Pages of events, registers, speakers and reach. */
@NullMarked
package org.raisingthegame.tracker.aimhigh.ui;

import org.jspecify.annotations.NullMarked;
