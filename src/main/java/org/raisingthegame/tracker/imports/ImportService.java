package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.imports.persistence.Findings;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.persistence.WorkClaims;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The life of an import: received, looked at as often as wanted, applied in one transaction, and taken back. What is
 * asked for here is done before the answer; {@link BackgroundImports} does the same while nobody waits.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class ImportService {

    private static final int RUNS_SHOWN = 100;

    private final CurrentUser user;
    private final ImportRunner runner;
    private final UploadStore uploads;
    private final ImportRuns runs;
    private final Findings findings;
    private final WorkClaims claims;
    private final ImportLimits limits;
    private final Clock clock;

    ImportService(
            CurrentUser user,
            ImportRunner runner,
            UploadStore uploads,
            ImportRuns runs,
            Findings findings,
            WorkClaims claims,
            ImportLimits limits,
            Clock clock) {
        this.user = user;
        this.runner = runner;
        this.uploads = uploads;
        this.runs = runs;
        this.findings = findings;
        this.claims = claims;
        this.limits = limits;
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
            ImportId id = runs.add(bare(fileName), spooled.checksum(), user.id(), user.displayName(), now());
            uploads.keep(spooled, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that were looked at and neither imported nor put aside don't stay for ever, nor do those with rows to mend. */
    private void forgetOldFiles() {
        LocalDateTime before = now().minusDays(limits.daysWaiting());
        runs.receivedBefore(before).forEach(this::putAside);
        runs.appliedBefore(before).forEach(uploads::delete);
    }

    private void putAside(ImportId id) {
        runs.markDiscarded(id);
        findings.clear(id);
        claims.forget(id);
        uploads.delete(id);
    }

    /** The formats that this person may import. */
    public List<String> formatIds() {
        return runner.allowedFormats().stream().map(ImportFormat::id).toList();
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
        return run(id).receivedBy() == user.id().value()
                ? findings.issues(id, IssueFilter.ALL, 0, limits.issuesKept())
                : List.of();
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
     * Looks at what applying would do. The records stay as they are; what was found is kept for {@link ImportFindings}.
     *
     * @throws UnreadableFile with the sentence to be told when nothing of the file can be imported
     */
    public ImportPreview preview(ImportId id, ImportChoices choices) {
        return runner.check(waiting(id), order(choices), Progress.UNWATCHED);
    }

    /**
     * Writes the rows that are right, all of them or none, in one transaction.
     *
     * @param onlyIfAllRight whether to write nothing as long as one row is handed back
     * @throws OutOfScope when there is none, or it is not this person's to see
     * @throws ImportRefused when it was applied before, when nothing can be applied, or when a row is wrong and none may be
     */
    public ImportRun apply(ImportId id, ImportChoices choices, boolean onlyIfAllRight) {
        return runner.apply(id, order(choices), onlyIfAllRight, Progress.UNWATCHED);
    }

    /**
     * Takes back all that an import wrote.
     *
     * @throws ImportRefused when a later import wrote one of the same rows, or it is not applied
     */
    public ImportRun undo(ImportId id) {
        runner.undo(id);
        return run(id);
    }

    /**
     * Puts a file aside that was not applied; it is deleted.
     *
     * @throws ImportRefused while it is being applied
     */
    public void discard(ImportId id) {
        if (run(id).state() == ImportState.APPLYING) {
            throw new ImportRefused("imports.refused.running");
        }
        putAside(id);
    }

    /** An import that this person may see and that nobody works on, with its file. */
    private ImportRun waiting(ImportId id) {
        ImportRun run = run(id);
        if (run.state() == ImportState.APPLYING) {
            throw new ImportRefused("imports.refused.running");
        }
        if (!run.state().waits() || !Files.exists(uploads.path(id))) {
            throw new ImportRefused("imports.refused.not-waiting");
        }
        return run;
    }

    private ImportOrder order(ImportChoices choices) {
        return new ImportOrder(
                choices, user.currentSchool().map(SchoolChoice::id).orElse(null));
    }

    private RowScope scope() {
        return user.scopeOf(Rights.UPLOAD);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** Without the folder, and without what a name on any system can't have: it goes back out in a header, within quotes. */
    private static String bare(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|?*:]", "_");
        return name.length() <= 255 ? name : name.substring(name.length() - 255);
    }
}
