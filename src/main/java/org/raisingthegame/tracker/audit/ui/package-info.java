/** The page of the trail. */
@NullMarked
package org.raisingthegame.tracker.audit.ui;

import org.jspecify.annotations.NullMarked;
