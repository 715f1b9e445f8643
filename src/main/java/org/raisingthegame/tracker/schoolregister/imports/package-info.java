/** The list of schools as the borough keeps it or as DfE's register gives it. */
@NullMarked
package org.raisingthegame.tracker.schoolregister.imports;

import org.jspecify.annotations.NullMarked;
