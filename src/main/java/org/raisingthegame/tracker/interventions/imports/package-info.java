/** Lists of interventions, and of who takes part, as spreadsheets. */
@NullMarked
package org.raisingthegame.tracker.interventions.imports;

import org.jspecify.annotations.NullMarked;
