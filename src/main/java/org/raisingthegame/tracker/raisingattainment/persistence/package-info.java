/** Where plans, their parts, their changes and drafts are kept. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.persistence;

import org.jspecify.annotations.NullMarked;
