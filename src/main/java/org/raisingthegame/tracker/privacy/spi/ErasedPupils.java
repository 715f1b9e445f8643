package org.raisingthegame.tracker.privacy.spi;

import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;

/** Knows pupils by their surrogate keys, and erases one without anybody being signed in; a Spring bean of who keeps pupils. */
@FunctionalInterface
public interface ErasedPupils {

    /** Nothing happens where there is no such pupil. Runs in the transaction of the caller. */
    void erase(long pupil, Set<SchoolId> schools);
}
