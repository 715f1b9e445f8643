package org.raisingthegame.tracker.pupils.duplicates;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;

/** A merge that stands. */
public record PastMerge(long id, PupilId kept, String name, Upn keptUpn, Upn mergedUpn, String by, LocalDateTime at) {}
