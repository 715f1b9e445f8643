/** Plugin: Raising Attainment Plans, written by schools, bound to measured figures and monitored by their advisors. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "database",
            "pages",
            "access",
            "imports",
            "imports :: spi",
            "figures",
            "figures :: spi",
            "charts",
            "audit",
            "privacy",
            "privacy :: spi",
            "tasks",
            "notices",
            "exports",
            "exports :: spi",
            "exports :: tables"
        })
@NullMarked
package org.raisingthegame.tracker.raisingattainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
