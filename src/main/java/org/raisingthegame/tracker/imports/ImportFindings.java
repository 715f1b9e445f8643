package org.raisingthegame.tracker.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.imports.ImportPreview.Change;
import org.raisingthegame.tracker.imports.persistence.Findings;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the latest look at a file found, read a page at a time, so that a page about a file of any size opens at once. It
 * is told to the person who handed the file in and to nobody else: rows that were handed back may be of schools that
 * others may not read.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class ImportFindings {

    private final CurrentUser user;
    private final ImportRuns runs;
    private final Findings findings;
    private final StoredPreviews previews;
    private final Audit audit;

    ImportFindings(CurrentUser user, ImportRuns runs, Findings findings, StoredPreviews previews, Audit audit) {
        this.user = user;
        this.runs = runs;
        this.findings = findings;
        this.previews = previews;
        this.audit = audit;
    }

    /** What the latest look at a file that waits found; without issues and changes. */
    public Optional<ImportPreview> preview(ImportId id) {
        ImportRun run = runs.byId(user.scopeOf(Rights.UPLOAD), user.id(), id).orElseThrow(OutOfScope::new);
        return isOwn(run) ? previews.of(run) : Optional.empty();
    }

    public List<ImportIssue> issues(ImportId id, IssueFilter filter, int offset, int limit) {
        return mayRead(id) ? findings.issues(id, filter, offset, limit) : List.of();
    }

    /** The rows without UPN for which a pupil is proposed, and those of which the person has said so. */
    public List<ImportIssue> proposals(ImportId id) {
        return mayRead(id)
                ? findings.issues(id, List.of(RowIssue.UPN_PROPOSED.messageKey(), RowIssue.UPN_ACCEPTED.messageKey()))
                : List.of();
    }

    public int countIssues(ImportId id, IssueFilter filter) {
        return mayRead(id) ? findings.countIssues(id, filter) : 0;
    }

    public int countIssues(ImportId id, Severity severity) {
        return countIssues(id, new IssueFilter(severity, null, ""));
    }

    /** Whether a row's number alone leaves open where it stands. */
    public boolean hasSeveralSheets(ImportId id) {
        return preview(id).map(found -> found.sheets().size() > 1).orElse(true);
    }

    /** The headings of the columns that have issues, with how many; the most first. */
    public Map<String, Integer> issuesByColumn(ImportId id) {
        return mayRead(id) ? findings.issuesByColumn(id) : Map.of();
    }

    public List<Change> changes(ImportId id, ChangeFilter filter, ChangeOrder order, int offset, int limit) {
        return mayRead(id) ? findings.changes(id, filter, order, offset, limit) : List.of();
    }

    public int countChanges(ImportId id, ChangeFilter filter) {
        return mayRead(id) ? findings.countChanges(id, filter) : 0;
    }

    /** The fields that would change, by the translation key of the name, with how many rows; the most first. */
    public Map<String, Integer> changesByField(ImportId id) {
        return mayRead(id) ? findings.changesByField(id) : Map.of();
    }

    /** Who stands in the records and is missing from the file. */
    public List<AbsentMember> absent(ImportId id, int offset, int limit) {
        return mayRead(id) ? findings.absent(id, offset, limit) : List.of();
    }

    public int countAbsent(ImportId id) {
        return mayRead(id) ? findings.countAbsent(id) : 0;
    }

    /**
     * Writes into the trail that somebody takes away what was found in a file.
     *
     * @throws OutOfScope for an import that the caller may not read
     */
    public void listTaken(ImportId id) {
        if (!mayRead(id)) {
            throw new OutOfScope();
        }
        audit.record(AuditEvent.of(AuditKind.EXPORT).about("import", id.value()).saying("What was found in the file"));
    }

    private boolean mayRead(ImportId id) {
        return runs.byId(user.scopeOf(Rights.UPLOAD), user.id(), id)
                .filter(this::isOwn)
                .isPresent();
    }

    private boolean isOwn(ImportRun run) {
        return run.receivedBy() == user.id().value();
    }
}
