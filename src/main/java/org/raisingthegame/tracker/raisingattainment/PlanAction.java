package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_COST;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_LEAD;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_PROGRESS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_RESOURCES;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_STATUS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_SUPPORT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What is done for a priority.
 *
 * @param lead who leads it, as the school names the person
 * @param support who helps
 * @param cost in pounds
 * @param progress one line on how far it is
 */
@Table("raisingattainment_action")
public record PlanAction(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        PlanId planId,
        long priorityId,
        int position,
        String text,
        String lead,
        String support,
        @Nullable LocalDate dueOn,
        String resources,
        @Nullable BigDecimal cost,
        ActionStatus status,
        String progress,
        boolean removed)
        implements PlanPart {

    /** The earliest due first, those without a date last. */
    public static final Comparator<PlanAction> BY_DUE =
            Comparator.comparing(PlanAction::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /** A new one, still empty. */
    static PlanAction empty(PlanId plan, long priority, int position) {
        return new PlanAction(
                null, null, plan, priority, position, "", "", "", null, "", null, ActionStatus.NOT_STARTED, "", false);
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return !removed && status.isOpen();
    }

    @Override
    public PartKind kind() {
        return PartKind.ACTION;
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts()
                .put(ACTION_TEXT, text)
                .put(ACTION_LEAD, lead)
                .put(ACTION_SUPPORT, support)
                .put(ACTION_DUE, dueOn)
                .put(ACTION_RESOURCES, resources)
                .put(ACTION_COST, cost)
                .put(ACTION_STATUS, status)
                .put(ACTION_PROGRESS, progress)
                .all();
    }

    @Override
    public PlanAction with(int place, boolean gone, Map<PlanField, String> texts) {
        var read = new Texts(texts);
        return new PlanAction(
                id,
                version,
                planId,
                priorityId,
                place,
                read.text(ACTION_TEXT, text),
                read.text(ACTION_LEAD, lead),
                read.text(ACTION_SUPPORT, support),
                read.date(ACTION_DUE, dueOn),
                read.text(ACTION_RESOURCES, resources),
                read.pounds(ACTION_COST, cost),
                ActionStatus.valueOf(read.text(ACTION_STATUS, status.name())),
                read.text(ACTION_PROGRESS, progress),
                gone);
    }
}
