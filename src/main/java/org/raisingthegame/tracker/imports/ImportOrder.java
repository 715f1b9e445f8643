package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * What a pass over a file is asked to do; kept with the work, so that it can be done again without asking anew.
 *
 * @param school in which the person stood when he asked; assumed where the file names none
 */
record ImportOrder(ImportChoices choices, @Nullable SchoolId school) {}
