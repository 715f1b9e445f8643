/** What stands around every page: navigation, sign-in, home, messages when something fails. It names no plugin. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"access", "audit", "database", "notices", "pages"})
@NullMarked
package org.raisingthegame.tracker.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
