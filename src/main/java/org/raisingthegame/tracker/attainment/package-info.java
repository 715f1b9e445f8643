/** Plugin: what pupils reached at the end of primary school (Key Stage 2) and of Year 11 (GCSE). */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "access",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "pupils :: spi",
            "figures",
            "figures :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.attainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
