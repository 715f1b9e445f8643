/** Reads the tables that modules declare. */
@NullMarked
package org.raisingthegame.tracker.privacy.persistence;

import org.jspecify.annotations.NullMarked;
