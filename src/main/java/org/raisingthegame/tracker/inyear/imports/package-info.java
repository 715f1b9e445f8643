/** How a school's own assessments come in. */
@NullMarked
package org.raisingthegame.tracker.inyear.imports;

import org.jspecify.annotations.NullMarked;
