/** Where events, registers, head-counts and speakers are kept. */
@NullMarked
package org.raisingthegame.tracker.aimhigh.persistence;

import org.jspecify.annotations.NullMarked;
