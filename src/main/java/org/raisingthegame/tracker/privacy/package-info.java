/** What is held about one pupil, whichever modules hold it. */
@ApplicationModule(allowedDependencies = {"core", "schools", "access", "database :: spi", "audit", "tasks", "pages"})
@NullMarked
package org.raisingthegame.tracker.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
