package org.raisingthegame.tracker.pupils;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.Erasure;
import org.raisingthegame.tracker.privacy.ErasureList;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Trace;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Unsearched;
import org.raisingthegame.tracker.pupils.persistence.PupilEnd;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A family's request to have what a school holds erased: looked at, decided by the school, and either done or refused. The
 * decision is in the trail, with the reason and without the pupil's name. What other schools hold is theirs to decide on.
 *
 * <p>Every method throws {@link OutOfScope} for a pupil who is not of the caller's schools.
 */
@Service
@PreAuthorize("hasRole('" + Rights.SUBJECT_ACCESS + "')")
public class PupilErasure {

    private final CurrentUser user;
    private final PupilRecordQueries queries;
    private final PupilEnd end;
    private final SchoolDirectory directory;
    private final Erasure erasure;
    private final ErasureList list;
    private final Audit audit;

    PupilErasure(
            CurrentUser user,
            PupilRecordQueries queries,
            PupilEnd end,
            SchoolDirectory directory,
            Erasure erasure,
            ErasureList list,
            Audit audit) {
        this.user = user;
        this.queries = queries;
        this.end = end;
        this.directory = directory;
        this.erasure = erasure;
        this.list = list;
        this.audit = audit;
    }

    /** What would be deleted; nothing is. */
    @Transactional(readOnly = true)
    public List<Trace> look(PupilId pupil) {
        return erasure.look(schools(pupil), pupil.value(), end.numbers(pupil.value()), end.names(pupil.value()));
    }

    /** Files into which no program can look, and which may show the pupil: to be looked at before anything is erased. */
    @Transactional(readOnly = true)
    public List<Unsearched> unsearched(PupilId pupil) {
        return erasure.unsearched(schools(pupil), pupil.value(), end.numbers(pupil.value()), end.names(pupil.value()));
    }

    /** @throws OutOfScope too where there is no such file */
    @Transactional(readOnly = true)
    public byte[] content(PupilId pupil, String file) {
        return erasure.content(schools(pupil), pupil.value(), file).orElseThrow(OutOfScope::new);
    }

    /**
     * Deletes a file in which a person saw the pupil; a note stands in its place.
     *
     * @throws OutOfScope too where there is no such file
     */
    @Transactional
    public void eraseFile(PupilId pupil, String file) {
        Set<SchoolId> schools = schools(pupil);
        if (!erasure.eraseUnsearched(schools, pupil.value(), file)) {
            throw new OutOfScope();
        }
        tell(pupil, schools, "File in which somebody saw the pupil deleted: " + file);
    }

    /** Deletes it for good, from a restored back-up too. */
    @Transactional
    public void erase(PupilId pupil, String reason) {
        Set<SchoolId> schools = schools(pupil);
        erasure.erase(schools, pupil.value(), end.numbers(pupil.value()), end.names(pupil.value()));
        tell(pupil, schools, "Request to erase granted: " + reason);
        list.add(pupil.value(), schools);
    }

    /** Keeps that the school was asked and decided otherwise. */
    @Transactional
    public void refuse(PupilId pupil, String reason) {
        tell(pupil, schools(pupil), "Request to erase refused: " + reason);
    }

    private void tell(PupilId pupil, Set<SchoolId> schools, String what) {
        AuditEvent event =
                AuditEvent.of(AuditKind.ERASURE).about("pupil", pupil.value()).saying(what);
        schools.forEach(school -> audit.record(event.at(school)));
    }

    /** Those of the caller's that ever knew the pupil. */
    private Set<SchoolId> schools(PupilId pupil) {
        RowScope scope = user.scopeOf(Rights.SUBJECT_ACCESS);
        if (queries.upn(scope, pupil).isEmpty()) {
            throw new OutOfScope();
        }
        Set<SchoolId> mine = end.schools(pupil.value()).stream()
                .filter(id -> directory.byId(id).filter(scope::includes).isPresent())
                .collect(Collectors.toSet());
        if (mine.isEmpty()) {
            throw new OutOfScope();
        }
        return mine;
    }
}
