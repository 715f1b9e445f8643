package org.raisingthegame.tracker.imports.spi;

import java.util.Map;
import org.raisingthegame.tracker.core.Upn;

/** Tells which UPNs have become others. Contributed as a Spring bean by the module that keeps pupils. */
@FunctionalInterface
public interface UpnHistory {

    /** Former UPNs and those of merged records, each with the one that took its place; none of which records are kept under the old one too. */
    Map<Upn, Upn> presentByFormer();
}
