/** Plugin: suspensions and permanent exclusions, and their rates per 100 pupils on the January roll. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "access",
            "audit",
            "notices",
            "pages",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "pupils :: spi",
            "figures",
            "figures :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.exclusions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
