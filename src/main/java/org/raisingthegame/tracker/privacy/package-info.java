/** What is held about one pupil, whichever modules hold it. */
@ApplicationModule(allowedDependencies = {"core", "access"})
@NullMarked
package org.raisingthegame.tracker.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
