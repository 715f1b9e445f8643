package org.raisingthegame.tracker.aimhigh.timeline;

import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;
import org.springframework.stereotype.Component;

/** The events that a pupil was at, in the timeline of his or her page. */
@Component
class EventTimeline implements PupilTimelineContributor {

    private final AttendedEventQueries queries;

    EventTimeline(AttendedEventQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil) {
        return queries.attended(scope, pupil).stream()
                .map(event -> new TimelineEntry(
                        event.year(),
                        event.heldOn(),
                        event.school(),
                        event.series().key(),
                        List.of(),
                        List.of(Fact.of("aimhigh.theme", event.theme())),
                        event.importedBy()))
                .toList();
    }
}
