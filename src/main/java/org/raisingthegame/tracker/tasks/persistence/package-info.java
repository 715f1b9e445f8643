/** The queue of background work. */
@NullMarked
package org.raisingthegame.tracker.tasks.persistence;

import org.jspecify.annotations.NullMarked;
