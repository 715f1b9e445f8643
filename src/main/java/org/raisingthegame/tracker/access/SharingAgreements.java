package org.raisingthegame.tracker.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.AgreementOutcome.Reason;
import org.raisingthegame.tracker.access.persistence.AgreementTable;
import org.raisingthegame.tracker.access.persistence.AgreementTable.AgreementRow;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the schools of a borough officer's boroughs agreed to share. Whatever is written here acts at once: on what officers and
 * advisors see, and on which schools count in sets.
 */
@Service
@PreAuthorize("hasRole('" + Rights.MANAGE_SCHOOLS + "')")
public class SharingAgreements {

    /** So many days before the end it is time to ask for the next signature: about half a term, holidays included. */
    public static final int DAYS_TO_RENEW = 60;

    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_NAME = 160;

    private final CurrentUser user;
    private final AgreementTable table;
    private final SchoolDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharingAgreements(
            CurrentUser user,
            AgreementTable table,
            SchoolDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.table = table;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Every school that is open or ever agreed to something, by name. */
    @Transactional(readOnly = true)
    public List<SchoolSharing> schools() {
        RowScope scope = scope();
        Map<SchoolId, List<SharingAgreement>> agreed = table.all(scope).stream()
                .collect(groupingBy(AgreementRow::school, mapping(AgreementRow::agreement, toList())));
        List<SchoolId> open = directory.openOn(today()).stream().map(School::id).toList();
        return directory.all().stream()
                .filter(scope::includes)
                .filter(school -> open.contains(school.id()) || agreed.containsKey(school.id()))
                .map(school -> new SchoolSharing(school, agreed.getOrDefault(school.id(), List.of())))
                .toList();
    }

    /** The schools whose agreement runs out within {@link #DAYS_TO_RENEW} days, and none follows. */
    @Transactional(readOnly = true)
    public List<SchoolSharing> runningOut() {
        return schools().stream()
                .filter(sharing -> sharing.runsOutWithin(DAYS_TO_RENEW, today()))
                .toList();
    }

    /**
     * Writes an agreement down, for each of its schools.
     *
     * @throws OutOfScope when a school is not one of the officer's boroughs
     */
    @Transactional
    public AgreementOutcome record(NewAgreement agreement) {
        RowScope scope = scope();
        agreement.schools().forEach(id -> scope.require(directory.byId(id).orElseThrow(OutOfScope::new)));
        Optional<Reason> wrong = wrong(scope, agreement);
        if (wrong.isPresent()) {
            return new AgreementOutcome.Refused(wrong.get());
        }
        for (SchoolId school : agreement.schools()) {
            table.add(agreement, school, user.id(), LocalDateTime.now(clock));
            tell(
                    school,
                    "Agreement %s recorded: %s, %s to %s"
                            .formatted(
                                    agreement.reference(), agreement.shares(), agreement.from(), agreement.lastDay()));
        }
        return new AgreementOutcome.Recorded();
    }

    /**
     * Gives an agreement an earlier last day; a later one, or one that is over, stays as it is.
     *
     * @throws OutOfScope when there is no such agreement in the officer's boroughs
     */
    @Transactional
    public void end(long id, LocalDate lastDay) {
        AgreementRow row = table.byId(scope(), id).orElseThrow(OutOfScope::new);
        if (lastDay.isBefore(row.agreement().lastDay())) {
            table.end(id, lastDay.plusDays(1));
            tell(
                    row.school(),
                    "Agreement %s ends on %s".formatted(row.agreement().reference(), lastDay));
        }
    }

    /**
     * Takes back that an agreement was given an earlier last day.
     *
     * @param ended the last day that it was given
     * @param lastDay the one that it had before, as it was signed
     * @throws OutOfScope when there is no such agreement in the officer's boroughs, or it was given another last day since
     */
    @Transactional
    public AgreementOutcome resume(long id, LocalDate ended, LocalDate lastDay) {
        RowScope scope = scope();
        AgreementRow row = table.byId(scope, id)
                .filter(one -> one.agreement().lastDay().equals(ended) && lastDay.isAfter(ended))
                .orElseThrow(OutOfScope::new);
        boolean followed = table.all(scope).stream()
                .filter(other -> other.school().equals(row.school()))
                .map(AgreementRow::agreement)
                .anyMatch(other -> other.id() != id
                        && !other.lastDay().isBefore(other.from())
                        && other.lastDay().isAfter(ended)
                        && !other.from().isAfter(lastDay));
        if (followed) {
            return new AgreementOutcome.Refused(Reason.THERE_ALREADY);
        }
        table.resume(id, lastDay.plusDays(1));
        tell(
                row.school(),
                "Agreement %s ends on %s, as before".formatted(row.agreement().reference(), lastDay));
        return new AgreementOutcome.Recorded();
    }

    private Optional<Reason> wrong(RowScope scope, NewAgreement agreement) {
        List<Reason> wrong = new ArrayList<>();
        LocalDate from = agreement.from();
        LocalDate lastDay = agreement.lastDay();
        if (agreement.schools().isEmpty()) {
            wrong.add(Reason.NO_SCHOOL);
        }
        if (agreement.reference().isEmpty() || agreement.reference().length() > LONGEST_REFERENCE) {
            wrong.add(Reason.NO_REFERENCE);
        }
        if (agreement.shares() == null) {
            wrong.add(Reason.NOTHING_SHARED);
        }
        if (agreement.signedBy().isEmpty() || agreement.signedBy().length() > LONGEST_NAME) {
            wrong.add(Reason.NO_SIGNATURE);
        }
        if (agreement.signedOn() == null) {
            wrong.add(Reason.NO_DAY_SIGNED);
        }
        if (from == null) {
            wrong.add(Reason.NO_FIRST_DAY);
        }
        if (lastDay == null) {
            wrong.add(Reason.NO_LAST_DAY);
        }
        if (from != null && lastDay != null) {
            if (lastDay.isBefore(from)) {
                wrong.add(Reason.LAST_DAY_BEFORE_FIRST);
            } else if (table.all(scope).stream()
                    .filter(row -> agreement.schools().contains(row.school()))
                    .map(AgreementRow::agreement)
                    .anyMatch(other -> !other.lastDay().isBefore(from)
                            && !other.from().isAfter(lastDay)
                            && !other.lastDay().isBefore(other.from()))) {
                wrong.add(Reason.THERE_ALREADY);
            }
        }
        return wrong.stream().findFirst();
    }

    private void tell(SchoolId school, String what) {
        events.publishEvent(new AccessEvent.SharingChanged(school, what));
    }

    private RowScope scope() {
        return user.scopeOf(Rights.MANAGE_SCHOOLS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
