/** What a module gives to have its records shown in a pupil's timeline. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.pupils.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
