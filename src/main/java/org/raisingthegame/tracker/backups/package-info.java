/** Back-ups of the whole installation, made while it runs, and their restore into an empty one. */
@ApplicationModule(
        displayName = "Back-ups",
        allowedDependencies = {"core", "database", "database :: spi", "tasks", "audit", "access", "notices", "pages"})
@NullMarked
package org.raisingthegame.tracker.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
