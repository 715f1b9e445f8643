/** What a module says of what must happen to its records when the whole database is put back to an earlier state. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.database.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
