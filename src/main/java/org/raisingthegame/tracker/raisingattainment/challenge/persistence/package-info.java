/** Pairings, what was attached, questions and answers. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.challenge.persistence;

import org.jspecify.annotations.NullMarked;
