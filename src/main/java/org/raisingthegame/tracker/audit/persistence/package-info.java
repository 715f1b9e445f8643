/** The table of the trail: added to and read. */
@NullMarked
package org.raisingthegame.tracker.audit.persistence;

import org.jspecify.annotations.NullMarked;
