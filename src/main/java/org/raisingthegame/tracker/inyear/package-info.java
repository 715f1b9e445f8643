/** Plugin: what a school itself judges of its pupils during the year, by a scale of its own. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "pages",
            "access",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "figures",
            "figures :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.inyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
