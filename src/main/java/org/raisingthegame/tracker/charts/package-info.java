/** Trend charts with their equal tables: every decision is made and tested here in Java, the browser only draws. */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {"pages"})
@NullMarked
package org.raisingthegame.tracker.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
