package org.raisingthegame.tracker.pupils;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries.RollSpan;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;
import org.springframework.stereotype.Component;

/** On which rolls a pupil stood, a line for each school and year. */
@Component
class RollTimeline implements PupilTimelineContributor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final PupilRecordQueries queries;

    RollTimeline(PupilRecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil) {
        return queries.rolls(scope, pupil).stream().map(RollTimeline::entry).toList();
    }

    private static TimelineEntry entry(RollSpan span) {
        List<Fact> facts = new ArrayList<>();
        if (span.yearGroup() != null) {
            facts.add(yearGroup(span.yearGroup()));
        }
        facts.add(Fact.of(
                "pupils.timeline.rolls",
                span.rolls() == 1 ? day(span.first()) : day(span.first()) + " – " + day(span.last())));
        if (span.left() != null) {
            facts.add(Fact.of("pupils.field.leaving_date", day(span.left())));
        }
        return new TimelineEntry(
                span.year(),
                span.first(),
                span.school(),
                "pupils.timeline.on-roll",
                List.of(),
                facts,
                span.importedBy());
    }

    private static Fact yearGroup(String code) {
        return switch (code) {
            case "R" -> Fact.inWords("pupils.column.year", "pupils.reception");
            case "N1", "N2" -> Fact.inWords("pupils.column.year", "pupils.nursery");
            case "X" -> Fact.inWords("pupils.column.year", "pupils.no-year");
            default -> Fact.of("pupils.column.year", code);
        };
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
