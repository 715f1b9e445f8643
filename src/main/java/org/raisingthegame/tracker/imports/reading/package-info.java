/** From a stream of cells to typed rows: which format, which columns, whose school, which day. No POI, no database. */
@NullMarked
package org.raisingthegame.tracker.imports.reading;

import org.jspecify.annotations.NullMarked;
