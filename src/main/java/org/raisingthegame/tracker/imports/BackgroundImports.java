package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportProgress.Kind;
import org.raisingthegame.tracker.imports.ImportProgress.State;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.persistence.WorkClaims;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at files and applies them while nobody waits: the page may be left and come back to. Each piece of work is
 * claimed in the database, so that it is done once; it is done with the rights of who asked, as they are while it runs.
 *
 * <p>A program that is stopped in the midst of it leaves the records as they were, as all is one transaction, and a claim
 * that nobody renews: the import shows as interrupted and can be run again.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class BackgroundImports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundImports.class);

    /** Imports are written one after another; a second thread lets somebody look at a file meanwhile. */
    private static final int AT_ONCE = 2;

    /** About ten thousand rows of a workbook, or forty thousand of a CSV file; checked in less than a second. */
    private static final long BYTES_AT_ONCE = 1024 * 1024;

    /** So long a person may look at the bar; what takes longer is told as well. */
    private static final Duration WATCHED = Duration.ofSeconds(10);

    private static final int MILLISECONDS_BETWEEN_BEATS = 500;
    private static final int SECONDS_TO_FINISH = 10;

    private final CurrentUser user;
    private final ImportRunner runner;
    private final ImportRuns runs;
    private final WorkClaims claims;
    private final StoredPreviews previews;
    private final UploadStore uploads;
    private final Notices notices;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<ImportId, WatchedWork> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-beat").daemon().factory());

    BackgroundImports(
            CurrentUser user,
            ImportRunner runner,
            ImportRuns runs,
            WorkClaims claims,
            StoredPreviews previews,
            UploadStore uploads,
            Notices notices) {
        this.user = user;
        this.runner = runner;
        this.runs = runs;
        this.claims = claims;
        this.previews = previews;
        this.uploads = uploads;
        this.notices = notices;
        heart.scheduleWithFixedDelay(
                this::beat, MILLISECONDS_BETWEEN_BEATS, MILLISECONDS_BETWEEN_BEATS, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to look at a file.
     *
     * @throws ImportRefused when it is not waiting, or somebody works on it already
     */
    public void check(ImportId id, ImportChoices choices) {
        begin(id, Kind.CHECK, new ImportOrder(choices, school()));
    }

    /**
     * Begins to write the rows of a file that are right.
     *
     * @throws ImportRefused when it is not waiting, or somebody works on it already
     */
    public void apply(ImportId id, ImportChoices choices) {
        begin(id, Kind.APPLY, new ImportOrder(choices, school()));
    }

    /**
     * Begins anew what was interrupted, with the same choices.
     *
     * @throws ImportRefused when nothing was interrupted
     */
    public void applyAgain(ImportId id) {
        if (run(id).state() != ImportState.INTERRUPTED) {
            throw new ImportRefused("imports.refused.not-waiting");
        }
        begin(id, Kind.APPLY, json.readValue(claims.asked(id).orElseThrow(OutOfScope::new), ImportOrder.class));
    }

    /** How far the work on an import has come, or how it ended; empty where none was ever asked for. */
    public Optional<ImportProgress> progress(ImportId id) {
        run(id);
        WatchedWork here = running.get(id);
        Optional<ImportProgress> stored = claims.of(id);
        // What is done in this program is known to the row; what another does, to its last beat.
        return here == null ? stored : stored.map(known -> known.running() ? here.now(known) : known);
    }

    /** What the work that is going on was asked to do; empty where none is. */
    public Optional<ImportChoices> runningWith(ImportId id) {
        return progress(id)
                .filter(ImportProgress::running)
                .flatMap(known -> claims.asked(id))
                .map(asked -> json.readValue(asked, ImportOrder.class).choices());
    }

    /** What a look with these choices found a short while ago; empty where it has to be looked at anew. */
    public Optional<ImportPreview> lastLook(ImportId id, ImportChoices choices) {
        ImportRun run = run(id);
        ImportOrder order = new ImportOrder(choices.withWholeLists(false), school());
        return claims.askedOfLook(id)
                .map(asked -> json.readValue(asked, ImportOrder.class))
                .filter(asked -> order.equals(new ImportOrder(asked.choices().withWholeLists(false), asked.school())))
                .flatMap(asked -> previews.of(run));
    }

    /** Whether to look at a file takes longer than anybody waits for a page. */
    public boolean takesLong(ImportId id) {
        run(id);
        try {
            return Files.exists(uploads.path(id)) && Files.size(uploads.path(id)) > BYTES_AT_ONCE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the work on an import ended, if it does so within a while; empty while it goes on. */
    public Optional<ImportProgress> endedWithin(ImportId id, Duration wait) {
        WatchedWork here = running.get(id);
        if (here != null) {
            here.await(wait);
        }
        return progress(id).filter(progress -> !progress.running());
    }

    /** Asks to stop the work on an import; until it has written all it leaves nothing behind. */
    public void cancel(ImportId id) {
        run(id);
        claims.askToStop(id);
        WatchedWork here = running.get(id);
        if (here != null) {
            here.stop();
        }
    }

    private void begin(ImportId id, Kind kind, ImportOrder order) {
        ImportRun run = run(id);
        if (run.state() == ImportState.APPLYING) {
            throw new ImportRefused("imports.refused.running");
        }
        if (!run.state().waits() || !Files.exists(uploads.path(id))) {
            throw new ImportRefused("imports.refused.not-waiting");
        }
        int total = previews.of(run).map(preview -> preview.counts().read()).orElse(0);
        WatchedWork work = new WatchedWork(id, kind);
        if (!claims.take(id, kind, work.claim(), json.writeValueAsString(order), total)) {
            throw new ImportRefused("imports.refused.running");
        }
        running.put(id, work);
        workers.execute(new DelegatingSecurityContextRunnable(() -> run(run, work, order)));
    }

    private void run(ImportRun run, WatchedWork work, ImportOrder order) {
        try {
            switch (work.kind()) {
                case CHECK -> runner.check(run, order, work);
                case APPLY -> runner.apply(run.id(), order, false, work);
            }
            claims.end(run.id(), work.claim(), State.DONE, null, List.of());
        } catch (ImportCancelled e) {
            claims.end(run.id(), work.claim(), State.CANCELLED, null, List.of());
        } catch (ImportRefused e) {
            claims.end(run.id(), work.claim(), State.REFUSED, e.messageKey(), List.of());
        } catch (UnreadableFile e) {
            claims.end(run.id(), work.claim(), State.REFUSED, e.issue().messageKey(), e.arguments());
        } catch (RuntimeException e) {
            LOG.error("Import {} failed; nothing of it was written", run.id(), e);
            claims.end(run.id(), work.claim(), State.REFUSED, "imports.refused.failed", List.of());
        } finally {
            ended(run, work);
        }
    }

    /** Who waits for the end finds the notice written. */
    private void ended(ImportRun run, WatchedWork work) {
        try {
            if (work.kind() == Kind.APPLY && work.lastedLongerThan(WATCHED)) {
                tell(run);
            }
        } finally {
            running.remove(run.id(), work);
            work.ended();
        }
    }

    /** Who left the page meanwhile finds it among his notices. The file's name stays out: it may be a pupil's. */
    private void tell(ImportRun run) {
        boolean applied = run(run.id()).state() == ImportState.APPLIED;
        notices.tell(
                user.id(), Message.of(applied ? "imports.told.applied" : "imports.told.ended", "imports/" + run.id()));
    }

    /** Renews the claims of all that is done here, what still waits for a thread included. */
    private void beat() {
        for (WatchedWork work : running.values()) {
            try {
                if (!claims.beat(work.id(), work.claim(), work.phase(), work.rows())) {
                    work.stop();
                }
            } catch (RuntimeException e) {
                LOG.warn("The progress of import {} could not be written", work.id(), e);
            }
        }
    }

    private @Nullable SchoolId school() {
        return user.currentSchool().map(SchoolChoice::id).orElse(null);
    }

    private ImportRun run(ImportId id) {
        return runs.byId(user.scopeOf(Rights.UPLOAD), user.id(), id).orElseThrow(OutOfScope::new);
    }

    /** Gives what is being written a moment to end; what doesn't is rolled back, and shows as interrupted. */
    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        heart.shutdownNow();
    }
}
