package org.raisingthegame.tracker.raisingattainment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.raisingattainment.persistence.FileTable;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence of a plan: notes, links and files. It may be added as long as the plan lives, also while the advisor reads it.
 *
 * <p>Every method throws {@link OutOfScope} for a plan that is not the caller's.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PlanEvidence {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final PlanQueries queries;
    private final PlanTable table;
    private final FileTable files;
    private final PlanJournal journal;
    private final PlanStates states;
    private final AttachmentLimits limits;
    private final CurrentUser user;
    private final Audit audit;

    PlanEvidence(
            PlanQueries queries,
            PlanTable table,
            FileTable files,
            PlanJournal journal,
            PlanStates states,
            AttachmentLimits limits,
            CurrentUser user,
            Audit audit) {
        this.queries = queries;
        this.table = table;
        this.files = files;
        this.journal = journal;
        this.states = states;
        this.limits = limits;
        this.user = user;
        this.audit = audit;
    }

    /** What became of something that was to be added. */
    public enum Outcome {
        ADDED,
        /** The plan is over. */
        LOCKED,
        EMPTY,
        /** Longer than the field. */
        TOO_LONG,
        /** No address of a web page. */
        NOT_A_LINK,
        TOO_LARGE,
        /** The plan holds as many files as it may. */
        TOO_MANY,
        /** None of the kinds of file that may be attached, or not what its name says. */
        NOT_SUCH_A_FILE;

        public String messageKey() {
            return "raisingattainment.evidence.outcome." + name();
        }
    }

    /** The largest file, in megabytes. */
    @PreAuthorize("hasRole('SEE_PLAN')")
    public long largestFile() {
        return limits.fileSize().toMegabytes();
    }

    /**
     * Adds a note of one's own words.
     *
     * @param priority the priority to which it belongs; none for the plan as a whole
     */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome addNote(PlanId plan, @Nullable PartRef priority, String title, String text) {
        if (text.isBlank() && title.isBlank()) {
            return Outcome.EMPTY;
        }
        if (text.length() > PlanField.EVIDENCE_TEXT.longest()) {
            return Outcome.TOO_LONG;
        }
        return add(plan, priority, EvidenceKind.TEXT, title, text, "", null);
    }

    /**
     * Adds a link to a web page; other addresses (scripts, files of a machine) are refused.
     *
     * @param priority the priority to which it belongs; none for the plan as a whole
     */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome addLink(PlanId plan, @Nullable PartRef priority, String title, String address) {
        if (!isLink(address)) {
            return Outcome.NOT_A_LINK;
        }
        return add(plan, priority, EvidenceKind.LINK, title.isBlank() ? address : title, "", address, null);
    }

    /**
     * Attaches a file.
     *
     * @param priority the priority to which it belongs; none for the plan as a whole
     * @param name what it is called; letters that could lead out of a folder or hide its ending are left out
     */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome attach(PlanId plan, @Nullable PartRef priority, String name, byte[] content) {
        return attach(plan, priority, EvidenceKind.FILE, name, content);
    }

    /** Attaches the annual improvement plan of which this plan is a priority. */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome attachImprovementPlan(PlanId plan, String name, byte[] content) {
        return attach(plan, null, EvidenceKind.IMPROVEMENT_PLAN, name, content);
    }

    private Outcome attach(PlanId plan, @Nullable PartRef priority, EvidenceKind kind, String name, byte[] content) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        RaisingAttainmentPlan found = queries.held(scope, plan).orElseThrow(OutOfScope::new);
        if (content.length > limits.fileSize().toBytes()) {
            return Outcome.TOO_LARGE;
        }
        if (files.count(scope, found.planId()) >= limits.files()) {
            return Outcome.TOO_MANY;
        }
        Optional<AttachedFile> file = AttachedFile.read(name, content);
        if (file.isEmpty()) {
            return Outcome.NOT_SUCH_A_FILE;
        }
        if (!states.stateOf(plan).progressMayBeTold()) {
            return Outcome.LOCKED;
        }
        long key = files.add(plan, file.get(), journal.now(), user.displayName());
        return add(plan, priority, kind, file.get().name(), "", "", key);
    }

    /**
     * Takes a piece of evidence away; its file stays with the history and is served to nobody. The improvement plan, without
     * which the one page could not be submitted, stays once it was.
     */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public void remove(PlanId plan, PartRef evidence) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        if (queries.held(scope, plan).isEmpty()) {
            throw new OutOfScope();
        }
        PlanPart part = queries.part(scope, plan, evidence).orElseThrow(OutOfScope::new);
        if (part instanceof Evidence found && !found.removed() && found.mayBeTakenAway(states.stateOf(plan))) {
            table.save(found.withRemoved(true));
            journal.removed(found);
        }
    }

    /** Puts a piece of evidence back that was taken away, while it could be taken away again. */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public void putBack(PlanId plan, PartRef evidence) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        if (queries.held(scope, plan).isEmpty()) {
            throw new OutOfScope();
        }
        PlanPart part = queries.part(scope, plan, evidence).orElseThrow(OutOfScope::new);
        if (part instanceof Evidence found && found.removed() && found.mayBeTakenAway(states.stateOf(plan))) {
            PlanPart back = found.withRemoved(false);
            table.save(back);
            journal.added(back);
        }
    }

    /**
     * The attached file, for whoever may read the plan; that somebody took it is in the trail.
     *
     * @throws OutOfScope when there is none
     */
    @PreAuthorize("hasRole('SEE_PLAN')")
    public AttachedFile file(PlanId plan, PartRef evidence) {
        RowScope scope = user.scopeOf(Rights.SEE_PLAN);
        AttachedFile file = files.ofEvidence(scope, plan, evidence.id()).orElseThrow(OutOfScope::new);
        queries.plan(scope, plan)
                .ifPresent(found -> audit.record(AuditEvent.of(AuditKind.EXPORT)
                        .at(found.schoolId())
                        .about("plan", plan.value())
                        .saying("Attached file")));
        return file;
    }

    private Outcome add(
            PlanId plan,
            @Nullable PartRef priority,
            EvidenceKind kind,
            String title,
            String text,
            String link,
            @Nullable Long file) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        PlanId found = queries.held(scope, plan).orElseThrow(OutOfScope::new).planId();
        if (!states.stateOf(found).progressMayBeTold()) {
            return Outcome.LOCKED;
        }
        if (title.length() > PlanField.EVIDENCE_TITLE.longest() || link.length() > PlanField.EVIDENCE_LINK.longest()) {
            return Outcome.TOO_LONG;
        }
        int position = queries.nextPosition(scope, plan, PartKind.EVIDENCE);
        Evidence saved = table.save(new Evidence(
                null,
                null,
                plan,
                priority == null ? null : priorityOf(scope, plan, priority),
                position,
                kind,
                title.strip(),
                text.strip(),
                link.strip(),
                file,
                false));
        journal.added(saved);
        return Outcome.ADDED;
    }

    private static boolean isLink(String address) {
        try {
            URI uri = new URI(address.strip());
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private long priorityOf(RowScope scope, PlanId plan, PartRef priority) {
        return queries.part(scope, plan, priority)
                .filter(part -> part.kind() == PartKind.PRIORITY && !part.removed())
                .orElseThrow(OutOfScope::new)
                .ref()
                .id();
    }
}
