/** Who may do what, and whose records and figures a signed-in person may see; nothing else in the program decides that. */
@ApplicationModule(allowedDependencies = {"core", "suite", "schools", "pages"})
@NullMarked
package org.raisingthegame.tracker.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
