package org.raisingthegame.tracker.exclusions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exclusions.PupilExclusionQueries.ExclusionRow;
import org.raisingthegame.tracker.exclusions.PupilExclusionQueries.MeetingRow;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;
import org.springframework.stereotype.Component;

/** A pupil's suspensions and exclusions in the timeline of his page; rescinded ones say so. */
@Component
class ExclusionTimeline implements PupilTimelineContributor {

    private static final BigDecimal SESSIONS_A_DAY = BigDecimal.valueOf(2);

    private final PupilExclusionQueries queries;

    ExclusionTimeline(PupilExclusionQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil) {
        return Stream.concat(
                        queries.exclusions(scope, pupil).stream().map(ExclusionTimeline::entry),
                        queries.meetings(scope, pupil).stream().map(ExclusionTimeline::entry))
                .toList();
    }

    private static TimelineEntry entry(MeetingRow row) {
        return new TimelineEntry(
                AcademicYear.containing(row.heldOn()),
                row.heldOn(),
                row.school(),
                "exclusions.timeline.meeting",
                List.of(),
                List.of(Fact.inWords("exclusions.field.outcome", row.outcomeKey())),
                null);
    }

    private static TimelineEntry entry(ExclusionRow row) {
        List<Fact> facts = new ArrayList<>();
        if (row.sessions() != null) {
            facts.add(Fact.of(
                    "exclusions.timeline.days",
                    BigDecimal.valueOf(row.sessions())
                            .divide(SESSIONS_A_DAY)
                            .stripTrailingZeros()
                            .toPlainString()));
        }
        row.reasons()
                .forEach(reason ->
                        facts.add(Fact.inWords("exclusions.field.reason1", "exclusions.reason." + reason.name())));
        if (row.status() != Status.ISSUED) {
            facts.add(Fact.inWords(
                    "exclusions.field.status",
                    "exclusions.status." + row.status().name()));
        }
        return new TimelineEntry(
                row.year(),
                row.start(),
                row.school(),
                "exclusions.timeline." + row.category().name(),
                List.of(),
                facts,
                row.importedBy());
    }
}
