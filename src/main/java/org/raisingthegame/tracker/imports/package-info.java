/** The one way in for every spreadsheet: recognise, read, check, preview, apply, report, undo. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "access",
            "audit",
            "privacy",
            "privacy :: spi",
            "notices",
            "pages"
        })
@NullMarked
package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
