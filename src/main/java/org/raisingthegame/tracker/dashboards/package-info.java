/** The pages over figures: measures over the years, in one sentence, a chart and its equal table. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "schools",
            "access",
            "audit",
            "figures",
            "imports",
            "figures :: spi",
            "charts",
            "exports",
            "exports :: spi",
            "exports :: tables",
            "pages"
        })
@NullMarked
package org.raisingthegame.tracker.dashboards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
