/** Lists of events and speakers, and registers, as spreadsheets. */
@NullMarked
package org.raisingthegame.tracker.aimhigh.imports;

import org.jspecify.annotations.NullMarked;
