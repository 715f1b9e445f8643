package org.raisingthegame.tracker.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.audit.persistence.AuditQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail as a borough officer reads it: what concerns the borough's schools, what its people did, and sign-ins that
 * failed for an address that nobody has.
 */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_AUDIT + "')")
public class AuditTrail {

    private final CurrentUser user;
    private final AuditQueries queries;
    private final Audit audit;

    AuditTrail(CurrentUser user, AuditQueries queries, Audit audit) {
        this.user = user;
        this.queries = queries;
        this.audit = audit;
    }

    /** Entries that fit, the latest first, a page of them. */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(AuditFilter filter, int offset, int limit) {
        return queries.entries(scope(), filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return queries.count(scope(), filter);
    }

    /**
     * Writes all entries that fit as CSV, the latest first; that somebody took them away is in the trail, too.
     *
     * @param headings of the columns, as the page shows them
     */
    @Transactional
    public void export(AuditFilter filter, List<String> headings, OutputStream to) throws IOException {
        RowScope scope = scope();
        int all = queries.count(scope, filter);
        List<AuditEntry> entries = queries.entries(scope, filter, 0, all);
        audit.record(AuditEvent.of(AuditKind.EXPORT).saying("Audit trail, %d entries".formatted(all)));
        AuditFile.write(headings, entries.stream(), to);
    }

    /** The schools by which entries can be looked for, by name. */
    public List<SchoolChoice> schools() {
        return user.schoolChoices();
    }

    private RowScope scope() {
        return user.scopeOf(Rights.SEE_AUDIT);
    }
}
