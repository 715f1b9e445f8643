package org.raisingthegame.tracker.privacy;

import org.raisingthegame.tracker.core.SchoolId;

/** All that was held of a school that left was deleted; told in the transaction that did it. */
public record SchoolDataDeleted(SchoolId school) {}
