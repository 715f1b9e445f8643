/** Plugin: the list of schools and of their time in Raising the Game, as a spreadsheet and as a page. */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "suite",
            "schools",
            "access",
            "pages",
            "imports",
            "imports :: spi",
            "exports :: tables"
        })
@NullMarked
package org.raisingthegame.tracker.schoolregister;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
