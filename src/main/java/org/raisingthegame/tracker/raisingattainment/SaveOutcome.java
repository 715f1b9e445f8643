package org.raisingthegame.tracker.raisingattainment;

import java.time.LocalDateTime;
import java.util.List;

/** What became of an edit. */
public sealed interface SaveOutcome {

    /**
     * Saved.
     *
     * @param merged whether somebody else had meanwhile changed other fields of the same part, which were kept
     */
    record Saved(PlanPart now, boolean merged) implements SaveOutcome {}

    /** Somebody else changed the same fields meanwhile. Nothing was saved; both texts are here, to choose from. */
    record Clashed(PlanPart now, List<Clash> clashes) implements SaveOutcome {

        public Clashed {
            clashes = List.copyOf(clashes);
        }
    }

    /** The plan is with the advisor, or over: nothing was saved. */
    record Locked(PlanState state) implements SaveOutcome {}

    /** The one page that names a priority of the annual improvement plan holds no more parts of that kind: nothing was saved. */
    record Full(PartKind kind) implements SaveOutcome {}

    /**
     * A field that two people changed.
     *
     * @param base what stood there when the caller began
     * @param theirs what somebody else saved since
     * @param mine what the caller wrote
     * @param by who saved it
     */
    record Clash(PlanField field, String base, String theirs, String mine, String by, LocalDateTime at) {}
}
