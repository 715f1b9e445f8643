package org.raisingthegame.tracker.interventions.timeline;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.interventions.timeline.PupilInterventionQueries.Part;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;
import org.springframework.stereotype.Component;

/** The interventions in which a pupil took part, in the timeline of his or her page, on the day on which each began. */
@Component
class InterventionTimeline implements PupilTimelineContributor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final PupilInterventionQueries queries;

    InterventionTimeline(PupilInterventionQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil) {
        return queries.of(scope, pupil).stream()
                .map(InterventionTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(Part part) {
        List<Fact> facts = new ArrayList<>();
        if (part.endedOn() != null) {
            facts.add(Fact.of("interventions.timeline.until", DAY.format(part.endedOn())));
        }
        if (part.held() != null) {
            facts.add(Fact.of(
                    "interventions.timeline.sessions",
                    part.planned() == null ? part.held().toString() : part.held() + " / " + part.planned()));
        }
        measure(facts, "interventions.timeline.entry", part.entry());
        measure(facts, "interventions.timeline.exit", part.exit());
        if (part.measuredBy() != null && (part.entry() != null || part.exit() != null)) {
            facts.add(Fact.of("interventions.timeline.measure", part.measuredBy()));
        }
        return new TimelineEntry(
                part.year(),
                part.startedOn(),
                part.school(),
                "interventions.timeline.began",
                List.of(part.name()),
                facts,
                part.importedBy());
    }

    private static void measure(List<Fact> facts, String key, @Nullable BigDecimal value) {
        if (value != null) {
            facts.add(Fact.of(key, value.stripTrailingZeros().toPlainString()));
        }
    }
}
