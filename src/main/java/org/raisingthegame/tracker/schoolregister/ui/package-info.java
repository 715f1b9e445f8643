/** The page with the list of schools. */
@NullMarked
package org.raisingthegame.tracker.schoolregister.ui;

import org.jspecify.annotations.NullMarked;
