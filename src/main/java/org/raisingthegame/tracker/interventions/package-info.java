/** Plugin: what schools do over a while for pupils and with staff, who took part, how much, what it cost, what changed. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "pages",
            "access",
            "audit",
            "notices",
            "tasks",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "pupils :: spi",
            "figures",
            "figures :: spi",
            "figures :: matching",
            "charts",
            "dashboards :: spi",
            "exports",
            "exports :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.interventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
