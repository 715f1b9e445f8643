/** What the plugin tells of a single pupil. */
@NullMarked
package org.raisingthegame.tracker.aimhigh.timeline;

import org.jspecify.annotations.NullMarked;
