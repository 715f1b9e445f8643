package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** By what one will see that a priority was reached; what reviews judge. */
@Table("raisingattainment_criterion")
public record SuccessCriterion(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        PlanId planId,
        long priorityId,
        int position,
        String text,
        boolean removed)
        implements PlanPart {

    /** A new one, still empty. */
    static SuccessCriterion empty(PlanId plan, long priority, int position) {
        return new SuccessCriterion(null, null, plan, priority, position, "", false);
    }

    @Override
    public PartKind kind() {
        return PartKind.CRITERION;
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts().put(CRITERION_TEXT, text).all();
    }

    @Override
    public SuccessCriterion with(int place, boolean gone, Map<PlanField, String> texts) {
        return new SuccessCriterion(
                id, version, planId, priorityId, place, new Texts(texts).text(CRITERION_TEXT, text), gone);
    }
}
