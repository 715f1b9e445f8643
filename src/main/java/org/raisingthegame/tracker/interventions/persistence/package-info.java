/** The tables of the plugin. */
@NullMarked
package org.raisingthegame.tracker.interventions.persistence;

import org.jspecify.annotations.NullMarked;
