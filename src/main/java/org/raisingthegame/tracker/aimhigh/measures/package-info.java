/** What is counted of taking part. */
@NullMarked
package org.raisingthegame.tracker.aimhigh.measures;

import org.jspecify.annotations.NullMarked;
