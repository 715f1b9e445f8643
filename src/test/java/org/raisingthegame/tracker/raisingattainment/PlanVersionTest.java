package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanVersionTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 20, 9, 42);
    private static final PartRef ACTION = new PartRef(PartKind.ACTION, 7);

    private final List<PlanVersion> versions = PlanVersion.of(List.of(
            change(1, 1, PlanField.ACTION_TEXT, "", "Paired reading"),
            change(1, 2, PlanField.ACTION_LEAD, "", "D. Osei"),
            change(2, 3, PlanField.ACTION_LEAD, "D. Osei", "S. Bell"),
            change(3, 4, PlanField.ACTION_LEAD, "S. Bell", "D. Osei"),
            change(3, 5, PlanField.ACTION_TEXT, "Paired reading", "Paired reading, daily")));

    @Test
    void what_was_saved_at_once_is_one_version_and_the_latest_comes_first() {
        assertThat(versions).extracting(PlanVersion::number).containsExactly(5L, 3L, 2L);
        assertThat(versions.getLast().changes()).hasSize(2);
    }

    @Test
    void between_two_versions_only_what_differs_is_told() {
        assertThat(PlanVersion.between(versions, 2, 5))
                .containsExactly(new PlanVersion.Difference(
                        ACTION, "Paired reading", PlanField.ACTION_TEXT, "Paired reading", "Paired reading, daily"));
    }

    @Test
    void a_version_does_not_differ_from_itself() {
        assertThat(PlanVersion.between(versions, 3, 3)).isEmpty();
    }

    private static PlanChange change(long save, long number, PlanField field, String before, String after) {
        return new PlanChange(save, number, ACTION, "Paired reading", field, before, after, "Ms Adeyemi", MORNING);
    }
}
