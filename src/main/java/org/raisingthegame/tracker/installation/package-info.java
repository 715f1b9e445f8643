/** What whoever keeps the installation looks at: versions, health, sizes, the last back-up, statements that took long. */
@ApplicationModule(
        displayName = "About this installation",
        allowedDependencies = {"core", "access", "backups", "database", "pages"})
@NullMarked
package org.raisingthegame.tracker.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
