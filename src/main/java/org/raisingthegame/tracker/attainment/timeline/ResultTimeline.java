package org.raisingthegame.tracker.attainment.timeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.attainment.timeline.PupilResultQueries.ResultRow;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry.Fact;
import org.springframework.stereotype.Component;

/** A pupil's results at the end of Key Stage 2 and of Year 11. */
@Component
class ResultTimeline implements PupilTimelineContributor {

    private static final List<String> KS2 = List.of(
            "reading_score",
            "reading_outcome",
            "maths_score",
            "maths_outcome",
            "gps_score",
            "gps_outcome",
            "writing_ta",
            "rwm_expected");
    private static final List<String> KS4 =
            List.of("english_language", "english_literature", "maths", "combined_science", "basics_94", "attainment8");

    /** Stored as 1 and 0. */
    private static final Set<String> YES_OR_NO = Set.of("rwm_expected", "basics_94");

    private final PupilResultQueries queries;

    ResultTimeline(PupilResultQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<TimelineEntry> timelineOf(RowScope scope, PupilId pupil) {
        return Stream.concat(
                        queries.results(scope, pupil, "attainment_ks2", KS2).stream()
                                .map(row -> entry("attainment.ks2.title", row)),
                        queries.results(scope, pupil, "attainment_ks4", KS4).stream()
                                .map(row -> entry("attainment.ks4.title", row)))
                .toList();
    }

    private static TimelineEntry entry(String title, ResultRow row) {
        return new TimelineEntry(
                row.year(),
                null,
                row.school(),
                title,
                List.of(),
                row.values().entrySet().stream().map(ResultTimeline::fact).toList(),
                row.importedBy());
    }

    private static Fact fact(Map.Entry<String, String> value) {
        String label = "attainment.field." + value.getKey();
        return YES_OR_NO.contains(value.getKey())
                ? Fact.inWords(label, "1".equals(value.getValue()) ? "attainment.yes" : "attainment.no")
                : Fact.of(label, value.getValue());
    }
}
