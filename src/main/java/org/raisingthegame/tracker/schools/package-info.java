/** The schools of this installation, their identities and when they belonged to Raising the Game. */
@ApplicationModule(allowedDependencies = {"core", "database"})
@NullMarked
package org.raisingthegame.tracker.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
