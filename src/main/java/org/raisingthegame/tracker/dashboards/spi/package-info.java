/** What other modules add to the annual partnership report: {@link org.raisingthegame.tracker.dashboards.spi.PartnershipSection}. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.dashboards.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
