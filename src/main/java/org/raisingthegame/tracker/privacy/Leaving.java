package org.raisingthegame.tracker.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.SharingAgreement;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable.Count;
import org.raisingthegame.tracker.privacy.persistence.DeletionTable;
import org.raisingthegame.tracker.privacy.persistence.LeavingTable;
import org.raisingthegame.tracker.privacy.persistence.LeavingTable.Left;
import org.raisingthegame.tracker.privacy.persistence.SchoolDataTable;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Schools that leave: their last agreement is over and none follows. Their data wait for some days, so that the school can take
 * them with it ({@link SchoolExport}), and are deleted then, once an officer says so. What others were shown of closed years
 * stays, as do accounts, agreements and the trail.
 */
@Service
@PreAuthorize("hasRole('" + Rights.MANAGE_SCHOOLS + "')")
public class Leaving {

    /** After every year that a record can be of. */
    private static final AcademicYear END = new AcademicYear(2200);

    private final SharingAgreements agreements;
    private final List<PupilRecordContributor> pupilRecords;
    private final List<SchoolRecordContributor> schoolRecords;
    private final RowDeletion deletion;
    private final AgedRowTable rows;
    private final SchoolDataTable data;
    private final DeletionTable deletions;
    private final LeavingTable table;
    private final PrivacySettings settings;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Leaving(
            SharingAgreements agreements,
            ObjectProvider<PupilRecordContributor> pupilRecords,
            ObjectProvider<SchoolRecordContributor> schoolRecords,
            RowDeletion deletion,
            AgedRowTable rows,
            SchoolDataTable data,
            DeletionTable deletions,
            LeavingTable table,
            PrivacySettings settings,
            ApplicationEventPublisher events,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.pupilRecords = pupilRecords.orderedStream().toList();
        this.schoolRecords = schoolRecords.orderedStream().toList();
        this.deletion = deletion;
        this.rows = rows;
        this.data = data;
        this.deletions = deletions;
        this.table = table;
        this.settings = settings;
        this.events = events;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that have left, the longest gone first; those whose data are deleted stand last. */
    @Transactional(readOnly = true)
    public List<LeavingSchool> schools() {
        Map<SchoolId, Left> known = table.all();
        LocalDate today = LocalDate.now(clock);
        return agreements.schools().stream()
                .flatMap(one -> left(one, known.get(one.school().id()), today).stream())
                .sorted(Comparator.comparing((LeavingSchool one) -> one.deletedOn() != null)
                        .thenComparing(LeavingSchool::lastDay))
                .toList();
    }

    private Optional<LeavingSchool> left(SchoolSharing sharing, @Nullable Left known, LocalDate today) {
        List<LocalDate> lastDays =
                sharing.agreements().stream().map(SharingAgreement::lastDay).toList();
        if (lastDays.isEmpty() || !Collections.max(lastDays).isBefore(today)) {
            return Optional.empty();
        }
        LocalDate last = Collections.max(lastDays);
        return Optional.of(new LeavingSchool(
                sharing.school(),
                last,
                last.plusDays(settings.daysAfterLeaving()),
                known == null ? null : day(known.takenAt()),
                known == null ? null : known.takenBy(),
                known == null ? null : day(known.deletedAt())));
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    /**
     * Deletes for good what is held of a school that left.
     *
     * @param reason why, where the school did not take its data with it; else may be blank
     * @throws OutOfScope for a school that has not left, or is of another borough
     * @throws IllegalArgumentException before its day, and where neither the data were taken nor a reason is given
     */
    @Transactional
    public void delete(SchoolId id, String reason) {
        LeavingSchool leaver = schools().stream()
                .filter(one -> one.school().id().equals(id))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        if (!leaver.isDue(LocalDate.now(clock)) || leaver.takenOn() == null && reason.isBlank()) {
            throw new IllegalArgumentException("Not to be deleted yet: school " + id);
        }
        RowScope scope = user.scopeOf(Rights.MANAGE_SCHOOLS);
        LocalDateTime now = LocalDateTime.now(clock);
        schoolRecords.forEach(contributor -> contributor.eraseOf(id));
        List<Long> pupils = new ArrayList<>();
        for (PupilRecordContributor contributor : pupilRecords) {
            Map<AcademicYear, Integer> gone = new HashMap<>();
            contributor.tables().stream()
                    .filter(PupilTable::ofSchools)
                    .forEach(of -> years(scope, of, id).forEach(year -> {
                        List<Long> deleted = deletion.delete(scope, of, id, year);
                        pupils.addAll(deleted);
                        gone.merge(year, deleted.size(), Integer::sum);
                    }));
            gone.forEach((year, count) ->
                    deletions.add(id, contributor.kind().id(), year, Objects.requireNonNull(count), now));
        }
        deletion.endWithoutRows(pupils);
        List<SchoolTable> own =
                schoolRecords.stream().flatMap(one -> one.tables().stream()).toList();
        own.reversed().forEach(of -> data.delete(scope, of, id));
        table.deleted(id, now);
        audit.record(AuditEvent.of(AuditKind.RETENTION)
                .at(id)
                .saying("School left on %s; all its data deleted, %d rows of pupils. %s"
                        .formatted(leaver.lastDay(), pupils.size(), reason)));
        events.publishEvent(new SchoolDataDeleted(id));
    }

    private List<AcademicYear> years(RowScope scope, PupilTable of, SchoolId school) {
        return rows.before(scope, of, END).stream()
                .filter(count -> count.school().equals(school))
                .map(Count::year)
                .toList();
    }
}
