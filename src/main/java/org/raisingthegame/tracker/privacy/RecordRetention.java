package org.raisingthegame.tracker.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable.Count;
import org.raisingthegame.tracker.privacy.persistence.DeletionTable;
import org.raisingthegame.tracker.privacy.persistence.PeriodTable;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.raisingthegame.tracker.privacy.spi.SettledYears;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a borough keeps pupils' records of each kind, what is past its time, and its deletion, once somebody has looked at
 * what would go. A record is kept until the end of its academic year and for the years of its kind after that. Counted figures
 * of years that are closed stay; records of a year that is not closed wait until it is.
 *
 * <p>Who decides has the whole borough in view, whatever its schools share, and is told no number of a school that does not share
 * its records.
 */
@Service
@PreAuthorize("hasRole('" + Rights.MANAGE_SCHOOLS + "')")
public class RecordRetention {

    private final List<PupilRecordContributor> contributors;
    private final List<SettledYears> settled;
    private final RowDeletion deletion;
    private final AgedRowTable rows;
    private final PeriodTable periods;
    private final DeletionTable deletions;
    private final SchoolDirectory directory;
    private final CurrentUser user;
    private final PrivacySettings settings;
    private final Audit audit;
    private final I18NProvider words;
    private final Clock clock;

    RecordRetention(
            ObjectProvider<PupilRecordContributor> contributors,
            ObjectProvider<SettledYears> settled,
            RowDeletion deletion,
            AgedRowTable rows,
            PeriodTable periods,
            DeletionTable deletions,
            SchoolDirectory directory,
            CurrentUser user,
            PrivacySettings settings,
            Audit audit,
            I18NProvider words,
            Clock clock) {
        this.contributors = contributors.orderedStream().toList();
        this.settled = settled.orderedStream().toList();
        this.deletion = deletion;
        this.rows = rows;
        this.periods = periods;
        this.deletions = deletions;
        this.directory = directory;
        this.user = user;
        this.settings = settings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param years academic years after their own for which records of the kind are kept; of several boroughs that differ
     *     the longest
     */
    public record Period(RecordKind kind, int years) {}

    /** For how long each kind is kept. */
    @Transactional(readOnly = true)
    public List<Period> periods() {
        List<Map<String, Integer>> said =
                boroughs().stream().sorted().map(periods::of).toList();
        return kinds().stream()
                .map(kind -> new Period(
                        kind,
                        said.stream()
                                .mapToInt(of -> of.getOrDefault(kind.id(), kind.years()))
                                .max()
                                .orElseThrow()))
                .toList();
    }

    /** After how many days uploads, and what undoing an import needs, go by themselves. */
    public int daysOfUploads() {
        return settings.daysOfUploads();
    }

    /** @throws IllegalArgumentException for a kind that is not there, or a number of years that can't be meant */
    @Transactional
    public void keep(String kind, int years) {
        RecordKind found = kinds().stream()
                .filter(one -> one.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of records: " + kind));
        if (!RecordKind.isPeriod(years)) {
            throw new IllegalArgumentException("Not a period in years: " + years);
        }
        boroughs().forEach(borough -> periods.set(borough, found.id(), years));
        audit.record(AuditEvent.of(AuditKind.RETENTION)
                .saying("Records kept for %d years: %s".formatted(years, say(found))));
    }

    private String say(RecordKind kind) {
        return words.getTranslation(kind.titleKey(), Locale.UK);
    }

    /** What is past its time, by school, kind and year. Nothing is deleted. */
    @Transactional(readOnly = true)
    public List<DueRecords> due() {
        RowScope scope = user.scopeOf(Rights.MANAGE_SCHOOLS);
        Optional<RowScope> shared = user.rowScopeIfAny();
        Map<SchoolId, School> schools = directory.all().stream()
                .filter(scope::includes)
                .collect(Collectors.toMap(School::id, Function.identity()));
        Map<LaCode, Map<String, Integer>> said = boroughs().stream().collect(Collectors.toMap(one -> one, periods::of));
        Map<BoroughYear, Boolean> known = new HashMap<>();
        AcademicYear current = AcademicYear.containing(LocalDate.now(clock));
        List<DueRecords> due = new ArrayList<>();
        for (PupilRecordContributor contributor : contributors) {
            RecordKind kind = contributor.kind();
            Map<DueRecords.Key, Long> counts = new HashMap<>();
            AcademicYear before = new AcademicYear(current.endYear() - shortest(kind, said));
            tables(contributor)
                    .forEach(table -> rows.before(scope, table, before).stream()
                            .filter(count -> isOver(count, kind, schools, said, current))
                            .forEach(count -> counts.merge(
                                    new DueRecords.Key(count.school(), kind.id(), count.year()),
                                    count.rows(),
                                    Long::sum)));
            counts.forEach((key, count) -> {
                School school = Objects.requireNonNull(schools.get(key.school()));
                boolean told = shared.filter(of -> of.includes(school)).isPresent();
                due.add(new DueRecords(
                        school,
                        kind,
                        key.year(),
                        told ? count : null,
                        known.computeIfAbsent(new BoroughYear(school.laCode(), key.year()), this::isSettled)));
            });
        }
        List<String> order = kinds().stream().map(RecordKind::id).toList();
        due.sort(Comparator.comparing((DueRecords one) -> one.school().name())
                .thenComparing(one -> order.indexOf(one.kind().id()))
                .thenComparing(DueRecords::year));
        return due;
    }

    /**
     * Deletes for good what was looked at and chosen; what is not past its time any more, or not settled, stays.
     *
     * @return how many rows went
     */
    @Transactional
    public int delete(Collection<DueRecords.Key> chosen) {
        RowScope scope = user.scopeOf(Rights.MANAGE_SCHOOLS);
        Set<DueRecords.Key> asked = Set.copyOf(chosen);
        List<Long> pupils = new ArrayList<>();
        for (DueRecords due : due()) {
            if (!due.settled() || !asked.contains(due.key())) {
                continue;
            }
            List<Long> gone = contributors.stream()
                    .filter(contributor -> contributor.kind().equals(due.kind()))
                    .flatMap(RecordRetention::tables)
                    .flatMap(table -> deletion.delete(scope, table, due.school().id(), due.year()).stream())
                    .toList();
            deletions.add(due.school().id(), due.kind().id(), due.year(), gone.size(), LocalDateTime.now(clock));
            audit.record(AuditEvent.of(AuditKind.RETENTION)
                    .at(due.school().id())
                    .saying("Records past their time deleted: %d rows of %s, %s"
                            .formatted(gone.size(), say(due.kind()), due.year().label())));
            pupils.addAll(gone);
        }
        deletion.endWithoutRows(pupils);
        return pupils.size();
    }

    private record BoroughYear(LaCode borough, AcademicYear year) {}

    private boolean isSettled(BoroughYear of) {
        return settled.stream().allMatch(one -> one.isSettled(of.borough(), of.year()));
    }

    private boolean isOver(
            Count count,
            RecordKind kind,
            Map<SchoolId, School> schools,
            Map<LaCode, Map<String, Integer>> said,
            AcademicYear current) {
        LaCode borough = Objects.requireNonNull(schools.get(count.school())).laCode();
        int years = said.getOrDefault(borough, Map.of()).getOrDefault(kind.id(), kind.years());
        return count.year().endYear() + years < current.endYear();
    }

    private static int shortest(RecordKind kind, Map<LaCode, Map<String, Integer>> said) {
        return said.values().stream()
                .mapToInt(of -> of.getOrDefault(kind.id(), kind.years()))
                .min()
                .orElseThrow();
    }

    private List<RecordKind> kinds() {
        return contributors.stream().map(PupilRecordContributor::kind).toList();
    }

    private static Stream<PupilTable> tables(PupilRecordContributor contributor) {
        return contributor.tables().stream().filter(PupilTable::ofSchools);
    }

    private Set<LaCode> boroughs() {
        return user.figureScope().boroughs();
    }
}
