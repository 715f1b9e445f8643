/** Headteacher challenge: for a limited time a head lets a colleague of another school look at what he shares, and ask. */
@NullMarked
package org.raisingthegame.tracker.raisingattainment.challenge;

import org.jspecify.annotations.NullMarked;
