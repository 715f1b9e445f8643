package org.raisingthegame.tracker.raisingattainment.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanOrder;
import org.raisingthegame.tracker.raisingattainment.PlanPart;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;

/**
 * What the pieces of a plan's page share: the plan, what the person may do with it, and how it is saved and shown anew.
 *
 * @param writer whether the person may write this plan at all
 * @param kept his drafts in this plan
 * @param evidence keeps what shows how the work goes
 * @param changed shows the page anew
 */
record Desk(
        PlanSheet sheet,
        boolean writer,
        Map<PartRef, PlanDrafts.Draft> kept,
        PlanEditing editing,
        PlanOrder order,
        PlanDrafts drafts,
        PlanEvidence evidence,
        Runnable changed) {

    /** Whether the person may change the plan's words now. */
    boolean mayWrite() {
        return writer && sheet.state().textMayChange();
    }

    PlanId plan() {
        return sheet.id();
    }

    /** A form over a part that is there. */
    PartForm formFor(PlanPart part, PartInputs inputs) {
        PartRef ref = part.ref();
        return new PartForm(
                new PartForm.Job(plan(), ref, part.fields(), editing::save),
                drafts,
                inputs.all(),
                kept.get(ref),
                changed);
    }

    /**
     * A form for a part that is still to be added.
     *
     * @param priority the priority it belongs to; none for a priority
     */
    PartForm formForNew(PartKind kind, @Nullable PartRef priority, PartInputs inputs) {
        return formForNew(kind, priority, inputs, Map.of());
    }

    /** The same, with texts that stand there from the start. */
    PartForm formForNew(PartKind kind, @Nullable PartRef priority, PartInputs inputs, Map<PlanField, String> usual) {
        PartRef name = newPart(kind, priority);
        return new PartForm(
                new PartForm.Job(plan(), name, usual, edit -> editing.add(plan(), kind, priority, edit.mine())),
                drafts,
                inputs.all(),
                kept.get(name),
                changed);
    }

    /** Whether something was typed for it and not saved, so that its form should be open. */
    boolean hasDraft(PartRef part) {
        return mayWrite() && kept.containsKey(part);
    }

    boolean hasDraftOfNew(PartKind kind, @Nullable PartRef priority) {
        return hasDraft(newPart(kind, priority));
    }

    /** What shows how the work goes on a priority; null for the plan as a whole. */
    EvidenceList evidenceOf(@Nullable Priority priority) {
        return new EvidenceList(
                evidence, sheet, priority, writer && sheet.state().progressMayBeTold(), changed);
    }

    /** @param steps -1 to move it up, 1 to move it down */
    void move(PlanPart part, int steps) {
        if (order.move(plan(), part.ref(), steps) instanceof SaveOutcome.Locked) {
            Said.now(Words.say("form.locked"));
        }
        changed.run();
    }

    /** Takes a part away, and offers to put it back. */
    void remove(PlanPart part) {
        if (editing.remove(plan(), part.ref()) instanceof SaveOutcome.Locked) {
            Said.now(Words.say("form.locked"));
            return;
        }
        Said.withWayBack(Words.say("removed", Words.name(part)), Words.say("removed.put-back"), () -> {
            if (editing.putBack(plan(), part.ref()) instanceof SaveOutcome.Full full) {
                Said.now(Words.full(full));
            }
            changed.run();
        });
        changed.run();
    }

    private static PartRef newPart(PartKind kind, @Nullable PartRef priority) {
        return PlanDrafts.newPart(kind, priority == null ? 0 : priority.id());
    }
}
