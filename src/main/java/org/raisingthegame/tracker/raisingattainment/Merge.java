package org.raisingthegame.tracker.raisingattainment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings together what stands in a part now and what somebody wrote on the ground of an older text, field by field: where
 * only one changed a field his text stands, where both wrote the same it stands, and where they differ a person chooses.
 *
 * @param texts the fields that can be saved without a question
 * @param clashing the fields that both changed
 * @param othersChanged whether somebody else changed any field meanwhile
 */
record Merge(Map<PlanField, String> texts, Set<PlanField> clashing, boolean othersChanged) {

    static Merge of(Map<PlanField, String> now, PartEdit edit) {
        Map<PlanField, String> texts = new EnumMap<>(PlanField.class);
        Set<PlanField> clashing = EnumSet.noneOf(PlanField.class);
        boolean othersChanged = false;
        for (Map.Entry<PlanField, String> written : edit.mine().entrySet()) {
            PlanField field = written.getKey();
            String mine = written.getValue().strip();
            String base = edit.base().getOrDefault(field, "").strip();
            String theirs = now.getOrDefault(field, "").strip();
            boolean theyChanged = !theirs.equals(base);
            othersChanged |= theyChanged;
            if (mine.equals(base) || mine.equals(theirs)) {
                continue;
            }
            if (theyChanged) {
                clashing.add(field);
            } else {
                texts.put(field, mine);
            }
        }
        return new Merge(texts, clashing, othersChanged);
    }
}
