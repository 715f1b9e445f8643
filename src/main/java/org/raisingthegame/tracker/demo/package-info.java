/** The demonstration: a made-up borough, imported from the sample files through the same door as everything else. */
@ApplicationModule(allowedDependencies = {"access", "imports", "figures"})
@NullMarked
package org.raisingthegame.tracker.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
