/** The page of suspensions' duties. */
@NullMarked
package org.raisingthegame.tracker.exclusions.ui;

import org.jspecify.annotations.NullMarked;
