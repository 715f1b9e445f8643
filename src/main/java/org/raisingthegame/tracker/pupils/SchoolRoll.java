package org.raisingthegame.tracker.pupils;

import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.persistence.PupilQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The pupils of a school for those who may see them. Of a school out of scope there is no roll, as of an unknown one. */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "')")
public class SchoolRoll {

    private final CurrentUser user;
    private final PupilQueries queries;
    private final Audit audit;

    SchoolRoll(CurrentUser user, PupilQueries queries, Audit audit) {
        this.user = user;
        this.queries = queries;
        this.audit = audit;
    }

    /** The school in which the person stands; empty while a borough officer has chosen none. */
    public Optional<SchoolChoice> currentSchool() {
        return user.currentSchool();
    }

    /** The latest roll that a school has imported. */
    public Optional<RollSnapshot> latest(SchoolId school) {
        return queries.latestRoll(user.rowScope(), school);
    }

    /**
     * Pupils on a roll by surname and forename, a page of them.
     *
     * @param search words of the name, whatever their letter case and accents; blank for everybody
     */
    public List<PupilOnRoll> pupils(RollSnapshot roll, String search, int offset, int limit) {
        return queries.pupils(user.rowScope(), roll, search, offset, limit);
    }

    /** Everybody on the roll by surname and forename. */
    public List<PupilOnRoll> all(RollSnapshot roll) {
        return pupils(roll, "", 0, Integer.MAX_VALUE);
    }

    /**
     * Writes into the trail that somebody takes the list of a school's pupils away.
     *
     * @throws OutOfScope for a school whose roll the caller may not read
     */
    public void listTaken(SchoolId school) {
        if (latest(school).isEmpty()) {
            throw new OutOfScope();
        }
        audit.record(AuditEvent.of(AuditKind.EXPORT).at(school).saying("List of pupils"));
    }
}
