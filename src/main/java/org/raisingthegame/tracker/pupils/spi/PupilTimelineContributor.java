package org.raisingthegame.tracker.pupils.spi;

import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.pupils.PupilId;

/** What a module tells of a pupil in the timeline of his page; a Spring bean. */
@FunctionalInterface
public interface PupilTimelineContributor {

    /**
     * Entries about a pupil, in any order.
     *
     * @param scope whose records may be read: rows of other schools don't exist
     */
    List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil);
}
