package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.imports.ImportPreview.SheetSummary;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.persistence.Undo;
import org.raisingthegame.tracker.imports.reading.Facts;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.SheetReading;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of an import: received, looked at as often as wanted, applied in one transaction, and taken back. A look and
 * the application itself read the file anew, so that what is applied is judged against the records of that moment.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class ImportService {

    private static final int CHANGES_SHOWN = 200;
    private static final int RUNS_SHOWN = 100;

    private final CurrentUser user;
    private final SchoolDirectory schools;
    private final List<ImportFormat<?>> formats;
    private final FileOpener opener;
    private final UploadStore uploads;
    private final ImportRuns runs;
    private final Undo undo;
    private final ImportLimits limits;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ImportService(
            CurrentUser user,
            SchoolDirectory schools,
            ObjectProvider<ImportFormat<?>> formats,
            FileOpener opener,
            UploadStore uploads,
            ImportRuns runs,
            Undo undo,
            ImportLimits limits,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.schools = schools;
        this.formats = formats.orderedStream().toList();
        this.opener = opener;
        this.uploads = uploads;
        this.runs = runs;
        this.undo = undo;
        this.limits = limits;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // What is compared with must not be locked: others go on importing while somebody looks at a preview.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes in a file. Nothing of it is in the records yet.
     *
     * @param fileName what the person calls it; used only to be shown and to find facts in
     * @throws UnreadableFile when it is larger than allowed
     */
    public ImportId receive(String fileName, InputStream upload) {
        forgetOldFiles();
        try {
            UploadStore.Spooled spooled = uploads.spool(upload);
            ImportId id = runs.add(shortened(fileName), spooled.checksum(), user.id(), user.displayName(), now());
            uploads.keep(spooled, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that were looked at and neither imported nor put aside don't stay for ever. */
    private void forgetOldFiles() {
        runs.receivedBefore(now().minusDays(limits.daysWaiting())).forEach(old -> {
            runs.markDiscarded(old);
            uploads.delete(old);
        });
    }

    /** The formats that this person may import. */
    public List<String> formatIds() {
        return formats.stream().filter(this::mayImport).map(ImportFormat::id).toList();
    }

    /** The imports that this person may see, the latest first. */
    public List<ImportRun> recent() {
        return runs.recent(scope(), user.id(), RUNS_SHOWN);
    }

    /** @throws OutOfScope when there is none, or it is not this person's to see */
    public ImportRun run(ImportId id) {
        return runs.byId(scope(), user.id(), id).orElseThrow(OutOfScope::new);
    }

    /**
     * The issues that were told when the import was applied; only to the person who handed the file in, because rows that
     * were handed back may be of schools that nobody else may read.
     */
    public List<ImportIssue> issues(ImportId id) {
        ImportRun run = run(id);
        return run.receivedBy() == user.id().value() ? runs.issues(run) : List.of();
    }

    /** Whether a file with these bytes is in the records already. */
    public boolean isApplied(Path file) {
        try {
            return runs.isApplied(uploads.checksum(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at what applying would do; leaves nothing behind.
     *
     * @throws UnreadableFile with the sentence to be told when nothing of the file can be imported
     */
    public ImportPreview preview(ImportId id, ImportChoices choices) {
        ImportRun run = receivedRun(id);
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            try (ImportPass pass = newPass()) {
                RowCounts counts = read(run, choices, pass);
                return new ImportPreview(
                        run,
                        pass.sheets().stream().map(ImportService::summary).toList(),
                        counts,
                        pass.changes(CHANGES_SHOWN),
                        pass.issues(),
                        pass.furtherIssues(),
                        pass.ignoredByReason());
            }
        }));
    }

    /**
     * Writes the rows that are right, all of them or none, in one transaction.
     *
     * @param onlyIfAllRight whether to write nothing as long as one row is handed back
     * @throws ImportRefused when it was applied before, when nothing can be applied, or when a row is wrong and none may be
     */
    public ImportRun apply(ImportId id, ImportChoices choices, boolean onlyIfAllRight) {
        ImportRun run = receivedRun(id);
        withoutContradiction(() -> transaction.executeWithoutResult(status -> {
            runs.takeTurn();
            if (runs.lock(id) != ImportState.RECEIVED) {
                throw new ImportRefused("imports.refused.not-waiting");
            }
            try (ImportPass pass = newPass()) {
                RowCounts counts = read(run, choices, pass);
                if (counts.right() == 0) {
                    throw new ImportRefused("imports.refused.nothing-right");
                }
                if (onlyIfAllRight && pass.anyError()) {
                    throw new ImportRefused("imports.refused.not-all-right");
                }
                write(id, counts, pass);
            }
        }));
        uploads.delete(id);
        return run(id);
    }

    /** A rule of the records that no check foresaw, such as one URN for two schools, is told as a refusal. */
    private static void withoutContradiction(Runnable writing) {
        try {
            writing.run();
        } catch (DataIntegrityViolationException e) {
            throw new ImportRefused("imports.refused.contradiction");
        }
    }

    private void write(ImportId id, RowCounts counts, ImportPass pass) {
        undo.saveWritten(id, pass.apply(id));
        List<SchoolYear> touched = pass.touched().stream()
                .map(row -> new SchoolYear(new SchoolId(row.schoolId()), new AcademicYear(row.academicYear())))
                .toList();
        runs.saveTouched(id, touched);
        runs.saveIssues(id, pass.issues());
        runs.markApplied(id, pass.formatIds(), counts, now());
        trail(AuditKind.IMPORT, id, "%d rows added, %d changed".formatted(counts.added(), counts.changed()));
        boolean moved = counts.added() + counts.changed() > 0;
        events.publishEvent(new ImportApplied(Set.copyOf(pass.formatIds()), moved ? Set.copyOf(touched) : Set.of()));
    }

    /**
     * Takes back all that an import wrote.
     *
     * @throws ImportRefused when a later import wrote one of the same rows, or it is not applied
     */
    public ImportRun undo(ImportId id) {
        ImportRun run = run(id);
        transaction.executeWithoutResult(status -> {
            runs.takeTurn();
            if (runs.lock(id) != ImportState.APPLIED) {
                throw new ImportRefused("imports.refused.not-applied");
            }
            if (!mayImportAll(run)) {
                throw new OutOfScope();
            }
            if (!undo.isPossible(id)) {
                throw new ImportRefused("imports.refused.built-on");
            }
            undo.run(id);
            runs.markUndone(id, now());
            trail(AuditKind.UNDO, id, "");
            events.publishEvent(new ImportApplied(Set.copyOf(run.formats()), Set.copyOf(runs.touched(id))));
        });
        return run(id);
    }

    /** Puts a file aside that was not applied; it is deleted. */
    public void discard(ImportId id) {
        run(id);
        runs.markDiscarded(id);
        uploads.delete(id);
    }

    /** An entry for each school whose records it wrote; one without a school where they belong to none. */
    private void trail(AuditKind kind, ImportId id, String detail) {
        AuditEvent event = AuditEvent.of(kind).about("import", id.value()).saying(detail);
        List<SchoolId> written =
                runs.touched(id).stream().map(SchoolYear::school).distinct().toList();
        if (written.isEmpty()) {
            audit.record(event);
        }
        written.forEach(school -> audit.record(event.at(school)));
    }

    private RowCounts read(ImportRun run, ImportChoices choices, ImportPass pass) {
        SchoolIndex index = new SchoolIndex(schools.all(), schools.formerNumbers(), scope()::includes, scope()::includesWhole);
        Facts chosen = new Facts(null, choices.asAt(), choices.academicYear());
        Facts fallback =
                new Facts(school(user.currentSchool().map(SchoolChoice::id).orElse(null)), null, null);
        try (TableFile file = opener.open(uploads.path(run.id()), run.fileName())) {
            Recognition recognition = new Recognition(formats, choices.meanings());
            FileReading reading = new FileReading(
                    run.fileName(), recognition, index, chosen, limits.rows(), LocalDate.now(clock), pass);
            return pass.judge(reading.read(file, fallback));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportPass newPass() {
        return new ImportPass(jdbc, scope(), this::mayImport, limits.issuesKept());
    }

    private boolean mayImport(ImportFormat<?> format) {
        return format.scopedBySchool() || user.may(Rights.MANAGE_SCHOOLS);
    }

    private boolean mayImportAll(ImportRun run) {
        return formats.stream()
                .filter(format -> run.formats().contains(format.id()))
                .allMatch(this::mayImport);
    }

    private @Nullable School school(@Nullable SchoolId id) {
        return id == null ? null : schools.byId(id).orElseThrow(OutOfScope::new);
    }

    private ImportRun receivedRun(ImportId id) {
        ImportRun run = run(id);
        if (run.state() != ImportState.RECEIVED || !Files.exists(uploads.path(id))) {
            throw new ImportRefused("imports.refused.not-waiting");
        }
        return run;
    }

    private RowScope scope() {
        return user.scopeOf(Rights.UPLOAD);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static String shortened(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return bare.length() <= 255 ? bare : bare.substring(bare.length() - 255);
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
                new LinkedHashSet<>(sheet.missing()));
    }
}
