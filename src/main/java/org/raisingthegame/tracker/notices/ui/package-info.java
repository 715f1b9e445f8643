/** The bell and the page of notices. */
@NullMarked
package org.raisingthegame.tracker.notices.ui;

import org.jspecify.annotations.NullMarked;
