/** Notices and how each person wants to hear of them. */
@NullMarked
package org.raisingthegame.tracker.notices.persistence;

import org.jspecify.annotations.NullMarked;
