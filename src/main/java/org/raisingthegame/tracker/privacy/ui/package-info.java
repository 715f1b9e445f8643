/** Pages about how long records are kept. */
@NullMarked
package org.raisingthegame.tracker.privacy.ui;

import org.jspecify.annotations.NullMarked;
