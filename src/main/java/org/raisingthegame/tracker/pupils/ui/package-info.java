/** The page with a school's pupils. */
@NullMarked
package org.raisingthegame.tracker.pupils.ui;

import org.jspecify.annotations.NullMarked;
