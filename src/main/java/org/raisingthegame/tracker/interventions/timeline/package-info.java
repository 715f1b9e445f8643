/** What the plugin tells of a single pupil. */
@NullMarked
package org.raisingthegame.tracker.interventions.timeline;

import org.jspecify.annotations.NullMarked;
