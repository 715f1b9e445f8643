/** What waits for somebody: told in the app, where it can be read again, and by e-mail, which says only that it waits. */
@ApplicationModule(allowedDependencies = {"core", "database", "access", "tasks", "pages"})
@NullMarked
package org.raisingthegame.tracker.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
