/** What other modules add to the papers over all figures: the forum sheet and the annual partnership report. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.dashboards.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
