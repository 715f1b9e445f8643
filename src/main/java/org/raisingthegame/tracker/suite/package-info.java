/** What a plugin says about itself; the host collects these and never names a plugin. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.raisingthegame.tracker.suite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
