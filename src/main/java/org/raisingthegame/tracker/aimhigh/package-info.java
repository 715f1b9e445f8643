/** Plugin: the programme's events, who spoke at them, and whom they reached. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "database",
            "suite",
            "schools",
            "pages",
            "access",
            "audit",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "pupils :: spi",
            "figures",
            "figures :: spi",
            "charts",
            "tasks",
            "dashboards :: spi",
            "exports",
            "exports :: tables"
        })
@NullMarked
package org.raisingthegame.tracker.aimhigh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
