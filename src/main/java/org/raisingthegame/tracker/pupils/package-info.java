/** Who was on a school's roll and when, and what figures group pupils by; read from dated snapshots of the roll. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "schools",
            "access",
            "audit",
            "privacy",
            "privacy :: spi",
            "pages",
            "tasks",
            "imports",
            "imports :: spi"
        })
@NullMarked
package org.raisingthegame.tracker.pupils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
