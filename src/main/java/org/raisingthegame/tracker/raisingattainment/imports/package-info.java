/** Plans that schools keep in a spreadsheet: how their rows are read and where they wait to become a plan. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.imports;

import org.jspecify.annotations.NullMarked;
