/** Pages of the plugin. */
@NullMarked
package org.raisingthegame.tracker.interventions.ui;

import org.jspecify.annotations.NullMarked;
