/** The trail of who did what, when and at which school: other modules add to it, borough officers read it. */
@ApplicationModule(
        displayName = "Audit trail",
        allowedDependencies = {"core", "schools", "access", "pages"})
@NullMarked
package org.raisingthegame.tracker.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
