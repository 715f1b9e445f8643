package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_REASON;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a plan is about.
 *
 * @param reason the evidence that led to it
 */
@Table("raisingattainment_priority")
public record Priority(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        PlanId planId,
        int position,
        String title,
        String reason,
        boolean removed)
        implements PlanPart {

    /** A new one, still empty. */
    static Priority empty(PlanId plan, int position) {
        return new Priority(null, null, plan, position, "", "", false);
    }

    @Override
    public PartKind kind() {
        return PartKind.PRIORITY;
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts()
                .put(PRIORITY_TITLE, title)
                .put(PRIORITY_REASON, reason)
                .all();
    }

    @Override
    public Priority with(int place, boolean gone, Map<PlanField, String> texts) {
        var read = new Texts(texts);
        return new Priority(
                id, version, planId, place, read.text(PRIORITY_TITLE, title), read.text(PRIORITY_REASON, reason), gone);
    }
}
