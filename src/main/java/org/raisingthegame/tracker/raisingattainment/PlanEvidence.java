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

    PlanEvidence(
            PlanQueries queries,
            PlanTable table,
            FileTable files,
            PlanJournal journal,
            PlanStates states,
            AttachmentLimits limits,
            CurrentUser user) {
        this.queries = queries;
        this.table = table;
        this.files = files;
        this.journal = journal;
        this.states = states;
        this.limits = limits;
        this.user = user;
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

    /** Adds a note of one's own words. */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome addNote(PlanId plan, String title, String text) {
        if (text.isBlank() && title.isBlank()) {
            return Outcome.EMPTY;
        }
        if (text.length() > PlanField.EVIDENCE_TEXT.longest()) {
            return Outcome.TOO_LONG;
        }
        return add(plan, EvidenceKind.TEXT, title, text, "", null);
    }

    /** Adds a link to a web page; other addresses (scripts, files of a machine) are refused. */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome addLink(PlanId plan, String title, String address) {
        if (!isLink(address)) {
            return Outcome.NOT_A_LINK;
        }
        return add(plan, EvidenceKind.LINK, title.isBlank() ? address : title, "", address, null);
    }

    /**
     * Attaches a file.
     *
     * @param improvementPlan whether it is the annual improvement plan of which this plan is a priority
     * @param name what it is called; letters that could lead out of a folder or hide its ending are left out
     */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public Outcome attach(PlanId plan, boolean improvementPlan, String name, byte[] content) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        RaisingAttainmentPlan found = queries.held(scope, plan).orElseThrow(OutOfScope::new);
        String safe = safe(name);
        if (content.length > limits.fileSize().toBytes()) {
            return Outcome.TOO_LARGE;
        }
        if (files.count(scope, found.planId()) >= limits.files()) {
            return Outcome.TOO_MANY;
        }
        Optional<FileType> type = FileType.of(safe, content);
        if (type.isEmpty()) {
            return Outcome.NOT_SUCH_A_FILE;
        }
        if (!states.stateOf(plan).progressMayBeTold()) {
            return Outcome.LOCKED;
        }
        long file = files.add(
                plan, new AttachedFile(safe, type.get().contentType(), content), journal.now(), user.displayName());
        return add(plan, improvementPlan ? EvidenceKind.IMPROVEMENT_PLAN : EvidenceKind.FILE, safe, "", "", file);
    }

    /** Takes a piece of evidence away; its file stays with the history and is served to nobody. */
    @PreAuthorize("hasRole('EDIT_PLAN')")
    public void remove(PlanId plan, PartRef evidence) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        if (queries.held(scope, plan).isEmpty()) {
            throw new OutOfScope();
        }
        PlanPart part = queries.part(scope, plan, evidence).orElseThrow(OutOfScope::new);
        if (part instanceof Evidence found
                && !found.removed()
                && states.stateOf(plan).progressMayBeTold()) {
            table.save(found.withRemoved(true));
            journal.removed(found);
        }
    }

    /**
     * The attached file, for whoever may read the plan.
     *
     * @throws OutOfScope when there is none
     */
    @PreAuthorize("hasRole('SEE_PLAN')")
    @Transactional(readOnly = true)
    public AttachedFile file(PlanId plan, PartRef evidence) {
        return files.ofEvidence(user.scopeOf(Rights.SEE_PLAN), plan, evidence.id())
                .orElseThrow(OutOfScope::new);
    }

    private Outcome add(PlanId plan, EvidenceKind kind, String title, String text, String link, @Nullable Long file) {
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
                null, null, plan, null, position, kind, title.strip(), text.strip(), link.strip(), file, false));
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

    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?;]", "").strip();
        int longest = 120;
        return clean.length() <= longest ? clean : clean.substring(clean.length() - longest);
    }
}
