/** Published figures of the borough, its neighbours, London and England: read from DfE's files, kept as published. */
@NullMarked
package org.raisingthegame.tracker.figures.baselines;

import org.jspecify.annotations.NullMarked;
