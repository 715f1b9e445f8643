package org.raisingthegame.tracker.raisingattainment;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.raisingattainment.persistence.DraftTable;
import org.raisingthegame.tracker.raisingattainment.persistence.DraftTable.DraftRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the caller typed into a plan and has not saved, while he types: a closed browser or a session that ended loses
 * nothing. A part that does not exist yet is named by {@link #newPart}.
 */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
// With repeatable reads, clearing a draft that isn't there locks the gap in which others keep theirs: two who type
// would end in a deadlock.
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PlanDrafts {

    private final DraftTable drafts;
    private final PlanRecords records;
    private final PlanJournal journal;
    private final CurrentUser user;

    PlanDrafts(DraftTable drafts, PlanRecords records, PlanJournal journal, CurrentUser user) {
        this.drafts = drafts;
        this.records = records;
        this.journal = journal;
        this.user = user;
    }

    /**
     * What was typed and not saved in one part.
     *
     * @param edit with the texts that stood there when it was begun
     */
    public record Draft(PartEdit edit, LocalDateTime keptAt) {}

    /** The name under which the draft of a part is kept that is still to be added to a priority, or to the plan with 0. */
    public static PartRef newPart(PartKind kind, long priority) {
        return new PartRef(kind, -priority);
    }

    /**
     * Keeps the fields that differ from what stood there.
     *
     * @return when it was kept
     * @throws OutOfScope for a plan that is not the caller's to write
     */
    public LocalDateTime keep(PartEdit edit) {
        records.require(Rights.EDIT_PLAN, edit.plan());
        LocalDateTime now = journal.now();
        drafts.discard(user.id(), edit.plan(), edit.part());
        edit.mine().forEach((field, mine) -> {
            String base = edit.base().getOrDefault(field, "");
            if (!mine.equals(base)) {
                String text = mine.length() <= field.longest() ? mine : mine.substring(0, field.longest());
                drafts.keep(user.id(), edit.plan(), new DraftRow(edit.part(), field, base, text, now));
            }
        });
        return now;
    }

    /** The caller's drafts in a plan, by part. */
    @Transactional(readOnly = true)
    public Map<PartRef, Draft> of(PlanId plan) {
        Map<PartRef, List<DraftRow>> rows = new LinkedHashMap<>();
        drafts.of(user.scopeOf(Rights.EDIT_PLAN), user.id(), plan)
                .forEach(row -> rows.computeIfAbsent(row.part(), part -> new ArrayList<>())
                        .add(row));
        Map<PartRef, Draft> found = new LinkedHashMap<>();
        rows.forEach((part, fields) -> found.put(part, draft(plan, part, fields)));
        return found;
    }

    /**
     * Throws the draft of a part away.
     *
     * @throws OutOfScope for a plan that is not the caller's to write
     */
    public void discard(PlanId plan, PartRef part) {
        records.require(Rights.EDIT_PLAN, plan);
        drafts.discard(user.id(), plan, part);
    }

    private static Draft draft(PlanId plan, PartRef part, List<DraftRow> rows) {
        Map<PlanField, String> base = new EnumMap<>(PlanField.class);
        Map<PlanField, String> mine = new EnumMap<>(PlanField.class);
        rows.forEach(row -> {
            base.put(row.field(), row.base());
            mine.put(row.field(), row.text());
        });
        LocalDateTime keptAt = rows.stream()
                .map(DraftRow::keptAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Draft(new PartEdit(plan, part, base, mine), keptAt);
    }
}
