package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.imports.ImportPreview.SheetSummary;
import org.raisingthegame.tracker.imports.ImportProgress.Phase;
import org.raisingthegame.tracker.imports.persistence.Findings;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.persistence.Undo;
import org.raisingthegame.tracker.imports.reading.Deadline;
import org.raisingthegame.tracker.imports.reading.Facts;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.KnownPupils;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.SheetReading;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.PupilFinder;
import org.raisingthegame.tracker.imports.spi.PupilFinder.KnownPupil;
import org.raisingthegame.tracker.imports.spi.UpnHistory;
import org.raisingthegame.tracker.privacy.PrivacySettings;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files through the database, each pass in one transaction of its own, whoever asked and whoever waits for it. A
 * look and the application itself read the file anew, so that what is applied is judged against the records of that
 * moment. The services before it make sure that who asks may.
 */
@Component
class ImportRunner {

    /** Fields that would change which are kept to be looked at; more than anybody reads through. */
    private static final int CHANGES_KEPT = 20_000;

    private static final int CHANGES_SHOWN = 200;

    private final CurrentUser user;
    private final SchoolDirectory schools;
    private final List<ImportFormat<?>> formats;
    private final List<PupilFinder> pupils;
    private final List<UpnHistory> histories;
    private final FileOpener opener;
    private final UploadStore uploads;
    private final ImportRuns runs;
    private final Findings findings;
    private final StoredPreviews previews;
    private final Undo undo;
    private final ImportLimits limits;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final PrivacySettings privacy;
    private final Clock clock;

    ImportRunner(
            CurrentUser user,
            SchoolDirectory schools,
            ObjectProvider<ImportFormat<?>> formats,
            ObjectProvider<PupilFinder> pupils,
            ObjectProvider<UpnHistory> histories,
            FileOpener opener,
            UploadStore uploads,
            ImportRuns runs,
            Findings findings,
            StoredPreviews previews,
            Undo undo,
            ImportLimits limits,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Audit audit,
            PrivacySettings privacy,
            Clock clock) {
        this.user = user;
        this.schools = schools;
        this.formats = formats.orderedStream().toList();
        this.pupils = pupils.orderedStream().toList();
        this.histories = histories.orderedStream().toList();
        this.opener = opener;
        this.uploads = uploads;
        this.runs = runs;
        this.findings = findings;
        this.previews = previews;
        this.undo = undo;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // What is compared with must not be locked: others go on importing while somebody looks at a preview.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.events = events;
        this.audit = audit;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** The formats that this person may import. */
    List<ImportFormat<?>> allowedFormats() {
        return formats.stream().filter(this::mayImport).toList();
    }

    /**
     * Looks at what applying would do, and keeps what it found for the pages that show it. The records stay as they are.
     *
     * @throws org.raisingthegame.tracker.imports.reading.UnreadableFile when nothing of the file can be imported
     */
    ImportPreview check(ImportRun run, ImportOrder order, Progress progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try (ImportPass pass = newPass(progress)) {
                RowCounts counts = read(run, order, pass, progress);
                int absent = pass.countAbsent();
                if (absent > 0) {
                    pass.tellOfShortLists(this::nameOf);
                }
                List<ImportPreview.Change> changes = pass.changes(CHANGES_KEPT);
                ImportPreview preview = new ImportPreview(
                        run,
                        pass.sheets().stream().map(ImportRunner::summary).toList(),
                        counts,
                        changes.stream().limit(CHANGES_SHOWN).toList(),
                        pass.issues(),
                        pass.furtherIssues(),
                        pass.ignoredByReason(),
                        absent);
                if (runs.lock(run.id()) != ImportState.RECEIVED) {
                    throw new ImportRefused("imports.refused.not-waiting");
                }
                previews.save(preview);
                findings.saveChanges(run.id(), changes);
                findings.saveAbsent(run.id(), pass.absent(CHANGES_KEPT));
                return preview;
            }
        }));
    }

    /**
     * Writes the rows that are right, all of them or none.
     *
     * @param onlyIfAllRight whether to write nothing as long as one row is handed back
     * @return the import as it is now
     * @throws OutOfScope when there is no such import, or it is not this person's to see
     * @throws ImportRefused when it was applied before, when nothing can be applied, or when a row is wrong and none may be
     */
    ImportRun apply(ImportId id, ImportOrder order, boolean onlyIfAllRight, Progress progress) {
        ImportRun applied = withoutContradiction(() -> transaction.execute(status -> {
            ImportRun run = taken(id);
            if (run.state() != ImportState.RECEIVED || !Files.exists(uploads.path(id))) {
                throw new ImportRefused("imports.refused.not-waiting");
            }
            try (ImportPass pass = newPass(progress)) {
                RowCounts counts = read(run, order, pass, progress);
                if (pass.sheets().stream().anyMatch(sheet -> sheet.missing().contains(FactKind.DATE_ORDER))) {
                    throw new ImportRefused("imports.refused.date-order");
                }
                if (counts.right() == 0) {
                    throw new ImportRefused("imports.refused.nothing-right");
                }
                if (onlyIfAllRight && pass.anyError()) {
                    throw new ImportRefused("imports.refused.not-all-right");
                }
                if (order.choices().wholeLists() && counts.rejected() > 0) {
                    throw new ImportRefused("imports.refused.whole-with-rejects");
                }
                progress.phase(Phase.WRITING);
                return write(run, counts, pass, order.choices().wholeLists());
            }
        }));
        if (applied.counts().rejected() == 0) {
            uploads.delete(id);
        }
        return applied;
    }

    /** An import of this person's, which is his turn now; its state holds still until the end of the transaction. */
    private ImportRun taken(ImportId id) {
        return runs.takeTurn(scope(), user.id(), id).orElseThrow(OutOfScope::new);
    }

    /** A rule of the records that no check foresaw, such as one URN for two schools, is told as a refusal. */
    private static ImportRun withoutContradiction(Supplier<@Nullable ImportRun> writing) {
        try {
            return Objects.requireNonNull(writing.get());
        } catch (DataIntegrityViolationException e) {
            throw new ImportRefused("imports.refused.contradiction");
        }
    }

    private ImportRun write(ImportRun run, RowCounts counts, ImportPass pass, boolean wholeLists) {
        ImportId id = run.id();
        undo.saveWritten(id, pass.apply(id, wholeLists));
        List<SchoolYear> touched = pass.saveTouched(id);
        previews.save(new ImportPreview(
                run,
                pass.sheets().stream().map(ImportRunner::summary).toList(),
                counts,
                List.of(),
                pass.issues(),
                pass.furtherIssues(),
                pass.ignoredByReason(),
                wholeLists ? pass.countAbsent() : 0));
        ImportRun applied = run.applied(pass.formatIds(), counts, now());
        runs.saveApplied(applied);
        trail(touched, AuditKind.IMPORT, id, "%d rows added, %d changed".formatted(counts.added(), counts.changed()));
        boolean moved = counts.added() + counts.changed() > 0;
        events.publishEvent(new ImportApplied(Set.copyOf(pass.formatIds()), moved ? Set.copyOf(touched) : Set.of()));
        return applied;
    }

    /** Takes back all that an import wrote. */
    void undo(ImportId id) {
        transaction.executeWithoutResult(status -> {
            ImportRun run = taken(id);
            if (run.state() != ImportState.APPLIED) {
                throw new ImportRefused("imports.refused.not-applied");
            }
            if (!mayImportAll(run)) {
                throw new OutOfScope();
            }
            if (run.receivedAt().isBefore(now().minusDays(privacy.daysOfUploads()))) {
                throw new ImportRefused("imports.refused.too-old");
            }
            if (!undo.isPossible(id)) {
                throw new ImportRefused("imports.refused.built-on");
            }
            undo.run(id);
            // Their words may name pupils whose rows are gone.
            findings.clear(id);
            runs.markUndone(id, now());
            List<SchoolYear> touched = runs.touched(id);
            trail(touched, AuditKind.UNDO, id, "");
            events.publishEvent(new ImportApplied(Set.copyOf(run.formats()), Set.copyOf(touched)));
        });
        uploads.delete(id);
    }

    /** An entry for each school whose records it wrote; one without a school where they belong to none. */
    private void trail(List<SchoolYear> touched, AuditKind kind, ImportId id, String detail) {
        AuditEvent event = AuditEvent.of(kind).about("import", id.value()).saying(detail);
        List<SchoolId> written =
                touched.stream().map(SchoolYear::school).distinct().toList();
        if (written.isEmpty()) {
            audit.record(event);
        } else {
            audit.recordAtEach(written, event);
        }
    }

    private RowCounts read(ImportRun run, ImportOrder order, ImportPass pass, Progress progress) {
        progress.phase(Phase.READING);
        Deadline deadline = Deadline.in(limits.time());
        SchoolIndex index = new SchoolIndex(schools.numbered(), scope()::includes, scope()::includesWhole);
        ImportChoices choices = order.choices();
        ReadingChoices said = new ReadingChoices(
                new Facts(null, choices.asAt(), choices.academicYear()),
                choices.sheets(),
                choices.dateOrder(),
                new KnownPupils(presentByFormer(), this::knownAt, choices.matches()));
        Facts fallback = new Facts(standingIn(order.school(), index), null, null);
        try (TableFile file = opener.open(uploads.path(run.id()), run.fileName())) {
            Recognition recognition = new Recognition(formats, choices.meanings());
            FileReading reading =
                    new FileReading(run.fileName(), recognition, index, said, limits, LocalDate.now(clock), pass);
            List<SheetReading> sheets = reading.read(file, fallback);
            progress.phase(Phase.COMPARING);
            RowCounts counts = pass.judge(sheets);
            deadline.check();
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Upn, Upn> presentByFormer() {
        Map<Upn, Upn> present = new HashMap<>();
        histories.forEach(history -> present.putAll(history.presentByFormer()));
        return present;
    }

    /** Whom a school knows, for those who may read its pupils: who may only hand files in is not told of UPNs. */
    private List<KnownPupil> knownAt(SchoolId school) {
        return user.scopeIfAny(Rights.SEE_PUPILS).stream()
                .flatMap(readable -> pupils.stream().flatMap(finder -> finder.knownAt(readable, school).stream()))
                .toList();
    }

    private ImportPass newPass(Progress progress) {
        return new ImportPass(jdbc, scope(), this::mayImport, limits.issuesKept(), progress);
    }

    private boolean mayImport(ImportFormat<?> format) {
        return format.scopedBySchool() || user.may(Rights.MANAGE_SCHOOLS);
    }

    private boolean mayImportAll(ImportRun run) {
        return formats.stream()
                .filter(format -> run.formats().contains(format.id()))
                .allMatch(this::mayImport);
    }

    private static @Nullable School standingIn(@Nullable SchoolId id, SchoolIndex index) {
        return id == null ? null : index.byId(id).orElseThrow(OutOfScope::new);
    }

    private String nameOf(long school) {
        return schools.byId(new SchoolId(school)).map(School::name).orElse("");
    }

    private RowScope scope() {
        return user.scopeOf(Rights.UPLOAD);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static SheetSummary summary(SheetReading sheet) {
        ImportFormat<?> format = sheet.format();
        School school = sheet.facts().school();
        return new SheetSummary(
                sheet.sheet(),
                format == null ? null : format.id(),
                sheet.headingRow(),
                school == null ? null : school.name(),
                sheet.facts().asAt(),
                sheet.facts().academicYear(),
                new LinkedHashSet<>(sheet.missing()),
                sheet.hidden(),
                sheet.chosen());
    }
}
