/** The SQL of imports: staging, difference, merge, journal and undo, all made from what targets declare. */
@NullMarked
package org.raisingthegame.tracker.imports.persistence;

import org.jspecify.annotations.NullMarked;
