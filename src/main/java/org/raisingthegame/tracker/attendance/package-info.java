/** Plugin: how many of the sessions that pupils could attend they attended, by term or up to a day. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "imports",
            "imports :: spi",
            "privacy :: spi",
            "pupils",
            "figures",
            "figures :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
