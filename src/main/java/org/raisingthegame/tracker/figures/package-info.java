/** What the data say: measures counted once, with their statistics, their suppression and the published figures beside them. */
@ApplicationModule(allowedDependencies = {"core", "suite", "schools", "access", "imports", "imports :: spi", "pupils"})
@NullMarked
package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
