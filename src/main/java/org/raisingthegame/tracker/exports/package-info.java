/** Files that leave the program: papers in Word, tables as .xlsx and CSV; made of figures that are already words, so that a file says no more than a page. */
@ApplicationModule(
        allowedDependencies = {"core", "schools", "access", "audit", "pupils", "pupils :: spi", "charts", "pages"})
@NullMarked
package org.raisingthegame.tracker.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
