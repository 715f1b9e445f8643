package org.raisingthegame.tracker.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.CellMaking;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.figures.persistence.StaleFigures;
import org.raisingthegame.tracker.figures.persistence.StaleFigures.Entry;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.imports.ImportApplied;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the stored figures in step with what is imported. An import marks its school-years as stale within its own
 * transaction; once it has committed, they are made anew in the background.
 */
@Component
public class FigureRefresh implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FigureRefresh.class);

    /** With the pauses doubling, a database that is away for five minutes is back before the last. */
    private static final int ATTEMPTS = 6;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final StaleFigures stale;
    private final CellMaking cells;
    private final GridMaking grid;
    private final ClosedYearTable closedYears;
    private final SchoolDirectory schools;
    private final MeasureCatalogue measures;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final BackgroundWork background = new BackgroundWork("figures", this::refreshAndSay, ATTEMPTS, PAUSE);
    private final AtomicInteger holds = new AtomicInteger();

    FigureRefresh(
            StaleFigures stale,
            CellMaking cells,
            GridMaking grid,
            ClosedYearTable closedYears,
            SchoolDirectory schools,
            MeasureCatalogue measures,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.stale = stale;
        this.cells = cells;
        this.grid = grid;
        this.closedYears = closedYears;
        this.schools = schools;
        this.measures = measures;
        this.clock = clock;
        this.events = events;
        transaction = new TransactionTemplate(transactions);
        // Reading what is counted must not lock it: an import may go on writing meanwhile.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @EventListener
    void mark(ImportApplied applied) {
        stale.mark(applied.touched());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void refreshAfter(ImportApplied applied) {
        if (holds.get() == 0) {
            background.ask();
        }
    }

    /** A school that shares less is out of all sets at once; the grid is made anew without it, or with one that shares more. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void refreshAfter(AccessEvent.SharingChanged change) {
        background.ask();
    }

    /**
     * Has figures made anew because of something else than an import, such as what a school says its marks mean: marked in
     * the caller's transaction, made in the background once it has committed.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public void makeAnew(Set<SchoolYear> schoolYears) {
        stale.mark(schoolYears);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.ask();
            }
        });
    }

    /** Makes what a stop of the program left undone. */
    @EventListener(ApplicationReadyEvent.class)
    void refreshAtStart() {
        background.ask();
    }

    /**
     * Makes all stale figures now, on this thread; waits while somebody else does. Where a measure has come to count
     * otherwise than when its figures were made, all are stale.
     *
     * @return how many school-years were made anew
     */
    public int refreshNow() {
        Integer done = transaction.execute(status -> {
            stale.takeTurn();
            if (measures.all().stream().anyMatch(measure -> !madeAsDefined(measure))) {
                markAll();
            }
            List<Entry> entries = stale.all();
            Set<SchoolYear> schoolYears = new LinkedHashSet<>();
            entries.forEach(entry -> schoolYears.add(entry.schoolYear()));
            schoolYears.addAll(stale.alsoStale());
            Set<SchoolYear> open = stillOpen(schoolYears);
            var coming = new FiguresToMake(open);
            events.publishEvent(coming);
            long began = System.nanoTime();
            Map<String, Set<SchoolYear>> changed = cells.make(measures.all(), open, LocalDate.now(clock));
            long counted = System.nanoTime();
            int checked = grid.make(measures.all(), changed, AcademicYear.containing(LocalDate.now(clock)));
            LOG.info(
                    "Counted {} school-years in {} ms, checked {} years of measures in {} ms",
                    open.size(),
                    (counted - began) / 1_000_000,
                    checked,
                    (System.nanoTime() - counted) / 1_000_000);
            stale.strike(entries);
            measures.all().forEach(measure -> stale.rememberDefinition(measure.id(), definition(measure)));
            if (!changed.isEmpty()) {
                var made = new FiguresMade(LocalDate.now(clock), changed);
                coming.made(made);
                events.publishEvent(made);
            }
            return schoolYears.size();
        });
        return done == null ? 0 : done;
    }

    /** Years that are closed stay as they are, whatever becomes of the rows behind them. */
    private Set<SchoolYear> stillOpen(Set<SchoolYear> schoolYears) {
        Set<Closed> closed = closedYears.all();
        if (closed.isEmpty()) {
            return schoolYears;
        }
        Map<SchoolId, LaCode> boroughs = schools.all().stream().collect(Collectors.toMap(School::id, School::laCode));
        Set<SchoolYear> open = new LinkedHashSet<>(schoolYears);
        open.removeIf(one -> Optional.ofNullable(boroughs.get(one.school()))
                .filter(borough -> closed.contains(new Closed(borough, one.year())))
                .isPresent());
        return open;
    }

    /** Makes all figures of all years anew, now. */
    public int refreshAll() {
        transaction.executeWithoutResult(status -> markAll());
        return refreshNow();
    }

    /** Whether something is marked that nobody has made yet; not while this node imports a great deal and will make it at the end. */
    boolean isAnyLeft() {
        return holds.get() == 0 && stale.isAny();
    }

    /** Does work that imports a great deal, without making figures after each import, and makes them at its end. */
    public void holdDuring(Runnable work) {
        holds.incrementAndGet();
        try {
            work.run();
        } finally {
            holds.decrementAndGet();
        }
        refreshNow();
    }

    private void markAll() {
        AcademicYear first = measures.all().stream()
                .map(Measure::firstYear)
                .min(AcademicYear::compareTo)
                .orElse(AcademicYear.containing(LocalDate.now(clock)));
        AcademicYear last = AcademicYear.containing(LocalDate.now(clock));
        stale.markAll(first, last);
    }

    private boolean madeAsDefined(Measure measure) {
        return stale.definitionOf(measure.id())
                .filter(definition(measure)::equals)
                .isPresent();
    }

    /** What is not made stays marked, whatever happens. */
    private void refreshAndSay() {
        int made = refreshNow();
        if (made > 0) {
            LOG.info("Made the figures of {} school-years", made);
        }
    }

    /** What decides a measure's counts, as a fingerprint. */
    private static String definition(Measure measure) {
        String text = measure.cuts() + " " + measure.kind() + " " + measure.counting() + " " + measure.running() + " "
                + measure.byYearGroup() + "\n" + String.join("\n", measure.relations());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Lets the work in hand come to its end while there still is a database; the next start makes what is left. */
    @Override
    public void destroy() throws InterruptedException {
        background.close();
    }
}
