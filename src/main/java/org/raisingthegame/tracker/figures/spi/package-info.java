/** What a plugin gives to have something counted: a measure, whose rows it states as SQL at the grain of a pupil. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.figures.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
