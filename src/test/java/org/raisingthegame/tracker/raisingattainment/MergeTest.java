package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Map<PlanField, String> BASE = Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "D. Osei");

    @Test
    void what_only_i_changed_is_saved() {
        Merge merge = merge(BASE, Map.of(ACTION_TEXT, "Paired reading, daily", ACTION_LEAD, "D. Osei"));
        assertThat(merge).isEqualTo(new Merge(Map.of(ACTION_TEXT, "Paired reading, daily"), none(), false));
    }

    @Test
    void what_only_somebody_else_changed_is_kept() {
        Merge merge = merge(Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "S. Bell"), BASE);
        assertThat(merge).isEqualTo(new Merge(Map.of(), none(), true));
    }

    @Test
    void different_fields_of_two_people_are_both_kept() {
        Merge merge = merge(
                Map.of(ACTION_TEXT, "Paired reading", ACTION_LEAD, "S. Bell"),
                Map.of(ACTION_TEXT, "Paired reading, daily", ACTION_LEAD, "D. Osei"));
        assertThat(merge).isEqualTo(new Merge(Map.of(ACTION_TEXT, "Paired reading, daily"), none(), true));
    }

    @Test
    void different_texts_for_one_field_are_a_choice() {
        Merge merge = merge(
                Map.of(ACTION_TEXT, "Paired reading, weekly", ACTION_LEAD, "D. Osei"),
                Map.of(ACTION_TEXT, "Paired reading, daily", ACTION_LEAD, "S. Bell"));
        assertThat(merge.clashing()).containsExactly(ACTION_TEXT);
        assertThat(merge.texts()).isEqualTo(Map.of(ACTION_LEAD, "S. Bell"));
    }

    @Test
    void the_same_text_of_two_people_is_no_choice() {
        Map<PlanField, String> both = Map.of(ACTION_TEXT, "Paired reading, daily", ACTION_LEAD, "D. Osei");
        assertThat(merge(both, both)).isEqualTo(new Merge(Map.of(), none(), true));
    }

    private static Set<PlanField> none() {
        return Set.of();
    }

    private static Merge merge(Map<PlanField, String> now, Map<PlanField, String> mine) {
        return Merge.of(now, new PartEdit(new PlanId(1), new PartRef(PartKind.ACTION, 1), BASE, mine));
    }
}
