/** What a module says of the records that it holds about pupils. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.privacy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
