/** Reads of the list of schools. */
@NullMarked
package org.raisingthegame.tracker.schoolregister.persistence;

import org.jspecify.annotations.NullMarked;
