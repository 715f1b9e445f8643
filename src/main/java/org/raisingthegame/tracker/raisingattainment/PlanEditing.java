package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Clash;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanChanges;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanTable;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes plans, part by part. Who saves says what stood there when he began; what somebody else wrote meanwhile in other
 * fields is kept without a question, and where both wrote in the same one, nothing is saved before a person chose.
 *
 * <p>Every method throws {@link OutOfScope} for a plan or school that is not the caller's to write.
 */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
public class PlanEditing {

    /** Two who save at the very same moment: the slower one reads again and merges. */
    private static final int ATTEMPTS = 5;

    private static final List<PartKind> OF_PRIORITIES =
            List.of(PartKind.CRITERION, PartKind.ACTION, PartKind.MILESTONE, PartKind.EVIDENCE);

    private final PlanQueries queries;
    private final PlanTable table;
    private final PlanChanges changes;
    private final PlanJournal journal;
    private final PlanRecords records;
    private final PlanStates states;
    private final SchoolDirectory schools;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    PlanEditing(
            PlanQueries queries,
            PlanTable table,
            PlanChanges changes,
            PlanJournal journal,
            PlanRecords records,
            PlanStates states,
            SchoolDirectory schools,
            CurrentUser user,
            PlatformTransactionManager transactions) {
        this.queries = queries;
        this.table = table;
        this.changes = changes;
        this.journal = journal;
        this.records = records;
        this.states = states;
        this.schools = schools;
        this.user = user;
        transaction = new TransactionTemplate(transactions);
        // Who waited for another to be done with the plan goes on from what that other left.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Starts an empty plan, which is a draft. */
    public PlanId start(SchoolId school, NewPlan begun) {
        return start(school, begun, PlanOutline.EMPTY);
    }

    /**
     * Starts a plan, which is a draft, with all that the outline holds; or, if something of it can't be, nothing.
     *
     * @throws OnePageExceeded when the plan is to be one page and the outline holds more
     */
    public PlanId start(SchoolId school, NewPlan begun, PlanOutline outline) {
        scope().require(schools.byId(school).orElseThrow(OutOfScope::new));
        if (!outline.fits(begun.kind())) {
            throw new OnePageExceeded();
        }
        return inTransaction(() -> {
            PlanId plan = added(new RaisingAttainmentPlan(
                            null,
                            null,
                            school,
                            begun.kind(),
                            begun.title().strip(),
                            begun.firstYear(),
                            begun.lastYear(),
                            outline.context(),
                            journal.now(),
                            user.displayName(),
                            false))
                    .planId();
            outline.priorities().forEach(section -> fill(plan, section));
            return plan;
        });
    }

    /**
     * Starts a plan from an earlier one of the same school.
     *
     * @throws OutOfScope when either is not the caller's to write
     * @throws OnePageExceeded when the plan is to be one page and the earlier one holds more
     */
    public PlanId startFrom(PlanId earlier, NewPlan begun) {
        PlanSheet sheet = records.sheet(Rights.EDIT_PLAN, earlier);
        int yearsOn = begun.lastYear().endYear() - sheet.plan().lastYear().endYear();
        return start(sheet.plan().schoolId(), begun, PlanOutline.of(sheet, yearsOn));
    }

    private void fill(PlanId plan, PlanOutline.Section section) {
        long priority = added(
                        Priority.empty(plan, next(plan, PartKind.PRIORITY)).with(section.priority()))
                .ref()
                .id();
        section.criteria()
                .forEach(texts -> added(SuccessCriterion.empty(plan, priority, next(plan, PartKind.CRITERION))
                        .with(texts)));
        section.milestones()
                .forEach(texts -> added(Milestone.empty(plan, priority, next(plan, PartKind.MILESTONE))
                        .with(texts)));
        section.actions()
                .forEach(texts -> added(PlanAction.empty(plan, priority, next(plan, PartKind.ACTION))
                        .with(texts)));
    }

    private int next(PlanId plan, PartKind kind) {
        return queries.nextPosition(scope(), plan, kind);
    }

    /** Takes a whole plan away that was never submitted; it stays in the records. */
    public void discard(PlanId plan) {
        inTransaction(() -> {
            RaisingAttainmentPlan found = held(plan);
            if (states.stateOf(plan) != PlanState.DRAFT) {
                throw new OutOfScope();
            }
            return table.save(found.withRemoved(true));
        });
    }

    /**
     * Adds a part at the end of its kind.
     *
     * @param priority the priority it belongs to; none for a priority itself
     */
    public SaveOutcome add(PlanId plan, PartKind kind, @Nullable PartRef priority, Map<PlanField, String> texts) {
        return inTransaction(() -> {
            RaisingAttainmentPlan found = held(plan);
            PlanState state = states.stateOf(plan);
            if (!state.textMayChange()) {
                return new SaveOutcome.Locked(state);
            }
            if (isFull(found, kind)) {
                return new SaveOutcome.Full(kind);
            }
            int position = next(plan, kind);
            PlanPart empty = switch (kind) {
                case PRIORITY -> Priority.empty(plan, position);
                case CRITERION -> SuccessCriterion.empty(plan, priorityOf(plan, priority), position);
                case ACTION -> PlanAction.empty(plan, priorityOf(plan, priority), position);
                case MILESTONE -> Milestone.empty(plan, priorityOf(plan, priority), position);
                case PLAN, EVIDENCE -> throw new IllegalArgumentException("Not added here: " + kind);
            };
            return new SaveOutcome.Saved(added(empty.with(texts)), false);
        });
    }

    /** Saves what was written in one part. */
    public SaveOutcome save(PartEdit edit) {
        return inTransaction(() -> {
            held(edit.plan());
            PlanPart now = part(edit.plan(), edit.part());
            PlanState state = states.stateOf(edit.plan());
            if (!mayChange(state, edit)) {
                return new SaveOutcome.Locked(state);
            }
            Merge merge = Merge.of(now.fields(), edit);
            if (!merge.clashing().isEmpty()) {
                return new SaveOutcome.Clashed(now, clashes(now, merge, edit));
            }
            PlanPart after = now.with(merge.texts());
            if (!after.equals(now)) {
                after = table.save(after);
                journal.changed(now, after);
            }
            return new SaveOutcome.Saved(after, merge.othersChanged());
        });
    }

    /** Takes a part away, with the parts of a priority; they can be put back. */
    public SaveOutcome remove(PlanId plan, PartRef part) {
        return inTransaction(() -> {
            held(plan);
            PlanPart now = part(plan, part);
            PlanState state = states.stateOf(plan);
            if (!state.textMayChange()) {
                return new SaveOutcome.Locked(state);
            }
            if (part.kind() == PartKind.PRIORITY) {
                ofPriority(plan, part).forEach(this::removed);
            }
            return new SaveOutcome.Saved(removed(now), false);
        });
    }

    /** Puts back a part that was taken away, and what went with it. */
    public SaveOutcome putBack(PlanId plan, PartRef part) {
        return inTransaction(() -> {
            RaisingAttainmentPlan found = held(plan);
            PlanPart now = part(plan, part);
            PlanState state = states.stateOf(plan);
            if (!state.textMayChange()) {
                return new SaveOutcome.Locked(state);
            }
            if (!now.removed()) {
                return new SaveOutcome.Saved(now, false);
            }
            if (isFull(found, part.kind())) {
                return new SaveOutcome.Full(part.kind());
            }
            goneWith(plan, part).forEach(gone -> added(gone.withRemoved(false)));
            return new SaveOutcome.Saved(part(plan, part), false);
        });
    }

    private static boolean mayChange(PlanState state, PartEdit edit) {
        boolean progressOnly = edit.mine().keySet().stream()
                .allMatch(field -> field == PlanField.ACTION_STATUS || field == PlanField.ACTION_PROGRESS);
        return progressOnly ? state.progressMayBeTold() : state.textMayChange();
    }

    private List<Clash> clashes(PlanPart now, Merge merge, PartEdit edit) {
        List<PlanChange> history = changes.of(scope(), edit.plan());
        return merge.clashing().stream()
                .map(field -> {
                    PlanChange theirs = history.stream()
                            .filter(change -> change.part().equals(edit.part()) && change.field() == field)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("A change that nobody made"));
                    return new Clash(
                            field,
                            edit.base().getOrDefault(field, ""),
                            now.fields().getOrDefault(field, ""),
                            edit.mine().getOrDefault(field, ""),
                            theirs.name(),
                            theirs.at());
                })
                .toList();
    }

    private List<PlanPart> ofPriority(PlanId plan, PartRef priority) {
        return OF_PRIORITIES.stream()
                .<PlanPart>flatMap(kind -> queries.parts(scope(), plan, kind).stream())
                .filter(part -> priority.equals(part.priority()))
                .toList();
    }

    /** What was taken away at once with a part, itself included. */
    private List<PlanPart> goneWith(PlanId plan, PartRef part) {
        List<PlanChange> history = changes.of(scope(), plan);
        return history.stream().filter(change -> change.part().equals(part)).findFirst().stream()
                .flatMap(gone -> history.stream().filter(change -> change.save() == gone.save()))
                .map(PlanChange::part)
                .distinct()
                .map(one -> part(plan, one))
                .filter(PlanPart::removed)
                .toList();
    }

    private <P extends PlanPart> P added(P part) {
        P saved = table.save(part);
        journal.added(saved);
        return saved;
    }

    private PlanPart removed(PlanPart part) {
        PlanPart saved = table.save(part.withRemoved(true));
        journal.removed(part);
        return saved;
    }

    private long priorityOf(PlanId plan, @Nullable PartRef priority) {
        if (priority == null || priority.kind() != PartKind.PRIORITY) {
            throw new IllegalArgumentException("It belongs to a priority");
        }
        return part(plan, priority).ref().id();
    }

    private boolean isFull(RaisingAttainmentPlan plan, PartKind kind) {
        int most = plan.planKind().most(kind);
        return most < Integer.MAX_VALUE
                && queries.parts(scope(), plan.planId(), kind).size() >= most;
    }

    /** No other save and no step of the plan comes between until the transaction ends. */
    private RaisingAttainmentPlan held(PlanId plan) {
        return queries.held(scope(), plan).orElseThrow(OutOfScope::new);
    }

    private PlanPart part(PlanId plan, PartRef part) {
        return queries.part(scope(), plan, part).orElseThrow(OutOfScope::new);
    }

    private RowScope scope() {
        return user.scopeOf(Rights.EDIT_PLAN);
    }

    private <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
