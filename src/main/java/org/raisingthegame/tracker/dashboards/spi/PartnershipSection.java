package org.raisingthegame.tracker.dashboards.spi;

import java.util.List;
import org.raisingthegame.tracker.exports.Paper;

/**
 * A chapter of the annual partnership report that a module brings, contributed as a Spring bean: how plans stand, how many an
 * event reached. They follow the report's own chapters, in the order of {@code @Order}.
 *
 * <p>The report is a shared file, so a chapter holds only what everybody may see: figures suppressed as for everybody, no
 * school that could be told by its number, and nothing that a person wrote freely.
 */
@FunctionalInterface
public interface PartnershipSection {

    /** The chapter with its heading; empty where there is nothing to tell. */
    List<Paper.Part> parts();
}
