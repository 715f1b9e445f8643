package org.raisingthegame.tracker.pupils;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.imports.Provenance;
import org.raisingthegame.tracker.imports.RowOrigin;
import org.raisingthegame.tracker.pupils.PupilYear.Value;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries.YearRow;
import org.raisingthegame.tracker.pupils.spi.PupilTimelineContributor;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of a single pupil, from every module, with where each value comes from. A pupil of whom no school in scope
 * has a record does not exist; of others only those schools' rows are there. Each look is in the trail.
 */
@Service
@PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "')")
public class PupilRecords {

    static final String TABLE = "pupils_characteristics";

    private static final List<String> COLUMNS =
            Stream.of(Characteristic.values()).map(Characteristic::column).toList();

    private final CurrentUser user;
    private final PupilRecordQueries queries;
    private final Provenance provenance;
    private final List<PupilTimelineContributor> contributors;
    private final SchoolDirectory directory;
    private final Audit audit;
    private final TransactionTemplate reading;

    PupilRecords(
            CurrentUser user,
            PupilRecordQueries queries,
            Provenance provenance,
            ObjectProvider<PupilTimelineContributor> contributors,
            SchoolDirectory directory,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.user = user;
        this.queries = queries;
        this.provenance = provenance;
        this.contributors = contributors.orderedStream().toList();
        this.directory = directory;
        this.audit = audit;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** @throws OutOfScope when there is no such pupil in the reader's schools */
    public PupilRecord open(PupilId pupil) {
        RowScope scope = user.rowScope();
        PupilRecord found = reading.execute(status -> read(scope, pupil));
        // Before anybody sees it, and after the transaction that read it, beside which this would take a second
        // connection.
        audit.record(entry(AuditKind.PUPIL_VIEWED, scope, pupil));
        return found;
    }

    private PupilRecord read(RowScope scope, PupilId pupil) {
        Upn upn = queries.upn(scope, pupil).orElseThrow(OutOfScope::new);
        Optional<PupilRecord.OnRoll> latest = queries.latest(scope, pupil);
        List<PupilYear> years = years(scope, pupil);
        List<TimelineEntry> timeline = contributors.stream()
                .flatMap(contributor -> contributor.timelineOf(scope, pupil).stream())
                .sorted(Comparator.comparing(TimelineEntry::day).reversed())
                .toList();
        return new PupilRecord(
                pupil,
                upn,
                latest.orElse(null),
                years,
                timeline,
                sources(years, timeline),
                schools(latest, years, timeline));
    }

    /**
     * The pupil's number in full, which the trail keeps.
     *
     * @throws OutOfScope when there is no such pupil in the reader's schools
     */
    @Transactional
    public Upn fullUpn(PupilId pupil) {
        RowScope scope = user.rowScope();
        Upn upn = queries.upn(scope, pupil).orElseThrow(OutOfScope::new);
        audit.record(entry(AuditKind.UPN_SHOWN, scope, pupil));
        return upn;
    }

    private AuditEvent entry(AuditKind kind, RowScope scope, PupilId pupil) {
        AuditEvent event = AuditEvent.of(kind).about("pupil", pupil.value());
        return queries.latest(scope, pupil)
                .map(roll -> event.at(roll.school()))
                .or(() -> queries.years(scope, pupil).stream().findFirst().map(year -> event.at(year.school())))
                .orElse(event);
    }

    private List<PupilYear> years(RowScope scope, PupilId pupil) {
        List<YearRow> rows = queries.years(scope, pupil);
        Map<Long, RowOrigin> origins =
                provenance.ofRows(TABLE, COLUMNS, rows.stream().map(YearRow::id).toList());
        return rows.stream().map(row -> year(row, rows, origins)).toList();
    }

    private static PupilYear year(YearRow row, List<YearRow> all, Map<Long, RowOrigin> origins) {
        Map<Characteristic, Value> values = new EnumMap<>(Characteristic.class);
        for (Characteristic characteristic : Characteristic.values()) {
            recorded(characteristic, row, all).ifPresent(said -> {
                RowOrigin origin = origins.get(said.id());
                values.put(
                        characteristic,
                        new Value(
                                Objects.requireNonNull(said.codes().get(characteristic)),
                                origin == null ? null : origin.of(characteristic.column()),
                                said == row ? null : said.year()));
            });
        }
        return new PupilYear(row.id(), row.school(), row.year(), values);
    }

    /** The year that says it: this one, or the last before it at the same school. The latest stand first. */
    private static Optional<YearRow> recorded(Characteristic characteristic, YearRow row, List<YearRow> all) {
        return all.stream()
                .filter(other -> other == row
                        || (characteristic.carriedForward()
                                && other.school().equals(row.school())
                                && other.year().compareTo(row.year()) < 0))
                .filter(other -> other.codes().containsKey(characteristic))
                .findFirst();
    }

    private Map<ImportId, ImportSource> sources(List<PupilYear> years, List<TimelineEntry> timeline) {
        Stream<@Nullable ImportId> ofYears =
                years.stream().flatMap(year -> year.values().values().stream()).map(Value::from);
        Stream<@Nullable ImportId> ofTimeline = timeline.stream().map(TimelineEntry::importedBy);
        Set<ImportId> imports = new HashSet<>();
        Stream.concat(ofYears, ofTimeline).forEach(id -> {
            if (id != null) {
                imports.add(id);
            }
        });
        return provenance.of(imports);
    }

    private Map<SchoolId, String> schools(
            Optional<PupilRecord.OnRoll> latest, List<PupilYear> years, List<TimelineEntry> timeline) {
        return Stream.of(
                        latest.stream().map(PupilRecord.OnRoll::school),
                        years.stream().map(PupilYear::school),
                        timeline.stream().map(TimelineEntry::school))
                .flatMap(schools -> schools)
                .distinct()
                .collect(toMap(id -> id, id -> directory.byId(id).orElseThrow().name()));
    }
}
