package org.raisingthegame.tracker.raisingattainment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.OutOfScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Says of many actions at once how far they are: the status and one line each, with one save. */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
public class ActionUpdates {

    private static final List<PlanField> FIELDS = List.of(PlanField.ACTION_STATUS, PlanField.ACTION_PROGRESS);

    private final PlanEditing editing;

    ActionUpdates(PlanEditing editing) {
        this.editing = editing;
    }

    /** What an update screen shows of an action, and changes. */
    public static Map<PlanField, String> fieldsOf(PlanAction action) {
        Map<PlanField, String> all = action.fields();
        Map<PlanField, String> fields = new EnumMap<>(PlanField.class);
        FIELDS.forEach(field -> fields.put(field, all.getOrDefault(field, "")));
        return fields;
    }

    /**
     * Saves every update that nobody else made meanwhile; the others come back as a choice, and nothing of them is saved.
     *
     * @return what became of each update, in their order
     * @throws OutOfScope for a plan that is not the caller's to write
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Map<PartRef, SaveOutcome> save(List<PartEdit> updates) {
        Map<PartRef, SaveOutcome> outcomes = new LinkedHashMap<>();
        for (PartEdit update : updates) {
            if (update.part().kind() != PartKind.ACTION
                    || !FIELDS.containsAll(update.mine().keySet())) {
                throw new IllegalArgumentException("Not an update of an action");
            }
            outcomes.put(update.part(), editing.save(update));
        }
        return outcomes;
    }
}
