package org.raisingthegame.tracker.aimhigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.SharingToday;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries;
import org.raisingthegame.tracker.aimhigh.persistence.ReachQueries.Span;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerQueries;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.demo.DemonstrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The totals that the initiative has published, found again in the sample files, imported as they are when the
 * demonstration first starts: 2,200 pupils of Years 2 to 10 from 26 schools, and 190 speakers, from September 2018 to the
 * beginning of 2021 (Lambeth Schools Partnership, 2021).
 */
@DemonstrationTest
class PublishedReachTest {

    private static final Span YEARS = new Span(2019, 2021, null);

    @Autowired
    private SharingToday sharing;

    @Autowired
    private ReachQueries reach;

    @Autowired
    private SpeakerQueries speakers;

    @Test
    void pupils_schools_and_speakers_come_out_as_published() {
        assertThat(reach.all(borough(), YEARS).pupils()).isEqualTo(2200);
        assertThat(reach.all(borough(), YEARS).places()).isGreaterThan(2200);
        assertThat(reach.bySchool(borough(), YEARS)).hasSize(26);
        assertThat(speakers.byField(borough(), 2019, 2021, null).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(190);
    }

    @Test
    void they_were_in_years_2_to_10() {
        assertThat(reach.byYearGroup(borough(), YEARS).keySet())
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    private FigureScope borough() {
        return new FigureScope(Set.of(new LaCode("208")), sharing.schools().figures(), Set.of());
    }
}
