package org.raisingthegame.tracker.raisingattainment;

import java.util.Arrays;
import java.util.List;

/** The parts of a plan, each saved by itself. */
public enum PartKind {
    /** Title, years and where the school starts from. */
    PLAN,
    PRIORITY,
    CRITERION,
    ACTION,
    MILESTONE,
    EVIDENCE;

    /** Its fields, in the order in which they are shown. */
    public List<PlanField> fields() {
        return Arrays.stream(PlanField.values())
                .filter(field -> field.kind() == this)
                .toList();
    }

    public String titleKey() {
        return "raisingattainment.part." + name();
    }
}
