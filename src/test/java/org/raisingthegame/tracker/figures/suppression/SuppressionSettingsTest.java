package org.raisingthegame.tracker.figures.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionSettingsTest {

    @Test
    void written_out_they_are_the_same_in_every_run_of_the_program() {
        assertThat(SuppressionSettings.DEFAULTS)
                .hasToString("SuppressionSettings[smallestCount=5, smallestDenominator=10,"
                        + " smallestDifferenceOfSets=3, fewestSchools=3, schoolsKnownToOne=2,"
                        + " trueNumbersFor=[SCHOOL, ADVISOR, OFFICER]]");
        Set<Audience> backwards = new LinkedHashSet<>(List.of(Audience.OFFICER, Audience.ADVISOR, Audience.SCHOOL));
        assertThat(new SuppressionSettings(5, 10, 3, 3, 2, backwards))
                .hasToString(SuppressionSettings.DEFAULTS.toString());
    }

    @Test
    void a_shared_audience_never_sees_every_number() {
        assertThatThrownBy(() -> new SuppressionSettings(5, 10, 3, 3, 2, Set.of(Audience.SHARED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
