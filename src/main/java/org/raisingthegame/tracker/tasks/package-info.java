/** Work in the background, claimed through the database: it runs once, on whichever node is free, and outlives the node's death. */
@ApplicationModule(
        displayName = "Background work",
        allowedDependencies = {"core"})
@NullMarked
package org.raisingthegame.tracker.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
