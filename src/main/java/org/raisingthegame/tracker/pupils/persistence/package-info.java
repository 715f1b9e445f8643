/** Reads of the roll, each within a row scope. */
@NullMarked
package org.raisingthegame.tracker.pupils.persistence;

import org.jspecify.annotations.NullMarked;
