/** The roll as schools export it: its columns, how its values are read, and where they are kept. */
@NullMarked
package org.raisingthegame.tracker.pupils.imports;

import org.jspecify.annotations.NullMarked;
